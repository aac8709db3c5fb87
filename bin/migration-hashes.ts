import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { say } from './start/terminal.ts';

export const migrationHashesPath = 'drizzle/meta/_hashes.json';

/** The SHA-256 of each migration in `drizzle/`, by its file's name. */
export async function readMigrationHashes(): Promise<Record<string, string>> {
  const names = (await readdir('drizzle')).filter((name) => name.endsWith('.sql')).sort();
  const hashes = names.map(async (name) => {
    const text = await readFile(`drizzle/${name}`, 'utf8');
    return [name, createHash('sha256').update(text).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

if (import.meta.main) await addNewHashes();

/** Adds what is new; what is there stays as it landed. */
async function addNewHashes() {
  process.chdir(resolve(import.meta.dirname, '..'));
  const landed = JSON.parse(await readFile(migrationHashesPath, 'utf8').catch(() => '{}'));
  const all = { ...(await readMigrationHashes()), ...landed };
  const sorted = Object.fromEntries(Object.entries(all).sort(([one], [other]) => one.localeCompare(other)));
  await writeFile(migrationHashesPath, `${JSON.stringify(sorted, null, 2)}\n`);
  say(`${Object.keys(all).length - Object.keys(landed).length} migrations added to ${migrationHashesPath}.`);
}
