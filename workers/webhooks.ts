import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { attempt, claimAttempts } from '#lib/desk/webhooks/attempts.ts';
import { findBusyWebhooks, readLog } from '#lib/desk/webhooks/read-log.ts';
import { webhookPolicy } from '#lib/desk/webhooks/webhook-target.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { lastAllocatedEventId, readableEventId } from '#lib/platform/events.ts';
import type { FetchPolicy } from '#lib/platform/public-http.ts';

/** Attempts to one webhook at once, in each worker. One that hangs keeps these busy and no others. */
const concurrency = 4;
/** How soon what is due is seen when nothing wakes us: retries, and what another worker left. */
const tickMs = 1000;
const minGapMs = 10;
const maxGapMs = 500;

/**
 * Tells webhooks of events as they commit, woken by the same NOTIFY as the live streams. Every worker does; the rows decide
 * who sends what. @returns a function that stops it and waits for attempts that run, for at most two seconds.
 */
export function startWebhooks(ctx: Ctx, policy: FetchPolicy = webhookPolicy(ctx.env)): () => Promise<void> {
  const stopping = new AbortController();
  const lines = new Map<string, Line>();
  let asked = false;
  let gapMs = minGapMs;
  let looking: Promise<void> | null = null;

  const look = () => {
    asked = true;
    looking ??= lookWhileAsked().finally(() => {
      looking = null;
    });
  };
  const lookWhileAsked = async () => {
    while (asked && !stopping.signal.aborted) {
      asked = false;
      try {
        const readable = await readableEventId(ctx);
        for (const id of await findBusyWebhooks(ctx, readable)) lineOf(id).advance(readable);
        // An older transaction may still hold the log back; it notifies too, but perhaps it rolls back.
        const isHeldBack = lines.size > 0 && readable < (await lastAllocatedEventId(ctx));
        gapMs = isHeldBack ? Math.min(gapMs * 2, maxGapMs) : minGapMs;
        // What commits meanwhile is looked for together.
        await pause(gapMs);
        asked ||= isHeldBack;
      } catch (error) {
        ctx.log.warn({ err: error }, 'Webhooks could not be looked after; trying again');
      }
    }
  };
  const lineOf = (id: string) => {
    const line = lines.get(id) ?? createLine(ctx, id, { policy, stopped: stopping.signal });
    lines.set(id, line);
    return line;
  };

  const client = postgres(ctx.env.DATABASE_URL, {
    max: 1,
    connection: { application_name: 'countersign-webhooks' },
    onnotice: () => {},
  });
  // The second callback runs at each connection: what came while nobody listened is caught up with.
  client
    .listen('events', look, look)
    .catch((error) => ctx.log.warn({ err: error }, 'The listener for webhooks cannot connect'));
  const timer = setInterval(look, tickMs);

  return async () => {
    stopping.abort();
    clearInterval(timer);
    await Promise.all([client.end({ timeout: 1 }), looking]);
    const all = Promise.all([...lines.values()].map((line) => line.done()));
    await Promise.race([all, pause(2000)]);
  };
}

type Line = {
  /** Goes on to what is due, and reads the log up to `readable`. */
  advance: (readable: number) => void;
  done: () => Promise<unknown>;
};

/** The work for one webhook, which waits for no other’s. */
function createLine(
  ctx: Ctx,
  webhookId: string,
  { policy, stopped }: { policy: FetchPolicy; stopped: AbortSignal },
): Line {
  const running = new Set<Promise<void>>();
  let readable = 0;
  let asked = false;
  let working: Promise<void> | null = null;

  const advance = () => {
    asked = true;
    working ??= workWhileAsked()
      .catch((error) => ctx.log.error({ err: error, webhookId }, 'A webhook’s deliveries are tried again'))
      .finally(() => {
        working = null;
      });
  };
  const workWhileAsked = async () => {
    while (asked && !stopped.aborted) {
      asked = false;
      const hasMore = await readLog(ctx, webhookId, readable);
      const free = concurrency - running.size;
      const claimed = free > 0 ? await claimAttempts(ctx, webhookId, free) : [];
      for (const each of claimed) start(each);
      if (hasMore && running.size < concurrency) asked = true;
    }
  };
  const start = (claimed: Parameters<typeof attempt>[1]) => {
    const run = attempt(ctx, claimed, policy)
      // Its lease runs out, then it is tried again.
      .catch((error) => ctx.log.error({ err: error, webhookId }, 'An attempt could not be written down'))
      .finally(() => {
        running.delete(run);
        advance();
      });
    running.add(run);
  };
  return {
    advance: (upTo) => {
      readable = Math.max(readable, upTo);
      advance();
    },
    done: () => Promise.all([working, ...running]),
  };
}
