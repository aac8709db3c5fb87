import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

type Station = { number: number; files: { label: string; path: string; functions: string[] }[] };

test('the walk table of the README names files and functions that exist', async () => {
  const stations = readStations(await readFile('README.md', 'utf8'));
  expect(stations.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const wrong: string[] = [];
  for (const { number, files } of stations) {
    if (files.length === 0) wrong.push(`station ${number} links no file`);
    for (const { label, path, functions } of files) {
      const source = await readFile(path, 'utf8').catch(() => null);
      if (source === null) wrong.push(`station ${number}: ${path} does not exist`);
      if (!`/${path}`.endsWith(`/${label}`)) wrong.push(`station ${number}: ${label} links ${path}`);
      if (functions.length === 0) wrong.push(`station ${number}: ${path} names no function`);
      for (const name of functions)
        if (!exportsFunction(source ?? '', name)) wrong.push(`station ${number}: ${path} exports no ${name}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('station 2 of the walk table names the function that the SMTP session calls', async () => {
  const stations = readStations(await readFile('README.md', 'utf8'));
  const [session, store] = stations.map(({ files }) => files[0]);
  const source = await readFile(session?.path ?? '', 'utf8');
  expect(source).toContain(`from '#${store?.path}'`);
  expect(source).toContain(`${store?.functions[0]}(`);
});

function readStations(readme: string): Station[] {
  const rows = [...readme.matchAll(/^\| (\d+) \|[^|]*\|([^|]*)\|/gm)];
  return rows.map(([, number, where = '']) => ({ number: Number(number), files: readFiles(where) }));
}

/** Each link with the functions in backquotes that follow it. */
function readFiles(where: string): Station['files'] {
  const links = [...where.matchAll(/\[`([^`]+)`\]\(([^)]+)\)([^[]*)/g)];
  return links.map(([, label = '', path = '', after = '']) => ({
    label,
    path,
    functions: [...after.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
  }));
}

function exportsFunction(source: string, name: string): boolean {
  return new RegExp(`^export (?:(?:async )?function|const) ${name}\\b`, 'm').test(source);
}
