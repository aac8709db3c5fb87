import { plainAddress } from '#lib/mail/headers/reply-token.ts';
import { inboundSecretOf } from '#lib/mailboxes/inbound-secret.ts';
import { findMailboxByAddress } from '#lib/mailboxes/mailbox-addresses.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { isRecent, isSignedWith } from './hmac.ts';

export type SignedHeaders = {
  mailbox: string;
  /** Unix seconds. */
  timestamp: string;
  /** Hex HMAC-SHA256 over `<timestamp>.<body>` under the mailbox's inbound secret. */
  signature: string;
};

type SignedMailbox = NonNullable<Awaited<ReturnType<typeof findMailboxByAddress>>>;

const withinMs = 5 * 60_000;

/** What is wrong with the headers, as a sentence for the log, or null. Check it before reading the body. */
export function faultOfHeaders({ mailbox, timestamp, signature }: SignedHeaders, nowMs = Date.now()) {
  if (!mailbox) return 'It names no mailbox.';
  if (!/^[0-9a-f]{64}$/i.test(signature)) return 'It has no signature.';
  return isRecent(timestamp, withinMs, nowMs) ? null : 'Its timestamp is missing or more than 5 minutes off.';
}

/** The mailbox whose inbound secret signed the body, or why there is none, as a sentence for the log. */
export async function mailboxThatSigned(
  ctx: Ctx,
  { headers, content }: { headers: SignedHeaders; content: Buffer },
  nowMs = Date.now(),
): Promise<{ mailbox: SignedMailbox } | { fault: string }> {
  const fault = faultOfHeaders(headers, nowMs);
  if (fault) return { fault };
  const mailbox = await findMailboxByAddress(ctx, plainAddress(headers.mailbox));
  const key = mailbox && inboundSecretOf(ctx, mailbox);
  if (isSignedWith(key, [`${headers.timestamp}.`, content], headers.signature) && mailbox) return { mailbox };
  return { fault: key ? 'Its signature is wrong.' : 'Its mailbox has no secret, or is none.' };
}

/** What is spent when the request is taken, so that a recording of it is refused. */
export function spentBy(mailboxId: string, { signature }: SignedHeaders): string {
  return `raw ${mailboxId} ${signature.toLowerCase()}`;
}
