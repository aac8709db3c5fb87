import { setTimeout as pause } from 'node:timers/promises';
import type postgres from 'postgres';

/** No connection came free in time. It bears PostgreSQL's own code for having none left. */
class NoConnectionError extends Error {
  readonly code = '53300';
  constructor(waitMs: number) {
    super(`No connection to the database came free within ${waitMs / 1000} s.`);
  }
}

type Limits = { max: number; waitMs: number };
type Gate = { enter: () => Promise<void> | null; leave: () => void };

/**
 * Wraps a client so that at most `max` statements and transactions are with the driver at once. The others wait in order,
 * for `waitMs` at most; a connection that the server refuses for want of room is asked for again until then.
 */
export function withConnectionGate<T extends postgres.Sql>(client: T, limits: Limits): T {
  const gate = createGate(limits);
  const pass = <R>(work: () => PromiseLike<R>) => passThrough(gate, limits.waitMs, work);
  return new Proxy(client, {
    get(target, key) {
      if (key === 'unsafe')
        return (...args: Parameters<T['unsafe']>) =>
          waitingQuery(pass, () => target.unsafe(...(args as Parameters<postgres.Sql['unsafe']>)));
      if (key === 'begin') {
        const begin = Reflect.get(target, key) as (...args: unknown[]) => Promise<unknown>;
        return (...args: unknown[]) => pass(() => begin.apply(target, args));
      }
      return Reflect.get(target, key);
    },
  });
}

type OpenQuery = () => postgres.PendingQuery<postgres.Row[]>;
type Pass = <R>(work: () => PromiseLike<R>) => Promise<R>;

/** What Drizzle uses of a query: it begins when somebody waits for it. */
function waitingQuery(pass: Pass, open: OpenQuery) {
  let asArrays = false;
  let running: Promise<unknown> | undefined;
  const run = () => {
    running ??= pass<unknown>(() => (asArrays ? open().values() : open()));
    return running;
  };
  const query = {
    values: () => {
      asArrays = true;
      return query;
    },
    // biome-ignore lint/suspicious/noThenProperty: it stands for the driver's query, which is a lazy promise.
    then: (...handlers: Parameters<Promise<unknown>['then']>) => run().then(...handlers),
    catch: (handler: (error: unknown) => unknown) => run().catch(handler),
    finally: (handler: () => void) => run().finally(handler),
  };
  return query;
}

async function passThrough<R>(gate: Gate, waitMs: number, work: () => PromiseLike<R>): Promise<R> {
  const deadline = performance.now() + waitMs;
  const turn = gate.enter();
  if (turn) await turn;
  try {
    return await withRoom(deadline, work);
  } finally {
    gate.leave();
  }
}

/** Refused at the start of a connection, the work has not begun and can be tried again. */
async function withRoom<R>(deadline: number, work: () => PromiseLike<R>): Promise<R> {
  for (let pauseMs = 50; ; pauseMs = Math.min(500, 2 * pauseMs)) {
    try {
      return await work();
    } catch (error) {
      if (!isWithoutRoom(error) || performance.now() + pauseMs > deadline) throw error;
      await pause(pauseMs);
    }
  }
}

/** PostgreSQL's code, and the words of a PgBouncer whose `max_client_conn` is reached. */
function isWithoutRoom(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === '53300' || /no more connections allowed/.test(error.message))
  );
}

function createGate({ max, waitMs }: Limits): Gate {
  const waiting = new Set<() => void>();
  let inside = 0;
  const wait = () =>
    new Promise<void>((resolve, reject) => {
      const enter = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.delete(enter);
        reject(new NoConnectionError(waitMs));
      }, waitMs);
      waiting.add(enter);
    });
  return {
    enter: () => {
      if (inside === max) return wait();
      inside += 1;
      return null;
    },
    // Whoever leaves hands the place on.
    leave: () => {
      const [next] = waiting;
      if (!next) {
        inside -= 1;
        return;
      }
      waiting.delete(next);
      next();
    },
  };
}
