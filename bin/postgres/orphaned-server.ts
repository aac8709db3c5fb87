import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError } from '#bin/start/cli-error.ts';
import { commandOf } from '#bin/start/processes.ts';

const limitMs = 30_000;

/**
 * Stops the server that a killed process left running on `clusterDir`, and removes a stale pid file.
 * PostgreSQL would refuse to start if another process had that pid by now.
 */
export async function stopOrphanedServer(clusterDir: string): Promise<void> {
  const pidFile = join(clusterDir, 'postmaster.pid');
  const pid = Number.parseInt(await readFile(pidFile, 'utf8').catch(() => ''), 10);
  if (Number.isNaN(pid)) return;
  const isOurs = async () => {
    const command = await commandOf(pid);
    return command.includes('postgres') && command.includes(clusterDir);
  };
  if (!(await isOurs())) return void (await rm(pidFile, { force: true }));
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + limitMs;
  while (await isOurs()) {
    if (Date.now() > deadline)
      throw new CliError(`Another database server (process ${pid}) does not let go of ${clusterDir}.`);
    await new Promise((resume) => setTimeout(resume, 100));
  }
}
