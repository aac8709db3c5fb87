import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { SignInLink } from '#bin/start/welcome.ts';
import type { SessionCookie } from './session-cookie.ts';

export type SignInServer = { newLink: () => SignInLink; close: () => void };

const validMinutes = 5;

/**
 * Signs the admin in by a link, for `npm run dev`. A separate server on 127.0.0.1 sets the session cookie for `webUrl`;
 * cookies ignore ports. Each link works once, for five minutes. The web server has no such route.
 */
export async function startSignInServer(
  { webUrl, createCookie }: { webUrl: string; createCookie: () => Promise<SessionCookie> },
  now: () => number = Date.now,
): Promise<SignInServer> {
  const expiries = new Map<string, number>();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => refuse(response, 500, error.message));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The sign-in link has no port.');
  const { hostname } = new URL(webUrl);

  async function answer(request: IncomingMessage, response: ServerResponse) {
    if (request.method !== 'GET') return refuse(response, 405, 'Open the link in a browser.');
    const token = request.url?.slice(1) ?? '';
    const expiresAt = expiries.get(token) ?? 0;
    expiries.delete(token);
    if (expiresAt <= now())
      return refuse(
        response,
        410,
        'This link was used or is too old. Press Enter in the terminal for a new one.',
      );
    response.writeHead(303, { Location: `${webUrl}/inbox`, 'Set-Cookie': toHeader(await createCookie()) });
    response.end();
  }

  return {
    newLink: () => {
      const token = randomBytes(32).toString('base64url');
      expiries.set(token, now() + validMinutes * 60_000);
      return { url: `http://${hostname}:${address.port}/${token}`, validMinutes };
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Where this machine's browser reaches the web by a loopback name, or null when it listens on another address only. */
export function loopbackUrl({ HOST, PORT, APP_URL }: { HOST: string; PORT: number; APP_URL: string }) {
  const { protocol, hostname, port } = new URL(APP_URL);
  const isLocal = protocol === 'http:' && Number(port || 80) === PORT && loopbackNames.has(hostname);
  if (isLocal) return APP_URL;
  return [...loopbackNames, '::1', '0.0.0.0', '::'].includes(HOST) ? `http://localhost:${PORT}` : null;
}

const loopbackNames = new Set(['localhost', '127.0.0.1']);

function toHeader({ name, value, secure }: SessionCookie): string {
  return `${name}=${value}; Path=/; Max-Age=${30 * 24 * 3600}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

function refuse(response: ServerResponse, status: number, text: string) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}
