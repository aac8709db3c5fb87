import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { migrationHashesPath, readMigrationHashes } from '#bin/migration-hashes.ts';

test('a migration that has landed is never changed or taken away, and a new one is written down', async () => {
  const landed: Record<string, string> = JSON.parse(await readFile(migrationHashesPath, 'utf8'));
  const now = await readMigrationHashes();
  const changed = Object.keys(landed).filter((name) => now[name] !== landed[name]);
  expect(changed, 'Databases have had these migrations: make a new one instead.').toEqual([]);
  const added = Object.keys(now).filter((name) => !(name in landed));
  expect(added, 'Run node bin/migration-hashes.ts once the migration is as it is to land.').toEqual([]);
});

test('the journal of migrations names the same files, each later than the one before', async () => {
  const { entries }: { entries: { tag: string; when: number }[] } = JSON.parse(
    await readFile('drizzle/meta/_journal.json', 'utf8'),
  );
  expect(entries.map(({ tag }) => `${tag}.sql`)).toEqual(Object.keys(await readMigrationHashes()));
  const times = entries.map(({ when }) => when);
  // Drizzle skips a migration that is older than the last one that a database has had.
  expect(times).toEqual([...new Set(times)].sort((one, other) => one - other));
});
