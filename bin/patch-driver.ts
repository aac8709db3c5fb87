import { readFile, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { driverFiles, driverVersion, patchDriver } from './driver/driver-patch.ts';

// Runs after each install, when nothing but packages may be there: so it imports nothing else.
process.chdir(resolve(import.meta.dirname, '..'));
const { version } = JSON.parse(await readFile('node_modules/postgres/package.json', 'utf8'));
if (version !== driverVersion)
  throw new Error(
    `The driver postgres is ${version}, but bin/driver/driver-patch.ts mends ${driverVersion}. See whether ${version} still needs it.`,
  );
for (const path of driverFiles) {
  const source = await readFile(path, 'utf8');
  const patched = patchDriver(source);
  if (patched === source) continue;
  // A new file, because another checkout may share the old one by a hard link.
  await writeFile(`${path}.new`, patched);
  await rename(`${path}.new`, path);
}
