import { readFile, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { withPattern } from './packages/exports-pattern.ts';

// Node parses a package's `exports` again for each of its modules; these list hundreds of subpaths. Without this,
// the worker's modules take twice as long to load. Runs after each install, so it imports nothing of a package.
export const longExports = ['drizzle-orm', 'date-fns'];

if (import.meta.main) {
  process.chdir(resolve(import.meta.dirname, '..'));
  for (const name of longExports) {
    const path = `node_modules/${name}/package.json`;
    const description = JSON.parse(await readFile(path, 'utf8'));
    const shortened = { ...description, exports: withPattern(description.exports) };
    // A new file, because another checkout may share the old one by a hard link.
    await writeFile(`${path}.new`, `${JSON.stringify(shortened, null, 2)}\n`);
    await rename(`${path}.new`, path);
  }
}
