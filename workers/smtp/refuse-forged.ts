import type { Arrival } from '#lib/inbound/accept.ts';
import { authenticate, type MailTrust } from '#lib/inbound/trust/authenticate.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { Resolve } from '#lib/platform/dns.ts';
import type { Recipient } from './recipients.ts';
import { SmtpResponse } from './response.ts';

/**
 * A mailbox may ask that forged mail be refused, and that can only be said before 250: so for such a mailbox the sender
 * is checked here, once the mail is whole, and for all others when the mail is processed. Refused is what fails DMARC,
 * when its domain asks for more than being told (p is not none) and every mailbox concerned refuses; what one of them
 * takes is stored, and held for those that do not. Reports have no sender to forge and are never refused.
 * @returns the results, to be stored with the mail, when they were asked for here. @throws Answer 550.
 */
export async function refuseForged(
  ctx: Ctx,
  arrival: Arrival,
  recipients: Recipient[],
  resolve: Resolve,
): Promise<Partial<MailTrust>> {
  const refusing = recipients.filter(({ mailbox }) => mailbox.forgedMail === 'reject');
  if (refusing.length === 0 || arrival.envelopeFrom === '') return {};
  const trust = await authenticate(arrival, resolve);
  const { domain, policy } = trust.authDetails.dmarc;
  if (trust.auth.dmarc !== 'fail' || policy === 'none' || refusing.length < recipients.length) return trust;
  ctx.log.info(
    { clientAddress: arrival.clientAddress, envelopeFrom: arrival.envelopeFrom, ...trust.auth },
    'A mail was refused because its domain does not vouch for it',
  );
  throw new SmtpResponse(550, `5.7.1 ${domain ?? 'Its domain'} does not vouch for this mail (DMARC fails)`);
}
