import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Child } from '#bin/start/child.ts';
import { freePort } from '#bin/start/ports.ts';
import { createTestDatabase } from '#test/database.ts';
import { startReloadingWorker } from './reloading-worker.ts';

let folder: string;
let smtpPort: number;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let worker: Child;
const lines: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-reload-'));
  smtpPort = await freePort();
  database = await createTestDatabase();
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    APP_SECRET: 'a secret that only the tests use, long enough',
    SMTP_PORT: String(smtpPort),
    DATA_DIR: folder,
    LOG_LEVEL: 'info',
  } satisfies NodeJS.ProcessEnv;
  const onLine = (line: string) => void lines.push(line);
  worker = startReloadingWorker(env, { onLine, stopLimitMs: 20_000 }, [folder]);
});
afterAll(async () => {
  await worker.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const listening = () => lines.filter((line) => line.includes('The worker is listening')).length;

function greeting(): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(smtpPort, '127.0.0.1');
    socket.once('data', (data) => {
      socket.end('QUIT\r\n');
      resolve(data.toString());
    });
    socket.once('error', ({ message }) => resolve(message));
  });
}

test('a changed source replaces the worker, as often as it changes, and the last one takes mail', async () => {
  await expect.poll(listening).toBe(1);
  worker.enableRestarts();
  for (const times of [2, 3]) {
    await writeFile(join(folder, 'source.ts'), `${times}`);
    await expect.poll(listening).toBe(times);
  }
  await expect.poll(greeting).toMatch(/^220 /);
  expect(lines.filter((line) => /EADDRINUSE|"level":[56]0/.test(line))).toEqual([]);
});

test('stopping the reloading worker ends every process of it', async () => {
  await worker.stop();
  expect(await greeting()).toContain('ECONNREFUSED');
});
