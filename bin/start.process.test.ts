import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandOf } from './start/processes.ts';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'countersign-start-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** Runs `npm start`, or another command, until it ends; `whenSaid` is called with all it has said so far. */
function start(
  settings: Record<string, string>,
  args: string[] = [],
  whenSaid: (said: string, kill: () => void) => void = () => {},
  program = 'bin/start.ts',
): Promise<{ code: number | null; said: string }> {
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'test',
    DATA_DIR: dataDir,
    PORT: '0',
    SMTP_PORT: '0',
    ...settings,
  };
  const child = spawn(process.execPath, [program, ...args], { env: env as NodeJS.ProcessEnv });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
      whenSaid(said, () => child.kill('SIGTERM'));
    });
  }
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

test('a bad setting is reported in one sentence, without a stack', async () => {
  const { code, said } = await start({ PORT: 'high', ADMIN_PASSWORD: 'short' });
  expect(code).toBe(1);
  expect(said).toContain(
    'These settings cannot be used: PORT must be a number; ADMIN_PASSWORD must be at least 8 characters long.',
  );
  expect(said).not.toContain('    at ');
});

test.each(['bin/start.ts', 'bin/dev.ts'])(
  'a taken port stops %s before anything is begun',
  async (program) => {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as { port: number };
    const { code, said } = await start({ PORT: String(port) }, [], undefined, program);
    server.close();
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} is taken by another program. End that program, or set PORT`);
    expect(await readdir(dataDir)).toEqual([]);
  },
);

test('one part alone says what it shares with the others when that is missing', async () => {
  const { code, said } = await start({}, ['--only=worker']);
  expect(code).toBe(1);
  expect(said).toContain('DATABASE_URL must be set to run the worker alone');
});

test('SIGTERM in the middle of a start ends it cleanly and leaves no server behind', async () => {
  const { code, said } = await start({}, [], (said, kill) => said.includes('Starting PostgreSQL') && kill());
  expect(code).toBe(0);
  expect(said).toContain('The database has stopped');
  expect(await readdir(dataDir)).not.toContain('running');
  const pidFile = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  expect(await commandOf(Number.parseInt(pidFile, 10))).toBe('');
});
