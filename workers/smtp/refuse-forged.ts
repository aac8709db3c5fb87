import type { Arrival } from '#lib/inbound/accept.ts';
import { authenticate, type MailTrust } from '#lib/inbound/trust/authenticate.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { Resolve } from '#lib/platform/dns.ts';
import type { Recipient } from './recipients.ts';
import { SmtpResponse } from './response.ts';

/**
 * Authenticates mail for mailboxes that refuse forged mail; other mail is authenticated when it is processed.
 * When only some of the mailboxes refuse it, it is stored and held for those. Reports have no sender and pass.
 * @returns the results to store, if any. @throws SmtpResponse 550 when DMARC fails with a policy other than none.
 */
export async function refuseForged(
  ctx: Ctx,
  { arrival, recipients }: { arrival: Arrival; recipients: Recipient[] },
  resolve: Resolve,
): Promise<Partial<MailTrust>> {
  const refusing = recipients.filter(({ mailbox }) => mailbox.forgedMail === 'reject');
  if (refusing.length === 0 || arrival.envelopeFrom === '') return {};
  const trust = await authenticate(arrival, resolve);
  const { domain, policy } = trust.authDetails.dmarc;
  if (trust.auth.dmarc !== 'fail' || policy === 'none' || refusing.length < recipients.length) return trust;
  ctx.log.info(
    { clientAddress: arrival.clientAddress, domain, ...trust.auth },
    'A mail was refused because its domain does not vouch for it',
  );
  const text = `5.7.1 ${domain ?? 'Its domain'} does not vouch for this mail (DMARC fails)`;
  throw new SmtpResponse(550, text, 'forged');
}
