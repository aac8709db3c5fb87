import { setTimeout as pause } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import {
  closeImapClient,
  createImapClient,
  describeImapError,
  ImapFault,
} from '#lib/mailboxes/imap-client.ts';
import type { MirrorAccountRow } from '#lib/mailboxes/mirror-accounts.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { readableEventId } from '#lib/platform/events.ts';
import { say } from '#lib/platform/told.ts';
import { readCopyContent } from './copy-content.ts';
import {
  type CopyRow,
  dueCopies,
  forgetCopy,
  markAppending,
  recordMirrored,
  recordMirrorFailure,
  recordRefused,
} from './copy-rows.ts';
import { isInFolder, sha256Of } from './find-in-folder.ts';
import { noteCopies } from './read-log.ts';

/** Milliseconds. `pollMs`: how soon a new mail is seen; `idleMs`: how long a connection is kept without work. */
export type MirrorPace = {
  pollMs: number;
  idleMs: number;
  retryMs: number;
  maxRetryMs: number;
  authRetryMs: number;
};

export const mirrorPace: MirrorPace = {
  pollMs: 1_000,
  idleMs: 60_000,
  retryMs: 5_000,
  maxRetryMs: 10 * 60_000,
  /** Providers lock accounts after repeated wrong passwords. */
  authRetryMs: 60_000,
};

type Session = { signal: AbortSignal; pace: MirrorPace };

/**
 * Copies mails of one mailbox to its mirror until `signal` aborts or the server fails. Only one process may do this for an
 * account at a time. A failure is shown on the account, which is tried again later. Never throws for the server's sake.
 */
export async function runMirror(ctx: Ctx, account: MirrorAccountRow, session: Session): Promise<void> {
  let client: ImapFlow | null = null;
  let workedAt = Date.now();
  const leave = () => void (client && closeImapClient(client));
  session.signal.addEventListener('abort', leave, { once: true });
  try {
    while (!session.signal.aborted) {
      await noteAll(ctx, account.id);
      const copies = await dueCopies(ctx, account.id);
      if (copies.length > 0) {
        client ??= await connect(ctx, account);
        for (const copy of copies) {
          if (session.signal.aborted) return;
          await mirrorOne(ctx, client, { account, copy });
        }
        workedAt = Date.now();
        continue;
      }
      if (client && Date.now() - workedAt > session.pace.idleMs) {
        await closeImapClient(client);
        client = null;
      }
      await pause(session.pace.pollMs, undefined, { signal: session.signal }).catch(() => {});
    }
  } catch (error) {
    if (!session.signal.aborted) await fail(ctx, account, { error, pace: session.pace });
  } finally {
    session.signal.removeEventListener('abort', leave);
    if (client) await closeImapClient(client);
  }
}

async function noteAll(ctx: Ctx, accountId: string): Promise<void> {
  const readable = await readableEventId(ctx);
  while (await noteCopies(ctx, accountId, readable));
}

async function connect(ctx: Ctx, account: MirrorAccountRow): Promise<ImapFlow> {
  const client = createImapClient(ctx, account);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await closeImapClient(client);
    throw error;
  }
}

type OneCopy = { account: MirrorAccountRow; copy: CopyRow };

/** Asks the folder before it hands a mail over: after a lost answer, or where its own program has put it, it is there. */
async function mirrorOne(ctx: Ctx, client: ImapFlow, { account, copy }: OneCopy): Promise<void> {
  const mail = await readCopyContent(ctx, copy.messageId);
  if (!mail) return forgetCopy(ctx, copy);
  if (!client.usable) throw new ImapFault(say('imap.closed'));
  const folder = (mail.isSent ? account.sentFolder : null) ?? account.folder;
  // For writing: read-only, a server may list no flag that can be kept.
  await client.mailboxOpen(folder);
  if (!(await isInFolder(client, mail, copy.status === 'appending'))) {
    await markAppending(ctx, copy, sha256Of(mail.content));
    try {
      const done = await client.append(folder, mail.content, mail.seen ? ['\\Seen'] : [], mail.at);
      if (!done) throw new ImapFault(say('imap.closed'));
    } catch (error) {
      if (!concernsOneMail(client, error)) throw error;
      return recordRefused(ctx, account, { copy, told: describeImapError(error) });
    }
  }
  await recordMirrored(ctx, account, copy);
}

/** Codes of RFC 9051 7.1 and RFC 9208 by which a server refuses every mail for now, not this one. */
const refusesAll = new Set(['OVERQUOTA', 'TRYCREATE', 'UNAVAILABLE', 'NOPERM', 'INUSE', 'SERVERBUG']);

function concernsOneMail(client: ImapFlow, error: unknown): boolean {
  const { responseStatus, serverResponseCode } = error as {
    responseStatus?: string;
    serverResponseCode?: string;
  };
  if (serverResponseCode === 'APPENDLIMIT') return true;
  const wasAnswered = responseStatus === 'NO' || responseStatus === 'BAD';
  return client.usable && wasAnswered && !refusesAll.has(serverResponseCode ?? '');
}

async function fail(
  ctx: Ctx,
  account: MirrorAccountRow,
  { error, pace }: { error: unknown; pace: MirrorPace },
): Promise<void> {
  const told = describeImapError(error);
  const { authenticationFailed } = error as { authenticationFailed?: boolean };
  const grown = Math.min(pace.retryMs * 2 ** Math.min(account.failures, 10), pace.maxRetryMs);
  const pauseMs = authenticationFailed ? Math.max(grown, pace.authRetryMs) : grown;
  ctx.log.warn({ mirrorId: account.id, message: told.text }, 'A mirror does not go on; it is tried again');
  await recordMirrorFailure(ctx, account, { told, pauseMs }).catch(() => {});
}
