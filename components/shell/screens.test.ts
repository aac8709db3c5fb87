import { glob, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { screens } from './screens.ts';

/** Pages that only lead to another one, or that only developers see. */
function isNoScreen(path: string, source: string) {
  return path.startsWith('/gallery') || /^export default function \w+\(\) \{\n {2}redirect\(/m.test(source);
}

test('the list of screens names every page of app/ that draws something, and no other', async () => {
  const paths: string[] = [];
  for await (const file of glob('app/**/page.tsx')) {
    const path = file.replace(/^app|\/\([^)]+\)|\/page\.tsx$/g, '') || '/';
    if (!isNoScreen(path, await readFile(file, 'utf8'))) paths.push(path);
  }
  expect(screens.map(({ path }) => path as string).sort()).toEqual(paths.sort());
});
