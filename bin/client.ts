import { writeFile } from 'node:fs/promises';
import { clientTypes, clientTypesFile } from './client/client-types.ts';

await writeFile(clientTypesFile, await clientTypes());
console.log(`${clientTypesFile} is written.`);
