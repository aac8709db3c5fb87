import type { Resolve } from '#lib/platform/dns.ts';
import { say } from '#lib/platform/told.ts';
import type { DnsFinding } from './check-dkim.ts';
import { mxHostsOf } from './dns-answers.ts';
import type { MailFlow } from './mail-flow.ts';

/**
 * Where DNS sends the mail of the domain (MX, RFC 5321 5.1). When that is elsewhere, only mail that has come (`lastMailAt`)
 * shows that it is handed on to here.
 */
export async function checkMx(
  resolve: Resolve,
  {
    domain,
    sending,
    lastMailAt,
  }: {
    domain: string;
    sending: Pick<MailFlow, 'mailboxes' | 'ownHost' | 'isFetched'>;
    lastMailAt: Date | null;
  },
): Promise<DnsFinding> {
  const found = await mxHostsOf(resolve, domain);
  const { ownHost, isFetched, mailboxes } = sending;
  const [exchange] = found;
  if (exchange === undefined) return { ok: false, found, told: say('dns.mx_missing') };
  if (found.length === 1 && exchange === '') return { ok: false, found, told: say('dns.mx_null') };
  const host = exchange.replace(/\.$/, '');
  if (ownHost && found.some((name) => name.replace(/\.$/, '') === ownHost))
    return { ok: true, found, told: say('dns.mx_here') };
  if (isFetched) return { ok: true, found, told: say('dns.mx_fetched', { host }) };
  if (mailboxes === 0) return { ok: true, found, told: say('dns.mx_no_mailbox', { host }) };
  if (!lastMailAt) return { ok: false, found, told: say('dns.mx_elsewhere', { host }) };
  const day = lastMailAt.toISOString().slice(0, 10);
  return { ok: true, found, told: say('dns.mx_handed_on', { host, day }) };
}
