import { normalizeAddress } from '#lib/mail/headers/addresses.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { acceptFromProvider } from './accept-from-provider.ts';
import { type ProviderOutcome, refusedOutcome } from './outcome.ts';
import { mailboxThatSigned, type SignedHeaders, spentBy } from './signed-request.ts';

type RawRequest = {
  headers: SignedHeaders;
  /** The envelope recipient, when it is not the mailbox's own address. */
  recipient?: string | undefined;
  content: Buffer;
  tls: boolean;
};

/**
 * Accepts a mail (message/rfc822) whose bytes are signed with the mailbox's inbound secret.
 * A replay is refused: its timestamp is older than five minutes, or its signature was used before.
 */
export async function acceptRaw(
  ctx: Ctx,
  { headers, recipient, content, tls }: RawRequest,
  nowMs = Date.now(),
): Promise<ProviderOutcome> {
  const signed = await mailboxThatSigned(ctx, { headers, content }, nowMs);
  if ('fault' in signed) return refusedOutcome('unsigned', signed.fault);
  const { id, address } = signed.mailbox;
  return acceptFromProvider(ctx, {
    envelopeTo: [{ address: normalizeAddress(recipient ?? '') ?? address, mailboxId: id }],
    tls,
    content,
    authenticated: true,
    signature: spentBy(id, headers),
  });
}
