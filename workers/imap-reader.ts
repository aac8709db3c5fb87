import { setTimeout as sleep } from 'node:timers/promises';
import { catchUp } from '#lib/inbound/imap/catch-up.ts';
import { openFolder } from '#lib/inbound/imap/open-folder.ts';
import {
  findImapAccountById,
  type ImapAccountRow,
  recordImapError,
  recordImapRead,
} from '#lib/mailboxes/imap-accounts.ts';
import {
  closeImapClient,
  createImapClient,
  describeImapError,
  ImapFault,
} from '#lib/mailboxes/imap-client.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { say, toldOf } from '#lib/platform/told.ts';
import type { Told } from '#locales/told.ts';
import type { ImapIntervals } from './imap-intervals.ts';
import { watchFolder } from './imap-watch.ts';

/** Reads an account until `signal` aborts, with exponential backoff. Errors are shown on the account. Never throws. */
export async function readAccount(
  ctx: Ctx,
  { id, signal, intervals }: { id: string; signal: AbortSignal; intervals: ImapIntervals },
): Promise<void> {
  let pauseMs = intervals.retryDelayMs;
  const onRead = () => {
    pauseMs = intervals.retryDelayMs;
  };
  while (!signal.aborted) {
    try {
      const account = await findImapAccountById(ctx, id);
      if (!account) return;
      await runSession(ctx, { account, signal, intervals, onRead });
    } catch (error) {
      if (signal.aborted) return;
      const { cause, authenticationFailed } = error as Error & { authenticationFailed?: boolean };
      const told = describeImapError(error);
      ctx.log.warn(
        { imapAccountId: id, message: told.text, err: cause },
        'An IMAP account could not be read; retrying',
      );
      await recordImapError(ctx, id, told).catch(() => {});
      if (authenticationFailed) pauseMs = Math.max(pauseMs, intervals.authRetryDelayMs);
    }
    await sleep(pauseMs, undefined, { signal }).catch(() => {});
    pauseMs = Math.min(pauseMs * 2, intervals.maxRetryDelayMs);
  }
}

type Session = {
  account: ImapAccountRow;
  signal: AbortSignal;
  intervals: ImapIntervals;
  onRead: () => void;
};

/** Reads all mail, then waits for more, until the connection ends. */
async function runSession(ctx: Ctx, { account, signal, intervals, onRead }: Session): Promise<void> {
  const client = createImapClient(ctx, account);
  const leave = () => void closeImapClient(client);
  signal.addEventListener('abort', leave, { once: true });
  try {
    await client.connect();
    const selected = await openFolder(ctx, client, account);
    const watch = watchFolder(client, intervals);
    let remark: Told | null = null;
    while (!signal.aborted) {
      if (!client.usable)
        throw client.byeReason ? new Error(client.byeReason) : new ImapFault(say('imap.closed'));
      watch.begin();
      const { seen, tooLarge } = await catchUp(ctx, { client, selected, signal });
      if (tooLarge.length) remark = tooLargeRemark(ctx, tooLarge);
      if (seen > 0) continue;
      await recordImapRead(ctx, account.id, remark);
      onRead();
      await watch.wait(signal);
    }
  } finally {
    signal.removeEventListener('abort', leave);
    await closeImapClient(client);
  }
}

function tooLargeRemark(ctx: Ctx, uids: number[]) {
  const bytes = String(ctx.env.MAX_MESSAGE_BYTES);
  return toldOf(say('imap.too_large', { count: uids.length, bytes, uid: String(uids.at(-1)) }));
}
