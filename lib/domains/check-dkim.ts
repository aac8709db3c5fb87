import type { Resolve } from '#lib/platform/dns.ts';
import { parseTags, txtRecordsAt } from './dns-answers.ts';

export type DnsFinding = { ok: boolean; found: string[]; words: string };

/** Whether DNS publishes our key (RFC 6376 3.6.1), and if not, how a person may have come to that. */
export async function checkDkim(
  resolve: Resolve,
  { domain, selector, publicKey }: { domain: string; selector: string; publicKey: string },
): Promise<DnsFinding> {
  const name = `${selector}._domainkey.${domain}`;
  const found = await txtRecordsAt(resolve, name);
  const wrong = (words: string): DnsFinding => ({ ok: false, found, words });
  const [text] = found;
  if (text === undefined) {
    const doubled = await txtRecordsAt(resolve, `${name}.${domain}`).catch(() => []);
    return wrong(
      doubled.length
        ? `The record stands at ${name}.${domain}: the name was entered with the domain at its end, and the domain was added once more.`
        : 'There is no DKIM record yet. Until it is there, receivers cannot check our signature.',
    );
  }
  if (found.length > 1) return wrong('There are two records at this name; keep only the one below.');
  const tags = parseTags(text.replace(/^"|"$/g, ''));
  const key = tags.get('p')?.replace(/[\s"]+/g, '');
  if (key === undefined) return wrong('The record holds no key (p=). It must be the whole text below.');
  if (key === '') return wrong('The record says that the key is withdrawn (p= is empty).');
  if (key !== publicKey)
    return wrong(
      publicKey.startsWith(key)
        ? `The key is cut off after ${key.length} of ${publicKey.length} characters. Enter it as several strings.`
        : 'The DKIM record holds another key.',
    );
  if (/["\\]/.test(text))
    return wrong('The record holds quotation marks as part of its text; leave them out.');
  const kind = tags.get('k');
  if (kind && kind.toLowerCase() !== 'rsa')
    return wrong(`The record says that the key is ${kind}; it is rsa.`);
  const flags = tags.get('t')?.split(':') ?? [];
  if (flags.includes('y'))
    return {
      ok: true,
      found,
      words: 'Our key is there, marked as a test (t=y): receivers may pay no heed to it.',
    };
  return { ok: true, found, words: 'Our key is there.' };
}
