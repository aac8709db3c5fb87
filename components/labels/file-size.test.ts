import { expect, test } from 'vitest';
import { sizeLabel } from './file-size.ts';

test('sizes as people say them, in their own language', () => {
  const sizes = [940, 12_400, 999_800, 3_400_000];
  expect(sizes.map((size) => sizeLabel(size, 'en'))).toEqual(['940 B', '12 kB', '1.0 MB', '3.4 MB']);
  expect(sizes.map((size) => sizeLabel(size, 'de'))).toEqual(['940 B', '12 kB', '1,0 MB', '3,4 MB']);
});
