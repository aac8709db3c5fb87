import type { Resolve } from '#lib/platform/dns.ts';
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
  if (exchange === undefined)
    return { ok: false, found, words: 'There is no MX record: mail to this domain arrives nowhere.' };
  if (found.length === 1 && exchange === '')
    return { ok: false, found, words: 'The domain says that it takes no mail at all (a null MX record).' };
  const first = exchange.replace(/\.$/, '');
  if (ownHost && found.some((name) => name.replace(/\.$/, '') === ownHost))
    return { ok: true, found, words: 'Mail to this domain comes here.' };
  if (isFetched) return { ok: true, found, words: `Mail goes to ${first} and is taken over from there.` };
  const elsewhere = `Mail to this domain goes to ${first}`;
  if (mailboxes === 0) return { ok: true, found, words: `${elsewhere}. No mailbox of it is here yet.` };
  if (lastMailAt)
    return {
      ok: true,
      found,
      words: `${elsewhere} and is handed on to here: the last one came on ${lastMailAt.toISOString().slice(0, 10)}.`,
    };
  return {
    ok: false,
    found,
    words: `${elsewhere}, and none has come here in 30 days. Let that server hand it on, let the mailbox be fetched from it, or set the record below.`,
  };
}
