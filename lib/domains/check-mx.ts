import type { Resolve } from '../dns.ts';
import type { Finding } from './check-dkim.ts';
import { exchangesOf } from './dns-answers.ts';
import type { Sending } from './sending.ts';

/** Where DNS sends the mail of the domain (MX, RFC 5321 5.1). */
export async function checkMx(
  resolve: Resolve,
  { domain, sending }: { domain: string; sending: Pick<Sending, 'ownHost' | 'isFetched'> },
): Promise<Finding> {
  const found = await exchangesOf(resolve, domain);
  const { ownHost, isFetched } = sending;
  if (found.length === 0)
    return { ok: false, found, words: 'There is no MX record: mail to this domain arrives nowhere.' };
  if (found.length === 1 && found[0] === '')
    return { ok: false, found, words: 'The domain says that it takes no mail at all (a null MX record).' };
  const first = found[0]!.replace(/\.$/, '');
  if (ownHost && found.some((name) => name.replace(/\.$/, '') === ownHost))
    return { ok: true, found, words: 'Mail to this domain comes here.' };
  if (isFetched) return { ok: true, found, words: `Mail goes to ${first} and is taken over from there.` };
  return {
    ok: true,
    found,
    words: `Mail to this domain goes to ${first}. That is right when it hands mail on to here; test a mailbox to see.`,
  };
}
