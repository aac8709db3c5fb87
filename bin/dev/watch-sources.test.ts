import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchSources } from './watch-sources.ts';

let folder: string;
let changes: string[];
let stop: () => void;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-watch-'));
  await mkdir(join(folder, 'mail'));
  changes = [];
  stop = watchSources([folder], (path) => changes.push(path.replace(`${folder}/`, '')));
});
afterEach(async () => {
  stop();
  await rm(folder, { recursive: true, force: true });
});

const write = (name: string) => writeFile(join(folder, name), '');

test('a source is noticed when it is written, and when an editor puts it in the place of the old one', async () => {
  await write('mail/parse.ts');
  await expect.poll(() => changes).toEqual(['mail/parse.ts']);
  await write('.parse.ts.swp');
  await rename(join(folder, '.parse.ts.swp'), join(folder, 'mail/compose.ts'));
  await expect.poll(() => changes).toEqual(['mail/parse.ts', 'mail/compose.ts']);
});

test('tests, hidden files and files of editors are not noticed', async () => {
  await write('parse.test.ts');
  await write('.#parse.ts');
  await write('parse.ts~');
  await write('last.ts');
  await expect.poll(() => changes).toEqual(['last.ts']);
});

test('several files written at once are one change', async () => {
  await Promise.all(['one.ts', 'two.ts', 'three.ts'].map(write));
  await expect.poll(() => changes.length).toBe(1);
});
