import { glob, readFile } from 'node:fs/promises';
import { extendTailwindMerge } from 'tailwind-merge';
import { expect, test } from 'vitest';
import { cn } from './cn.ts';

const full = extendTailwindMerge({
  extend: { classGroups: { 'font-size': [{ text: ['tiny', 'small', 'control', 'read', 'title'] }] } },
});

/** The classes that stand in our sources, without what they depend on. */
async function usedClasses(): Promise<string[]> {
  const found = new Set<string>();
  for await (const file of glob('{app,components}/**/*.tsx')) {
    for (const [, , text = ''] of (await readFile(file, 'utf8')).matchAll(/(['"`])([^'"`\n]*)\1/g)) {
      for (const word of text.split(/\s+/)) {
        const name = word.slice(word.lastIndexOf(':') + 1);
        // What Tailwind knows is one class when it is said twice.
        if (name && full(`${name} ${name}`) === name) found.add(name);
      }
    }
  }
  return [...found];
}

test('of each two classes that we use, the same one stays as by the rules of all of Tailwind', async () => {
  const names = await usedClasses();
  expect(names.length).toBeGreaterThan(300);
  const different: string[] = [];
  for (const first of names) {
    for (const second of names) {
      const both = `${first} ${second}`;
      if (first !== second && cn(both) !== full(both))
        different.push(`${both}: ${cn(both)}, not ${full(both)}`);
    }
  }
  expect(different).toEqual([]);
});
