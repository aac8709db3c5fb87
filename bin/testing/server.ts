import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '#bin/postgres.ts';

/** What nothing outlives need not survive a power cut. */
const hasty = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/** A PostgreSQL in a temporary folder, which goes with it. */
export async function startTestServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'countersign-tests-'));
  const remove = () => rm(dataDir, { recursive: true, force: true });
  try {
    const server = await startPostgres({ dataDir, settings: hasty });
    return { url: server.url, stop: () => server.stop().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}
