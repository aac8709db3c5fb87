import { glob, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { keymap } from './keymap.ts';
import { screens } from './screens.ts';

/** Pages that only lead to another one, that stand for what is not there, or that only developers see. */
function isNoScreen(path: string, source: string) {
  return (
    path.startsWith('/gallery') ||
    path === '/[...path]' ||
    /^export default function \w+\(\) \{\n {2}redirect\(/m.test(source)
  );
}

test('the list of screens names every page of app/ that draws something, and no other', async () => {
  const paths: string[] = [];
  for await (const file of glob('app/**/page.tsx')) {
    const path = file.replace(/^app|\/\([^)]+\)|\/page\.tsx$/g, '') || '/';
    if (!isNoScreen(path, await readFile(file, 'utf8'))) paths.push(path);
  }
  expect(screens.map(({ path }) => path as string).sort()).toEqual(paths.sort());
});

test('no two screens share keys, and no key of the desk is the first of them', () => {
  const keys = screens.flatMap(({ command }) => command?.keys ?? []);
  expect(new Set(keys).size).toBe(keys.length);
  const firsts: string[] = keys.map((chord) => chord.split(' ')[0] ?? '');
  expect(Object.values(keymap).filter((entry) => firsts.includes(entry.keys))).toEqual([]);
});
