import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '#bin/postgres/start-postgres.ts';

/** What nothing outlives need not survive a power cut, nor lie about as old log. */
const nonDurableSettings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_wal_size: '256MB',
};

/** Linux's own folder in memory: a database is copied there in a tenth of the time that most disks' file systems take. */
const memory = '/dev/shm';
const minFreeBytes = 2 ** 30;

/** A PostgreSQL in a temporary folder, which goes with it. */
export async function startTestPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(await fastestFolder(), 'countersign-tests-'));
  const remove = () => rm(dataDir, { recursive: true, force: true });
  try {
    const server = await startPostgres({ dataDir, settings: nonDurableSettings, isForTests: true });
    return { url: server.url, stop: () => server.stop().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function fastestFolder(): Promise<string> {
  const { bavail, bsize } = await statfs(memory).catch(() => ({ bavail: 0, bsize: 0 }));
  return bavail * bsize >= minFreeBytes ? memory : tmpdir();
}
