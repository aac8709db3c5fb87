import { normalizeAddress } from '#lib/mail/headers/addresses.ts';
import { plainAddress } from '#lib/mail/headers/reply-token.ts';
import { inboundSecretOf } from '#lib/mailboxes/inbound-secret.ts';
import { findMailboxByAddress } from '#lib/mailboxes/mailbox-addresses.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { acceptFromProvider } from './accept-from-provider.ts';
import { isRecent, isSignedWith } from './hmac.ts';
import { type ProviderOutcome, refusedOutcome } from './outcome.ts';

export type SignedHeaders = {
  mailbox: string;
  /** Unix seconds. */
  timestamp: string;
  /** Hex HMAC-SHA256 over `<timestamp>.<body>` under the mailbox's inbound secret. */
  signature: string;
  /** The envelope recipient, when it is not the mailbox's own address. */
  recipient?: string;
};

const withinMs = 5 * 60_000;

/** What is wrong with the headers, as a sentence for the log, or null. Check it before reading the body. */
export function faultOfHeaders({ mailbox, timestamp, signature }: SignedHeaders, nowMs = Date.now()) {
  if (!mailbox) return 'It names no mailbox.';
  if (!/^[0-9a-f]{64}$/i.test(signature)) return 'It has no signature.';
  return isRecent(timestamp, withinMs, nowMs) ? null : 'Its timestamp is missing or more than 5 minutes off.';
}

/**
 * Accepts a mail (message/rfc822) whose bytes are signed with the mailbox's inbound secret.
 * A replay is refused: its timestamp is older than five minutes, or its signature was used before.
 */
export async function acceptRaw(
  ctx: Ctx,
  { headers, content, tls }: { headers: SignedHeaders; content: Buffer; tls: boolean },
  nowMs = Date.now(),
): Promise<ProviderOutcome> {
  const fault = faultOfHeaders(headers, nowMs);
  if (fault) return refusedOutcome('unsigned', fault);
  const mailbox = await findMailboxByAddress(ctx, plainAddress(headers.mailbox));
  const key = mailbox && inboundSecretOf(ctx, mailbox);
  if (!isSignedWith(key, [`${headers.timestamp}.`, content], headers.signature) || !mailbox)
    return refusedOutcome(
      'unsigned',
      key ? 'Its signature is wrong.' : 'Its mailbox has no secret, or is none.',
    );
  return acceptFromProvider(ctx, {
    envelopeTo: [
      { address: normalizeAddress(headers.recipient ?? '') ?? mailbox.address, mailboxId: mailbox.id },
    ],
    tls,
    content,
    authenticated: true,
    signature: `raw ${mailbox.id} ${headers.signature.toLowerCase()}`,
  });
}
