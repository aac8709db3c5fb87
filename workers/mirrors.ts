import { type MirrorPace, mirrorPace, runMirror } from '#lib/desk/mirror/mirror-session.ts';
import { listDueMirrors, type MirrorAccountRow } from '#lib/mailboxes/mirror-accounts.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { directDatabaseUrl } from '#lib/platform/env.ts';
import { type OpenLeases, shareLeases } from './leases.ts';

type Running = { version: string; stop: AbortController; done: Promise<void> };

const accountsMs = 2_000;

/**
 * Copies mail to every mirror that no other worker looks after; changes of accounts are noticed within seconds.
 * @returns a function that stops and waits for the mail in progress.
 */
export function startMirrors(
  ctx: Ctx,
  pace: MirrorPace & { accountsMs: number } = { ...mirrorPace, accountsMs },
  open: OpenLeases = shareLeases(directDatabaseUrl(ctx.env)),
): () => Promise<void> {
  const running = new Map<string, Running>();
  const stopAll = () => {
    for (const { stop } of running.values()) stop.abort();
  };
  const leases = open(stopAll);

  const update = async () => {
    const due = new Map((await listDueMirrors(ctx)).map((account) => [account.id, account]));
    for (const [id, session] of running) {
      const account = due.get(id);
      if (account && versionOf(account) === session.version && !session.stop.signal.aborted) continue;
      session.stop.abort();
      await session.done;
      running.delete(id);
      await leases.release(`mirror ${id}`);
    }
    for (const [id, account] of due) {
      if (running.has(id) || stopped || !(await leases.acquire(`mirror ${id}`))) continue;
      const stop = new AbortController();
      const done = runMirror(ctx, account, { signal: stop.signal, pace }).finally(() => stop.abort());
      running.set(id, { version: versionOf(account), stop, done });
    }
  };

  let stopped = false;
  let timer: NodeJS.Timeout;
  let current = Promise.resolve();
  const run = () => {
    current = update()
      .catch((error) => ctx.log.error({ err: error }, 'Looking for mirrors failed; retrying'))
      .then(() => {
        if (!stopped) timer = setTimeout(run, pace.accountsMs);
      });
  };
  run();

  return async () => {
    stopped = true;
    clearTimeout(timer);
    stopAll();
    await current;
    stopAll();
    await Promise.all([...running.values()].map(({ done }) => done));
    await leases.close();
  };
}

/** The settings of a mirror; its session starts anew when they change. */
function versionOf({ host, port, secure, username, password, folder, sentFolder, since }: MirrorAccountRow) {
  return JSON.stringify([host, port, secure, username, password, folder, sentFolder, since]);
}
