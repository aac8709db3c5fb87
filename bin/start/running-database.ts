import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '#lib/platform/env.ts';
import { CliError } from './cli-error.ts';

/** The database that is in use, past any pooler: the one of the settings, else the one that a running `npm start` noted in the data folder. */
export async function runningDatabase(env: Settings): Promise<string> {
  const given = env.DATABASE_DIRECT_URL ?? env.DATABASE_URL;
  if (given) return given;
  const noted = await readFile(join(env.DATA_DIR, 'database-url'), 'utf8').catch(() => null);
  if (noted === null)
    throw new CliError(
      `No database was ever started on ${env.DATA_DIR}. Run npm start first, or set DATABASE_URL.`,
    );
  return noted.trim();
}
