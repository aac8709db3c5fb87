import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { galleryParts } from './parts.ts';

test('the gallery shows every part of components/ui', async () => {
  const files = await readdir(new URL('../ui', import.meta.url));
  const parts = files.filter((file) => file.endsWith('.tsx')).map((file) => file.replace('.tsx', ''));
  expect([...galleryParts].sort()).toEqual(parts.sort());
});
