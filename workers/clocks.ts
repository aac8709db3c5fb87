import { sweepRuns } from '#lib/assistant/sweep.ts';
import type { Ctx } from '#lib/context.ts';
import { checkDueDomains } from '#lib/domains/check.ts';
import { sweepFiles } from '#lib/files/sweep.ts';
import { sweepUploads } from '#lib/files/uploads.ts';
import { forgetOldKeys } from '#lib/idempotency.ts';
import { forgetUsedSignatures } from '#lib/inbound/doors/used-signatures.ts';
import { sweepRawEmails } from '#lib/inbound/sweep.ts';
import { seekProof } from '#lib/outbound/proof/seek-proof.ts';
import { sweepOutbox } from '#lib/outbound/sweep.ts';
import { sayAlive } from '#lib/presence.ts';
import { wakeDueTickets } from '#lib/tickets/status.ts';

/** Every clock, one line each. */
const clocks: { name: string; everyMs: number; tick: (ctx: Ctx) => Promise<unknown> }[] = [
  { name: 'presence', everyMs: 5_000, tick: sayAlive },
  { name: 'snooze', everyMs: 5_000, tick: wakeDueTickets },
  { name: 'runs', everyMs: 5_000, tick: sweepRuns },
  { name: 'outbox', everyMs: 15_000, tick: sweepOutbox },
  { name: 'proofs', everyMs: 30_000, tick: (ctx) => seekProof(ctx, { withinMs: 15 * 60_000 }) },
  { name: 'later proofs', everyMs: 3_600_000, tick: (ctx) => seekProof(ctx, { withinMs: 72 * 3_600_000 }) },
  { name: 'raw emails', everyMs: 60_000, tick: sweepRawEmails },
  { name: 'files', everyMs: 60_000, tick: sweepFiles },
  { name: 'uploads', everyMs: 3_600_000, tick: sweepUploads },
  { name: 'domains', everyMs: 900_000, tick: (ctx) => checkDueDomains(ctx) },
  { name: 'idempotency keys', everyMs: 3_600_000, tick: forgetOldKeys },
  { name: 'used signatures', everyMs: 3_600_000, tick: forgetUsedSignatures },
];

/**
 * Lets the clocks tick, each once at the start and never over itself. The returned function stops them and waits for
 * those that tick.
 */
export function startClocks(ctx: Ctx): () => Promise<void> {
  const running = clocks.map((clock) => startClock(ctx, clock));
  return async () => {
    await Promise.all(running.map((stop) => stop()));
  };
}

function startClock(ctx: Ctx, { name, everyMs, tick }: (typeof clocks)[number]): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout;
  let current = Promise.resolve();
  const run = () => {
    current = tick(ctx)
      .then(
        () => {},
        (error) => ctx.log.error({ err: error, clock: name }, 'A clock failed; it goes on'),
      )
      .then(() => {
        if (!stopped) timer = setTimeout(run, everyMs);
      });
  };
  run();
  return () => {
    stopped = true;
    clearTimeout(timer);
    return current;
  };
}
