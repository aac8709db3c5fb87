import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Env } from '#lib/platform/env.ts';
import { createProductEnvironment, type ProductEnvironment } from '#test/product.ts';
import { isListening } from '#test/servers/is-listening.ts';
import { freePort } from './ports.ts';
import { toEnvironment } from './settings.ts';

let product: ProductEnvironment;
beforeAll(async () => {
  product = await createProductEnvironment({ LOG_LEVEL: 'info' });
});
afterAll(() => product.drop());

const limit = { timeout: 60_000 };
const waiting =
  /The database at 127\.0\.0\.1:\d+\/\w+ cannot be used: nothing listens there\. It is tried again/;

/** Runs a program whose database has the address of a port that nothing listens at yet. */
async function startWithoutDatabase(args: string[]) {
  const port = await freePort();
  const url = new URL(product.env.DATABASE_URL);
  url.port = String(port);
  const env: Env = { ...product.env, DATABASE_URL: url.href, SMTP_PORT: await freePort() };
  const child = spawn(process.execPath, args, { env: toEnvironment(env) });
  const ended = once(child, 'close');
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  return { child, ended, port, smtpPort: env.SMTP_PORT, said: () => said };
}

/** Listens at `port` for the database of the tests, as one that is back. */
async function bringDatabaseBack(port: number) {
  const { hostname, port: target } = new URL(product.env.DATABASE_URL);
  const server = createServer((client) => {
    const database = connect(Number(target), hostname);
    client.pipe(database).pipe(client);
    for (const socket of [client, database]) {
      socket.on('error', () => {});
      socket.on('close', () => [client, database].map((other) => other.destroy()));
    }
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

test.each([
  ['the web alone', ['bin/start.ts', '--only=web']],
  ['the worker as npm start runs it', ['workers/main.ts']],
])('%s says in a sentence that the database is away, waits, and ends cleanly when asked', async (_, args) => {
  const program = await startWithoutDatabase(args);
  await expect.poll(program.said, limit).toMatch(waiting);
  program.child.kill('SIGTERM');
  expect(await program.ended).toEqual([0, null]);
  expect(program.said()).not.toMatch(/\bat .*:\d+:\d+\)?|AggregateError/);
  expect(program.said()).not.toContain(new URL(product.env.DATABASE_URL).password);
});

test('the worker alone goes on by itself when the database is back', async () => {
  const program = await startWithoutDatabase(['bin/start.ts', '--only=worker']);
  await expect.poll(program.said, limit).toMatch(waiting);
  const database = await bringDatabaseBack(program.port);
  await expect.poll(() => isListening(program.smtpPort), limit).toBe(true);
  program.child.kill('SIGTERM');
  expect(await program.ended).toEqual([0, null]);
  database.close();
});
