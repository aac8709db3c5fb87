import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { type Arrival, acceptEmail } from '../accept.ts';
import { envelopeSenderOf } from '../trust/envelope-sender.ts';
import { unverifiedTrust } from '../trust/unverified-trust.ts';
import { type ProviderOutcome, refusedOutcome } from './outcome.ts';
import { spendSignature } from './used-signatures.ts';

export type ProviderMail = {
  envelopeTo: Arrival['envelopeTo'];
  /** Unknown at some doors: then the mail itself is asked. */
  envelopeFrom?: string;
  tls: boolean;
  content: Buffer;
  /** These are not the bytes that its sender wrote. */
  rebuilt?: boolean;
  /** What may be used once, where the door has such a thing. */
  signature?: string;
};

/**
 * Where every door over HTTP ends: the mail becomes ours exactly as one by SMTP does, and its signature is used up in the
 * same transaction. Who handed it in is not the server that sent it, so no client address is kept: SPF (RFC 7208) would
 * take it for one. Throws when the database does not take it.
 */
export async function acceptFromProvider(
  ctx: Ctx,
  { signature, rebuilt = false, ...mail }: ProviderMail,
): Promise<ProviderOutcome> {
  if (mail.content.length > ctx.env.MAX_MESSAGE_BYTES)
    return refusedOutcome('too_large', `The mail has ${mail.content.length} bytes.`);
  const envelopeFrom = mail.envelopeFrom ?? envelopeSenderOf(mail.content);
  return inTransaction(ctx, async (ctx) => {
    if (signature !== undefined && !(await spendSignature(ctx, signature)))
      return refusedOutcome('used', 'Its signature was used before.');
    const unknown = { clientAddress: null, helo: null, ...(rebuilt ? unverifiedTrust() : {}) };
    const arrival = { ...mail, source: 'http' as const, envelopeFrom, ...unknown };
    return { accepted: await acceptEmail(ctx, arrival) };
  });
}
