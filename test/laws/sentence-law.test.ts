import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { english } from '#locales/en/index.ts';
import { sourceFiles } from './source-files.ts';

const sources = await Promise.all(
  (await sourceFiles('app', 'lib', 'workers', 'bin'))
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .map((file) => readFile(file, 'utf8')),
);

test('each sentence about a problem is said somewhere', () => {
  const said = new Set(sources.flatMap((source) => source.match(/'\w+\.\w+'/g) ?? []));
  const unsaid = Object.entries(english.problems).flatMap(([area, sentences]) =>
    Object.keys(sentences)
      .filter((name) => !said.has(`'${area}.${name}'`) && !isNamedByValue(area, name))
      .map((name) => `${area}.${name}`),
  );
  expect(unsaid).toEqual([]);
});

/** What a value picks: a noun that is missing, why a link works no more, what the estimator says of a password. */
function isNamedByValue(area: string, name: string): boolean {
  if (area === 'notFound') return sources.some((source) => nounGiven(source).includes(name));
  return area === 'links' || area === 'passwordWarnings';
}

function nounGiven(source: string): string[] {
  return [...source.matchAll(/(?:notFound|idParam|idField)\(([^)]*)\)/g)].flatMap(
    ([, given = '']) => given.match(/(?<=')\w+(?=')/g) ?? [],
  );
}
