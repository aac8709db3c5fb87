import type postgres from 'postgres';
import { isConnectionLost } from './connection-lost.ts';

/** Why a transaction can do no more; null while its connection lives. */
type Fence = { lost: Error | null };

/**
 * Wraps a client so that a transaction ends when its connection is lost. The driver (3.4.9) would go on: it writes the
 * rollback to the socket that is gone, which ends the process, or to whoever has the connection next.
 */
export function withTransactionFence<T extends postgres.Sql>(client: T): T {
  return new Proxy(client, {
    get(target, key) {
      return key === 'begin' ? openFenced(target, key, { lost: null }) : Reflect.get(target, key);
    },
  });
}

function fenced<T extends postgres.Sql>(client: T, fence: Fence): T {
  return new Proxy(client, {
    apply(target, self, args) {
      assertConnected(fence);
      return Reflect.apply(target, self, args);
    },
    get(target, key) {
      if (key === 'savepoint') return openFenced(target, key, fence);
      if (key !== 'unsafe') return Reflect.get(target, key);
      return (...args: Parameters<T['unsafe']>) => {
        assertConnected(fence);
        return target.unsafe(...(args as Parameters<postgres.Sql['unsafe']>));
      };
    },
  });
}

function openFenced(target: object, key: 'begin' | 'savepoint', fence: Fence) {
  const open = Reflect.get(target, key) as (...args: unknown[]) => Promise<unknown>;
  return async (...args: unknown[]) => {
    const work = args.pop() as (client: postgres.Sql) => Promise<unknown>;
    const { promise: lost, reject } = Promise.withResolvers<never>();
    const done = open.call(target, ...args, async (client: postgres.Sql) => {
      try {
        const result = await work(fenced(client, fence));
        assertConnected(fence);
        return result;
      } catch (error) {
        if (isConnectionLost(error)) fence.lost ??= error as Error;
        if (fence.lost === null) throw error;
        // The driver acts on what settles here; so the one who waits hears of it beside the driver.
        reject(fence.lost);
        return new Promise(() => {});
      }
    });
    try {
      return await Promise.race([done, lost]);
    } catch (error) {
      if (isConnectionLost(error)) fence.lost ??= error as Error;
      throw error;
    }
  };
}

function assertConnected(fence: Fence): void {
  if (fence.lost) throw fence.lost;
}
