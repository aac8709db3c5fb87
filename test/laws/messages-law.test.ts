import { readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

const sources = new Map<string, string>();
for (const file of await sourceFiles('app', 'components')) sources.set(file, await readFile(file, 'utf8'));

/** What a page's layouts and the page itself give in `messagesOf`. */
const given = /messagesOf\(\w+, \[([^\]]*)\]/g;
/** Which part a hook is about; without one, each `t` names its part. */
const hook = /useTranslations\((?:'(\w+))?/g;
const imported = /(?:^|\n)(?:import|export)(?! type)[^;]*?from '([^']+)'|import\('([^']+)'\)/g;

test('each page of the desk is given the parts of the catalogue that its components speak with', () => {
  const pages = [...sources.keys()].filter((file) => /^app\/\(desk\)\/.*page\.tsx$/.test(file));
  expect(pages.length).toBeGreaterThan(20);
  const missing: Record<string, string[]> = {};
  for (const page of pages) {
    const roots = [page, ...layoutsOf(page)];
    const parts = new Set(roots.flatMap((file) => partsGiven(textOf(file))));
    const lacking = [...closure(roots)].flatMap((file) =>
      partsUsed(textOf(file))
        .filter((part) => !parts.has(part))
        .map((part) => `${part} in ${file}`),
    );
    if (lacking.length) missing[page] = lacking;
  }
  expect(missing).toEqual({});
});

const textOf = (file: string) => sources.get(file) ?? '';

/** The layouts and error pages around a page. */
function layoutsOf(page: string): string[] {
  const around: string[] = [];
  for (let folder = dirname(page); folder !== '.'; folder = dirname(folder))
    for (const name of ['layout.tsx', 'error.tsx', 'not-found.tsx'])
      if (sources.has(join(folder, name)) && folder !== 'app') around.push(join(folder, name));
  return around;
}

/** All files that these import, at once or later, but for types. */
function closure(roots: string[]): Set<string> {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file) || !sources.has(file)) return;
    found.add(file);
    for (const [, now, later] of textOf(file).matchAll(imported)) visit(resolved(file, now ?? later ?? ''));
  };
  roots.forEach(visit);
  return found;
}

function resolved(file: string, path: string): string {
  return path.startsWith('#') ? path.slice(1) : normalize(join(dirname(file), path));
}

function partsGiven(source: string): string[] {
  return [...source.matchAll(given)].flatMap(([, names = '']) => names.match(/\w+/g) ?? []);
}

function partsUsed(source: string): string[] {
  return [...source.matchAll(hook)].flatMap(([, part]) =>
    part ? [part] : [...source.matchAll(/\bt\(['`](\w+)\./g)].map(([, name = '']) => name),
  );
}
