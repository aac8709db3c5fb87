import { isNoSuchRecord, type Resolve } from '#lib/platform/dns.ts';

/** The texts at a name, each put together from its strings; none where there are none. @throws when nobody answers. */
export async function txtRecordsAt(resolve: Resolve, name: string): Promise<string[]> {
  const answer = await orNone(resolve(name, 'TXT'));
  return answer.map((strings) => (Array.isArray(strings) ? strings.join('') : strings));
}

/** The addresses of a machine, of both kinds. @throws when nobody answers. */
export async function hostAddresses(resolve: Resolve, host: string): Promise<string[]> {
  const [four, six] = await Promise.all([orNone(resolve(host, 'A')), orNone(resolve(host, 'AAAA'))]);
  return [...four, ...six] as string[];
}

/** The machines that take mail for a name, the preferred ones first. @throws when nobody answers. */
export async function mxHostsOf(resolve: Resolve, name: string): Promise<string[]> {
  const answer = (await orNone(resolve(name, 'MX'))) as unknown as { exchange: string; priority: number }[];
  return answer.toSorted((a, b) => a.priority - b.priority).map(({ exchange }) => exchange.toLowerCase());
}

/** The tags of a record such as `v=DKIM1; k=rsa; p=…` (RFC 6376 3.2), names in lower case. */
export function parseTags(text: string): Map<string, string> {
  const pairs = text.split(';').flatMap((part) => {
    const at = part.indexOf('=');
    return at < 0 ? [] : [[part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()] as const];
  });
  return new Map(pairs);
}

async function orNone(answer: ReturnType<Resolve>): Promise<string[][] | string[]> {
  try {
    return await answer;
  } catch (error) {
    if (isNoSuchRecord(error as { code?: string })) return [];
    throw error;
  }
}
