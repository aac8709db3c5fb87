import { NextRequest } from 'next/server';

const maxBodyBytes = 16 * 1024;
/** What the desk asks of next-auth. Everything else that it offers, we do not use, and some of it falls over. */
const actions: Record<string, string[]> = {
  GET: ['session', 'csrf', 'providers', 'signin', 'signout', 'error'],
  POST: ['signin/credentials', 'callback/credentials', 'callback/passkey', 'signout', '_log'],
};

/**
 * The request as next-auth can take it: an action that it knows, with fields that are text. Any other gets its answer
 * here, because next-auth would say that the fault is ours.
 */
export async function checkedAuthRequest(request: NextRequest): Promise<NextRequest | Response> {
  const action = request.nextUrl.pathname.replace(/^\/api\/auth\/?|\/$/g, '');
  const methods = Object.keys(actions).filter((method) => actions[method]?.includes(action));
  if (methods.length === 0) return refusal(404, 'There is nothing here.');
  if (!methods.includes(request.method))
    return refusal(405, `This takes ${methods.join(' and ')}.`, { Allow: methods.join(', ') });
  const fault = returnAddressFault(request);
  if (fault) return fault;
  if (request.method !== 'POST') return request;
  const body = await readBody(request);
  if (body === null) return refusal(413, 'That is too much for a sign-in.');
  if (!hasTextFields(body, request.headers.get('Content-Type') ?? ''))
    return refusal(400, 'The fields cannot be read.');
  return new NextRequest(request.url, { method: 'POST', headers: request.headers, body });
}

const returnCookies = ['next-auth.callback-url', '__Secure-next-auth.callback-url'];

/** next-auth wants return addresses that parse, although nobody here follows them. */
function returnAddressFault({ nextUrl, cookies }: NextRequest): Response | null {
  if (nextUrl.searchParams.getAll('callbackUrl').some((address) => !isAddress(address)))
    return refusal(400, 'The return address cannot be read.');
  const broken = returnCookies.filter((name) => !isAddress(cookies.get(name)?.value || '/'));
  if (broken.length === 0) return null;
  const answer = refusal(400, 'A cookie could not be read, and is taken away.');
  for (const name of broken) answer.headers.append('Set-Cookie', `${name}=; Path=/; Max-Age=0`);
  return answer;
}

function isAddress(text: string): boolean {
  const url = URL.parse(text, text.startsWith('/') ? 'http://desk.invalid' : undefined);
  return url !== null && /^https?:$/.test(url.protocol);
}

async function readBody(request: NextRequest): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > maxBodyBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function hasTextFields(body: string, contentType: string): boolean {
  if (!contentType.includes('application/json')) return !/\0|%00/.test(body);
  try {
    const fields: unknown = JSON.parse(body);
    if (fields === null || typeof fields !== 'object' || Array.isArray(fields)) return false;
    return Object.entries(fields).every(
      ([name, value]) =>
        typeof value === 'string' && isText(value) && (name !== 'callbackUrl' || isAddress(value)),
    );
  } catch {
    return false;
  }
}

const isText = (value: string) => value.isWellFormed() && !value.includes('\0');

function refusal(status: number, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ message }, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}
