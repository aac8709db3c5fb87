import type { Resolve } from '#lib/platform/dns.ts';
import { say } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';
import { parseTags, txtRecordsAt } from './dns-answers.ts';

/** What DNS has, whether that will do, and what is to be said of it. */
export type DnsFinding = { ok: boolean; found: string[]; told: Said };

/** Whether DNS publishes our key (RFC 6376 3.6.1), and if not, how a person may have come to that. */
export async function checkDkim(
  resolve: Resolve,
  { domain, selector, publicKey }: { domain: string; selector: string; publicKey: string },
): Promise<DnsFinding> {
  const name = `${selector}._domainkey.${domain}`;
  const found = await txtRecordsAt(resolve, name);
  const wrong = (told: Said): DnsFinding => ({ ok: false, found, told });
  const [text] = found;
  if (text === undefined) {
    const doubled = await txtRecordsAt(resolve, `${name}.${domain}`).catch(() => []);
    return wrong(
      doubled.length ? say('dns.dkim_doubled', { name: `${name}.${domain}` }) : say('dns.dkim_missing'),
    );
  }
  if (found.length > 1) return wrong(say('dns.dkim_two'));
  const tags = parseTags(text.replace(/^"|"$/g, ''));
  const key = tags.get('p')?.replace(/[\s"]+/g, '');
  if (key === undefined) return wrong(say('dns.dkim_no_key'));
  if (key === '') return wrong(say('dns.dkim_withdrawn'));
  if (key !== publicKey)
    return wrong(
      publicKey.startsWith(key)
        ? say('dns.dkim_cut_off', { length: key.length, whole: publicKey.length })
        : say('dns.dkim_other_key'),
    );
  if (/["\\]/.test(text)) return wrong(say('dns.dkim_quoted'));
  const kind = tags.get('k');
  if (kind && kind.toLowerCase() !== 'rsa') return wrong(say('dns.dkim_other_kind', { kind }));
  const flags = tags.get('t')?.split(':') ?? [];
  return { ok: true, found, told: say(flags.includes('y') ? 'dns.dkim_test' : 'dns.dkim_fine') };
}
