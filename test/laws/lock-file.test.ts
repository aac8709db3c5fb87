import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

type Entry = { integrity?: string; link?: boolean; inBundle?: boolean; resolved?: string };

const mend = `Take these entries out of package-lock.json and run "npm install --package-lock-only".`;

test('every package of the lock file has an integrity and names no registry', async () => {
  const { packages }: { packages: Record<string, Entry> } = JSON.parse(
    await readFile('package-lock.json', 'utf8'),
  );
  // The repository itself and its workspaces are no packages of a registry.
  const installed = Object.entries(packages).filter(([path]) => path.includes('node_modules/'));
  expect(installed.length).toBeGreaterThan(100);
  // A link is our own folder, and what is bundled is covered by the integrity of what it lies in.
  const unproven = installed.filter(
    ([, { integrity, link, inBundle }]) => !link && !inBundle && !/^sha(256|384|512)-/.test(integrity ?? ''),
  );
  expect(
    unproven.map(([path]) => path),
    mend,
  ).toEqual([]);
  expect(installed.filter(([, { resolved, link }]) => resolved && !link).map(([path]) => path)).toEqual([]);
});
