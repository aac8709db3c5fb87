import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { type Arrival, acceptEmail } from '../accept.ts';
import { envelopeSenderOf } from '../trust/envelope-sender.ts';
import { unverifiedTrust } from '../trust/unverified-trust.ts';
import { type ProviderOutcome, refusedOutcome } from './outcome.ts';
import { spendSignature } from './used-signatures.ts';

export type ProviderMail = {
  envelopeTo: Arrival['envelopeTo'];
  /** Read from the mail's headers when the provider does not say. */
  envelopeFrom?: string;
  tls: boolean;
  content: Buffer;
  /** The bytes are not the sender's, so signatures cannot be checked. */
  rebuilt?: boolean;
  /** The bytes are signed with the mailbox's own secret. */
  authenticated?: boolean;
  /** Accepted once only. */
  signature?: string;
};

/**
 * Stores a mail that came over HTTP and spends its signature, in one transaction. The client address is not kept: it is
 * the provider's, and SPF (RFC 7208) would fail on it.
 * @returns the raw email ids, or why it is refused. @throws Error when the database does not commit.
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
