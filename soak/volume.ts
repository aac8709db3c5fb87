import { execFile } from 'node:child_process';
import { mkdtemp, open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { errorCode } from '#bin/start/cli-error.ts';

const run = promisify(execFile);

/** The disk of the database. One that is `limited` is a file system of its own, and can be filled. */
export type Volume = {
  path: string;
  limited: boolean;
  /** Takes all that is free, and what becomes free, for so long. */
  fillFor: (ms: number, signal: AbortSignal) => Promise<void>;
  freeMegabytes: () => Promise<number>;
  remove: () => Promise<void>;
};

/** A temporary folder, on a tmpfs of so many megabytes where this user may mount one. */
export async function createVolume(megabytes: number): Promise<Volume> {
  const path = await mkdtemp(join(tmpdir(), 'countersign-soak-'));
  const limited = await mount(path, megabytes);
  const ballast = join(path, 'ballast');
  return {
    path,
    limited,
    fillFor: async (ms, signal) => {
      const until = performance.now() + ms;
      try {
        while (performance.now() < until && !signal.aborted) {
          await fill(ballast);
          await pause(200);
        }
      } finally {
        await rm(ballast, { force: true });
      }
    },
    freeMegabytes: async () => {
      const { bavail, bsize } = await statfs(path);
      return (bavail * bsize) / 1e6;
    },
    remove: async () => {
      if (limited) await unmount(path);
      await rm(path, { recursive: true, force: true });
    },
  };
}

async function mount(path: string, megabytes: number): Promise<boolean> {
  const options = `size=${Math.ceil(megabytes)}m,mode=0700`;
  return run('mount', ['-t', 'tmpfs', '-o', options, 'countersign-soak', path]).then(
    () => true,
    () => false,
  );
}

/** Whoever still has a file open there loses it: a folder that is held must not outlive the soak. */
async function unmount(path: string): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    if (
      await run('umount', [path]).then(
        () => true,
        () => false,
      )
    )
      return;
    await pause(250);
  }
  await run('umount', ['--lazy', path]);
}

/** Writes until there is no room, in smaller and smaller pieces. */
async function fill(path: string): Promise<void> {
  const file = await open(path, 'a').catch(() => null);
  if (!file) return;
  try {
    for (let size = 2 ** 20; size >= 2 ** 12; ) {
      try {
        await file.write(Buffer.alloc(size));
      } catch (error) {
        if (errorCode(error) !== 'ENOSPC') throw error;
        size /= 4;
      }
    }
  } finally {
    await file.close();
  }
}
