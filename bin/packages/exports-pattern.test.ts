import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { longExports } from '../shorten-exports.ts';
import { withPattern } from './exports-pattern.ts';

const built = (name: string) => ({ import: `./${name}.js`, require: `./${name}.cjs` });

test('subpaths that differ in their name alone become one pattern, and the others stay', () => {
  const exports = {
    '.': built('index'),
    './package.json': './package.json',
    './add': built('add'),
    './locale/de': built('locale/de'),
    './sub': built('sub'),
    './pg': built('pg/index'),
  };
  expect(withPattern(exports)).toEqual({
    '.': built('index'),
    './package.json': './package.json',
    './pg': built('pg/index'),
    './*': built('*'),
  });
});

test('exports that are a pattern already, or too few, stay as they are', () => {
  const few = { '.': './index.js', './a': built('a'), './*': built('*') };
  expect(withPattern(few)).toBe(few);
});

test.each(longExports)('the exports of %s are short after an install', async (name) => {
  const { exports } = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8'));
  expect(withPattern(exports)).toEqual(exports);
});
