import { sql } from 'drizzle-orm';
import { runs } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { RunLimits } from './limits.ts';
import { heldBy, type Lease } from './run-record.ts';

/** Why a run must stop early. */
export type StopReason = 'cancelled' | 'lost' | 'stopping' | 'out_of_time';

/** Interrupts a run. */
export class Stopped extends Error {
  readonly reason: StopReason;

  constructor(reason: StopReason) {
    super(`The run stops: ${reason}`);
    this.reason = reason;
  }
}

export type Heartbeat = {
  /** Aborts every wait of the run, with a Stopped as reason. */
  signal: AbortSignal;
  /** @throws Stopped when the run must not begin another step. */
  check: () => void;
  stop: () => void;
};

/**
 * Renews a lease while the run works. Aborts it on a cancel request, a lost lease, its time limit, or `external` after
 * a grace period.
 */
export function startHeartbeat(
  ctx: Ctx,
  lease: Lease,
  { limits, external }: { limits: RunLimits; external?: AbortSignal },
): Heartbeat {
  const controller = new AbortController();
  const abort = (reason: StopReason) => controller.abort(new Stopped(reason));
  let timer = setTimeout(tick, limits.pollMs);
  let lastBeatAt = Date.now();
  let grace: NodeJS.Timeout | undefined;
  let over = false;

  const onExternal = () => {
    grace ??= setTimeout(() => abort('stopping'), limits.graceMs);
  };
  if (external?.aborted) onExternal();
  external?.addEventListener('abort', onExternal, { once: true });
  const deadline = setTimeout(() => abort('out_of_time'), limits.totalMs);

  async function tick() {
    try {
      const due = Date.now() - lastBeatAt >= limits.heartbeatMs;
      const [row] = due ? await beat(ctx, lease) : await poll(ctx, lease);
      if (due) lastBeatAt = Date.now();
      if (!row) abort('lost');
      else if (row.cancelRequestedAt) abort('cancelled');
    } catch (err) {
      ctx.log.warn({ err, runId: lease.runId }, 'A heartbeat could not be written');
    }
    if (!over && !controller.signal.aborted) timer = setTimeout(tick, limits.pollMs);
  }

  return {
    signal: controller.signal,
    check: () => {
      controller.signal.throwIfAborted();
      if (external?.aborted) throw new Stopped('stopping');
    },
    stop: () => {
      over = true;
      for (const each of [timer, grace, deadline]) clearTimeout(each);
      external?.removeEventListener('abort', onExternal);
    },
  };
}

function beat(ctx: Ctx, lease: Lease) {
  return ctx.db
    .update(runs)
    .set({ heartbeatAt: sql`now()` })
    .where(heldBy(lease))
    .returning({ cancelRequestedAt: runs.cancelRequestedAt });
}

/** Read-only, so that polling often enough to notice a cancel within two seconds is cheap. */
function poll(ctx: Ctx, lease: Lease) {
  return ctx.db.select({ cancelRequestedAt: runs.cancelRequestedAt }).from(runs).where(heldBy(lease));
}

/** Awaits `work`, but not beyond the abort of `signal`, even if `work` ignores it. */
export function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/** A pause that an abort cuts short. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return abortable(new Promise((resolve) => setTimeout(resolve, ms)), signal);
}
