import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEnv } from '#lib/env.ts';
import { checkDatabase, checkDataDir, checkPort } from './checks.ts';
import { takeDataDir } from './only-one.ts';
import { freePort } from './ports.ts';
import { Trouble } from './trouble.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-checks-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a taken port is named together with the setting that changes it', async () => {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  const env = readEnv({ SMTP_PORT: String(port) });
  await expect(checkPort('SMTP_PORT', env)).rejects.toThrow(
    `Port ${port} is taken by another program. End that program, or set SMTP_PORT to a free port.`,
  );
  await new Promise((closed) => server.close(closed));
  await checkPort('SMTP_PORT', env);
});

test('a host that is not of this machine is told as such', async () => {
  const env = readEnv({ HOST: '192.0.2.1', PORT: '0' });
  await expect(checkPort('PORT', env)).rejects.toThrow('HOST 192.0.2.1 is not an address of this machine');
});

test('a folder is made with its parents; one that cannot be is told as such, even under /proc', async () => {
  await checkDataDir(join(folder, 'new', 'deep'));
  const file = join(folder, 'file');
  await writeFile(file, '');
  await expect(checkDataDir(file)).rejects.toThrow('a file stands in its way');
  await expect(checkDataDir(join(file, 'below'))).rejects.toThrow('a file stands in its way');
  if (process.platform === 'linux') await expect(checkDataDir('/proc/countersign')).rejects.toThrow(Trouble);
});

test('an unreachable database is named without its password', async () => {
  const port = await freePort();
  const url = `postgres://someone:topsecret@127.0.0.1:${port}/desk`;
  const refusal = await checkDatabase(url).catch((error: Error) => error.message);
  expect(refusal).toBe(
    `The database at 127.0.0.1:${port}/desk cannot be used: nothing listens there. Check DATABASE_URL.`,
  );
});

test('the mark of a process that is gone does not keep the data folder', async () => {
  await writeFile(join(folder, 'running'), '999999999');
  const release = await takeDataDir(folder);
  release();
  (await takeDataDir(folder))();
});
