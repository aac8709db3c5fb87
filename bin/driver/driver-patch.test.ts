import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect as openSocket, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { connect } from '#db/connection.ts';
import { startBreakingProxy } from '#test/servers/breaking-proxy.ts';
import { driverFiles, driverVersion, patchDriver } from './driver-patch.ts';

const serverUrl = () => process.env.TEST_DATABASE_URL ?? '';

test('the installed driver is the one that the patch is for, and is mended', async () => {
  const { version } = JSON.parse(await readFile('node_modules/postgres/package.json', 'utf8'));
  expect(version).toBe(driverVersion);
  for (const path of driverFiles) {
    const source = await readFile(path, 'utf8');
    expect(patchDriver(source) === source, `Run node bin/patch-driver.ts: ${path} is not mended.`).toBe(true);
  }
});

test('an unknown source of the driver is refused rather than half mended', () => {
  expect(() => patchDriver('function closed() {}')).toThrow('does not read as expected');
});

/** A client of one connection, whose socket the test can break at any moment. */
function openBreakable(onWrite: (text: string, socket: Socket) => void = () => {}) {
  const { hostname, port } = new URL(serverUrl());
  let socket: Socket | undefined;
  const options = {
    max: 1,
    connect_timeout: 3,
    backoff: () => 0,
    socket: async () => {
      const opened = openSocket({ host: hostname, port: Number(port) });
      await once(opened, 'connect');
      const write = opened.write.bind(opened) as (...args: unknown[]) => boolean;
      opened.write = (...args: unknown[]) => {
        onWrite(String(args[0]), opened);
        return opened.destroyed || write(...args);
      };
      socket = opened;
      return opened;
    },
  };
  const sql = postgres(serverUrl(), options as postgres.Options<Record<string, never>>);
  return {
    sql,
    emit: (event: 'error' | 'close', ...args: unknown[]) => breakSocket(socket, event, ...args),
  };
}

/** What the driver hears of a socket that breaks; then nobody listens to it any more. */
function breakSocket(socket: Socket | undefined, event: 'error' | 'close', ...args: unknown[]) {
  socket?.emit(event, ...args);
  if (event === 'close') socket?.on('error', () => {}).destroy();
}

const lost = () => Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });

/** Gives back how a query ended, once the driver has it but before it has written it. */
async function ask(sql: postgres.Sql) {
  const outcome = sql`select 1 as one`.then(
    () => 'answered',
    (error) => error.code as string,
  );
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  return { outcome };
}

test('a connection that closes before a query is written takes the next query (fault 1)', async () => {
  const { sql, emit } = openBreakable();
  await sql`select 1`;
  const { outcome } = await ask(sql);
  emit('close', false);
  expect(await outcome).toBe('CONNECTION_CLOSED');
  expect(await (await ask(sql)).outcome).toBe('answered');
  await sql.end({ timeout: 1 });
});

test('a query that comes between the error and the close of a socket ends, and so does the next (fault 2)', async () => {
  const { sql, emit } = openBreakable();
  await sql`select 1`;
  emit('error', lost());
  const { outcome } = await ask(sql);
  emit('close', true);
  expect(await outcome).toBe('CONNECTION_CLOSED');
  expect(await (await ask(sql)).outcome).toBe('answered');
  await sql.end({ timeout: 1 });
});

test('a connection that is lost while it reads the types fails its query alone (fault 3)', async () => {
  let broken = false;
  const { sql } = openBreakable((text, socket) => {
    if (broken || !text.includes('typarray')) return;
    broken = true;
    setImmediate(() => {
      breakSocket(socket, 'error', lost());
      breakSocket(socket, 'close', true);
    });
  });
  expect(await (await ask(sql)).outcome).toBe('ECONNRESET');
  expect(await (await ask(sql)).outcome).toBe('answered');
  await sql.end({ timeout: 1 });
});

test.each(['close', 'reset'] as const)(
  'no query hangs when all connections %s together, time after time',
  async (how) => {
    const proxy = await startBreakingProxy(serverUrl());
    const sql = postgres(proxy.url, { max: 6, connect_timeout: 4, backoff: () => 0.05, onnotice: () => {} });
    const large = 'x'.repeat(300_000);
    let broken = 0;
    const load = Array.from({ length: 18 }, async (_, number) => {
      while (broken < 12)
        await (number % 4 ? sql`select ${number}::int` : sql`select length(${large}::text)`).catch(() =>
          pause(2),
        );
    });
    for (; broken < 12; broken++) {
      await pause(60 + 10 * broken);
      proxy.breakAll(how);
    }
    await Promise.all(load);
    await sql.end({ timeout: 1 });
    await proxy.stop();
  },
);

test('a query in a transaction whose connection is gone is refused and ends no process (fault 4)', async () => {
  const proxy = await startBreakingProxy(serverUrl());
  const { sql, close } = connect(proxy.url, { max: 2 });
  const large = 'x'.repeat(300_000);
  for (const text of ['small', large]) {
    const answers: unknown[] = [];
    const done = sql.begin(async (tx) => {
      await tx`select 1`;
      proxy.breakAll('close');
      await pause(50);
      answers.push(await tx`select length(${text}::text)`.catch((error) => error.code));
    });
    await expect(done).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
    await expect.poll(() => answers).toEqual(['CONNECTION_CLOSED']);
  }
  expect(await sql`select 1 as one`).toMatchObject([{ one: 1 }]);
  await close();
  await proxy.stop();
});
