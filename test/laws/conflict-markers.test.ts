import { glob, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

test('no text was landed with the marks of a merge in it', async () => {
  const marked: string[] = [];
  for await (const file of glob('{*,docs/**/*}.md'))
    if (/^(?:<{7}|>{7}) /m.test(await readFile(file, 'utf8'))) marked.push(file);
  expect(marked).toEqual([]);
});
