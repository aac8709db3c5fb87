import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockDataDir } from './data-dir-lock.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'countersign-lock-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** A process whose command line names `program`, and whose mark lies in the data folder. */
async function holderOf(program: string) {
  const child = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)', program]);
  await once(child.stdout, 'data');
  await writeFile(join(dataDir, 'running'), String(child.pid));
  return child;
}

test.each(['bin/start.ts', 'bin/dev.ts', 'bin/screens.ts'])(
  'a data folder that %s holds is not taken by another start',
  async (program) => {
    const holder = await holderOf(program);
    await expect(lockDataDir(dataDir)).rejects.toThrow(`already runs on ${dataDir} (process ${holder.pid})`);
    holder.kill();
  },
);

test('a mark whose number another program has got meanwhile does not hold the data folder', async () => {
  const stranger = await holderOf('somebody-elses.ts');
  const release = await lockDataDir(dataDir);
  expect(await readFile(join(dataDir, 'running'), 'utf8')).toBe(String(process.pid));
  release();
  stranger.kill();
});
