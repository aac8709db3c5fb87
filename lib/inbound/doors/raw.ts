import type { Ctx } from '../../context.ts';
import { normalAddress } from '../../mail/addresses.ts';
import { plainAddress } from '../../mail/reply-token.ts';
import { inboundSecretOf } from '../../mailboxes/inbound-secret.ts';
import { findMailboxByAddress } from '../../mailboxes/mailboxes.ts';
import { handIn } from './hand-in.ts';
import { isRecent, isSignedWith } from './hmac.ts';
import { type DoorOutcome, refused } from './outcome.ts';

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

/** What is wrong with the headers alone, in words for the log, or null: who fails here need not be read on. */
export function faultOfHeaders({ mailbox, timestamp, signature }: SignedHeaders, nowMs = Date.now()) {
  if (!mailbox) return 'It names no mailbox.';
  if (!/^[0-9a-f]{64}$/i.test(signature)) return 'It has no signature.';
  return isRecent(timestamp, withinMs, nowMs) ? null : 'Its timestamp is missing or more than 5 minutes off.';
}

/**
 * Takes a mail as it is (message/rfc822) whose bytes are signed with the mailbox's inbound secret. A recorded request
 * cannot be played again: after five minutes it is too old, before that its signature is used up.
 */
export async function takeRaw(
  ctx: Ctx,
  headers: SignedHeaders,
  { content, tls }: { content: Buffer; tls: boolean },
  nowMs = Date.now(),
): Promise<DoorOutcome> {
  const fault = faultOfHeaders(headers, nowMs);
  if (fault) return refused('unsigned', fault);
  const mailbox = await findMailboxByAddress(ctx, plainAddress(headers.mailbox));
  const key = mailbox && inboundSecretOf(ctx, mailbox);
  if (!isSignedWith(key, [`${headers.timestamp}.`, content], headers.signature) || !mailbox)
    return refused('unsigned', key ? 'Its signature is wrong.' : 'Its mailbox has no secret, or is none.');
  return handIn(ctx, {
    envelopeTo: [
      { address: normalAddress(headers.recipient ?? '') ?? mailbox.address, mailboxId: mailbox.id },
    ],
    tls,
    content,
    signature: `raw ${mailbox.id} ${headers.signature.toLowerCase()}`,
  });
}
