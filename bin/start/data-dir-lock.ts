import { rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError, errorCode } from './cli-error.ts';
import { commandOf } from './processes.ts';

/** The commands that run web and worker on a data folder. */
const ownCommand = /\bbin\/(start|dev|screens)\.ts\b/;

/**
 * Takes the data folder for this process, so that two starts never share one database cluster. Gives back what lets
 * go of it. A mark that a killed process left does not count.
 * @throws Trouble when another start has it.
 */
export async function lockDataDir(dataDir: string): Promise<() => void> {
  const path = join(dataDir, 'running');
  const mine = String(process.pid);
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      await writeFile(path, mine, { flag: 'wx', mode: 0o600 });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
      const pid = Number(await readFile(path, 'utf8').catch(() => ''));
      if (pid !== process.pid && ownCommand.test(await commandOf(pid))) {
        throw new CliError(
          `Countersign already runs on ${dataDir} (process ${pid}). End it first, or set DATA_DIR to another folder.`,
        );
      }
      rmSync(path, { force: true });
    }
  }
  throw new CliError(
    `Another start is under way on ${dataDir}. Wait for it, or set DATA_DIR to another folder.`,
  );
}
