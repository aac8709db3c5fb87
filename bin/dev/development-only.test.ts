import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const importPath = /(?:from|import|import\()\s*['"]([#.][^'"]+)['"]|new URL\(['"](\.[^'"]+)['"]/g;

/** Every file of ours that the files import, directly or through others. */
async function reachedFrom(entries: string[]): Promise<Set<string>> {
  const reached = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (reached.has(file) || !/\.tsx?$/.test(file) || !existsSync(file)) continue;
    reached.add(file);
    for (const [, imported, url] of (await readFile(file, 'utf8')).matchAll(importPath)) {
      const path = imported ?? url ?? '';
      waiting.push(path.startsWith('#') ? path.slice(1) : normalize(join(dirname(file), path)));
    }
  }
  return reached;
}

const ofDevelopment = (files: Set<string>) => [...files].filter((file) => file.startsWith('bin/dev/'));

test('production code has no way to the sign-in link of development', async () => {
  const entries = ['bin/start.ts', 'bin/build.ts', 'bin/migrate.ts', 'workers/main.ts', 'next.config.ts'];
  for await (const file of glob('app/**/*.{ts,tsx}')) if (!file.includes('.test.')) entries.push(file);
  const reached = await reachedFrom(entries);
  expect(reached.size).toBeGreaterThan(300);
  expect(ofDevelopment(reached)).toEqual([]);
});

test('npm run dev is found to have it by the same look', async () => {
  expect(ofDevelopment(await reachedFrom(['bin/dev.ts']))).toContain('bin/dev/sign-in-link.ts');
});
