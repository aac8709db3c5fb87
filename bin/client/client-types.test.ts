import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { clientTypes, clientTypesFile } from './client-types.ts';

test('the types of the client are those of the API as it is now', async () => {
  const written = await readFile(clientTypesFile, 'utf8');
  expect(written === (await clientTypes()), 'npm run client writes them anew').toBe(true);
});
