import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readSettings } from '#lib/platform/env.ts';

const names = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]).sort();

test('.env.example names every setting, and nothing that is none', async () => {
  const source = await readFile(new URL('../../lib/platform/env.ts', import.meta.url), 'utf8');
  const example = await readFile(new URL('../../.env.example', import.meta.url), 'utf8');
  const settings = names(source, /^ {2}([A-Z_]+): (?:withDefault|optional)/gm);
  expect(settings.length).toBeGreaterThan(15);
  expect(names(example, /^([A-Z_]+)=/gm)).toEqual(settings);
});

test('.env.example as it stands means the defaults', async () => {
  const example = await readFile(new URL('../../.env.example', import.meta.url), 'utf8');
  const given = Object.fromEntries(
    [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
  );
  expect(readSettings(given)).toEqual(readSettings({}));
});
