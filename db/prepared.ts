import type postgres from 'postgres';

/** Each connection keeps what it has prepared, and lists of many lengths are texts without end. */
const most = 500;
const texts = new Set<string>();

/**
 * The client as Drizzle gets it: Drizzle sends its statements unprepared, and then each takes two round trips and is
 * parsed anew. Here those with values are prepared, the first 500 texts of the process; those without stay as they are,
 * because a migration may hold several statements in one.
 */
export const preparing = <T extends postgres.Sql>(client: T): T =>
  new Proxy(client, {
    get(target, key) {
      if (key === 'unsafe')
        return (...args: Parameters<T['unsafe']>) => target.unsafe(...withPreparing(args));
      if (key === 'begin' || key === 'savepoint') return scoped(target, key);
      return Reflect.get(target, key);
    },
  });

function withPreparing([text, values, options]: Parameters<postgres.Sql['unsafe']>): Parameters<
  postgres.Sql['unsafe']
> {
  if (!values?.length || !isToPrepare(text)) return [text, values, options];
  return [text, values, { ...options, prepare: true }];
}

function isToPrepare(text: string): boolean {
  if (texts.has(text)) return true;
  if (texts.size >= most) return false;
  texts.add(text);
  return true;
}

/** A transaction hands its work a client of its own. */
function scoped(target: object, key: 'begin' | 'savepoint') {
  const open = Reflect.get(target, key) as (...args: unknown[]) => unknown;
  return (...args: unknown[]) => {
    const work = args.pop() as (client: postgres.Sql) => unknown;
    return open.call(target, ...args, (client: postgres.Sql) => work(preparing(client)));
  };
}
