import { setTimeout as sleep } from 'node:timers/promises';
import type { Ctx } from '#lib/context.ts';
import { catchUp } from '#lib/inbound/imap/catch-up.ts';
import { openFolder } from '#lib/inbound/imap/open-folder.ts';
import {
  type ImapAccountRow,
  imapAccountToRead,
  noteRead,
  noteTrouble,
} from '#lib/mailboxes/imap-accounts.ts';
import { leaveImap, openImap, wordsOfImap } from '#lib/mailboxes/imap-connection.ts';
import type { ImapPace } from './imap-pace.ts';
import { watchFolder } from './imap-watch.ts';

/**
 * Reads one account until `signal` aborts: one session after the other, with growing pauses while they fail. Why it does
 * not go on stands on the account. Never throws.
 */
export async function readAccount(ctx: Ctx, id: string, signal: AbortSignal, pace: ImapPace): Promise<void> {
  let pauseMs = pace.firstPauseMs;
  const onRead = () => {
    pauseMs = pace.firstPauseMs;
  };
  while (!signal.aborted) {
    try {
      const account = await imapAccountToRead(ctx, id);
      if (!account) return;
      await session(ctx, account, signal, pace, onRead);
    } catch (error) {
      if (signal.aborted) return;
      const { cause, authenticationFailed } = error as Error & { authenticationFailed?: boolean };
      const words = wordsOfImap(error);
      ctx.log.warn({ imapAccountId: id, words, err: cause }, 'An IMAP account cannot be read; it goes on');
      await noteTrouble(ctx, id, words).catch(() => {});
      if (authenticationFailed) pauseMs = Math.max(pauseMs, pace.pauseAfterRefusalMs);
    }
    await sleep(pauseMs, undefined, { signal }).catch(() => {});
    pauseMs = Math.min(pauseMs * 2, pace.longestPauseMs);
  }
}

/** One connection: everything that is there, then whatever comes, until it breaks. */
async function session(
  ctx: Ctx,
  account: ImapAccountRow,
  signal: AbortSignal,
  pace: ImapPace,
  onRead: () => void,
): Promise<void> {
  const client = openImap(ctx, account);
  const leave = () => void leaveImap(client);
  signal.addEventListener('abort', leave, { once: true });
  try {
    await client.connect();
    const place = await openFolder(ctx, client, account);
    const watch = watchFolder(client, pace);
    let remark: string | null = null;
    while (!signal.aborted) {
      if (!client.usable) throw new Error(client.byeReason ?? 'The server closed the connection.');
      watch.begin();
      const { seen, tooLarge } = await catchUp(ctx, client, place, signal);
      if (tooLarge.length) remark = largeWords(ctx, tooLarge);
      if (seen > 0) continue;
      await noteRead(ctx, account.id, remark);
      onRead();
      await watch.wait(signal);
    }
  } finally {
    signal.removeEventListener('abort', leave);
    await leaveImap(client);
  }
}

const largeWords = (ctx: Ctx, uids: number[]) =>
  `${uids.length === 1 ? 'A mail' : `${uids.length} mails`} with more than ${ctx.env.MAX_MESSAGE_BYTES} bytes stayed on the server, the last with UID ${uids.at(-1)}.`;
