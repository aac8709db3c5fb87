import { type ImapAccountRow, listActiveImapAccounts } from '#lib/mailboxes/imap-accounts.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { directDatabaseUrl } from '#lib/platform/env.ts';
import { type ImapIntervals, imapIntervals } from './imap-intervals.ts';
import { readAccount } from './imap-reader.ts';
import { type OpenLeases, shareLeases } from './leases.ts';

type Reader = { version: string; stop: AbortController; done: Promise<void> };

/**
 * Reads every IMAP account that no other worker reads; changes to accounts and workers are noticed within seconds.
 * @returns a function that stops and waits for the mail in progress.
 */
export function startImap(
  ctx: Ctx,
  intervals: ImapIntervals = imapIntervals,
  open: OpenLeases = shareLeases(directDatabaseUrl(ctx.env)),
): () => Promise<void> {
  const readers = new Map<string, Reader>();
  const stopAll = () => {
    for (const reader of readers.values()) reader.stop.abort();
  };
  const leases = open(stopAll);

  const updateReaders = async () => {
    const accounts = new Map((await listActiveImapAccounts(ctx)).map((account) => [account.id, account]));
    for (const [id, reader] of readers) {
      const account = accounts.get(id);
      if (!account || versionOf(account) !== reader.version || reader.stop.signal.aborted) {
        reader.stop.abort();
        await reader.done;
        readers.delete(id);
        await leases.release(`imap ${id}`);
      }
    }
    for (const [id, account] of accounts) {
      if (readers.has(id) || stopped || !(await leases.acquire(`imap ${id}`))) continue;
      const stop = new AbortController();
      readers.set(id, {
        version: versionOf(account),
        stop,
        done: readAccount(ctx, { id, signal: stop.signal, intervals }),
      });
    }
  };

  let stopped = false;
  let timer: NodeJS.Timeout;
  let current = Promise.resolve();
  const run = () => {
    current = updateReaders()
      .catch((error) => ctx.log.error({ err: error }, 'Polling IMAP accounts failed; retrying'))
      .then(() => {
        if (!stopped) timer = setTimeout(run, intervals.accountsMs);
      });
  };
  run();

  return async () => {
    stopped = true;
    clearTimeout(timer);
    stopAll();
    await current;
    stopAll();
    await Promise.all([...readers.values()].map(({ done }) => done));
    await leases.close();
  };
}

/** The settings of an account; a reader restarts when they change. */
function versionOf(account: ImapAccountRow) {
  return JSON.stringify([
    account.host,
    account.port,
    account.secure,
    account.username,
    account.password,
    account.folder,
    account.deleteAfterReading,
    account.createdAt,
  ]);
}
