import type postgres from 'postgres';

/** Each connection keeps what it has prepared, and lists of many lengths are texts without end. */
const maxStatements = 500;
const preparedTexts = new Set<string>();

/**
 * Wraps the client that Drizzle gets. Drizzle sends statements unprepared, which costs two round trips and a parse each.
 * Here the first 500 texts with values are prepared. Those without stay as they are, because a migration may hold
 * several statements in one.
 */
export function withPreparedStatements<T extends postgres.Sql>(client: T): T {
  return new Proxy(client, {
    get(target, key) {
      if (key === 'unsafe')
        return (...args: Parameters<T['unsafe']>) => target.unsafe(...prepareArguments(args));
      if (key === 'begin' || key === 'savepoint') return wrapTransaction(target, key);
      return Reflect.get(target, key);
    },
  });
}

function prepareArguments([text, values, options]: Parameters<postgres.Sql['unsafe']>): Parameters<
  postgres.Sql['unsafe']
> {
  if (!values?.length || !shouldPrepare(text)) return [text, values, options];
  return [text, values, { ...options, prepare: true }];
}

function shouldPrepare(text: string): boolean {
  if (preparedTexts.has(text)) return true;
  if (preparedTexts.size >= maxStatements) return false;
  preparedTexts.add(text);
  return true;
}

/** A transaction hands its work a client of its own. */
function wrapTransaction(target: object, key: 'begin' | 'savepoint') {
  const open = Reflect.get(target, key) as (...args: unknown[]) => unknown;
  return (...args: unknown[]) => {
    const work = args.pop() as (client: postgres.Sql) => unknown;
    return open.call(target, ...args, (client: postgres.Sql) => work(withPreparedStatements(client)));
  };
}
