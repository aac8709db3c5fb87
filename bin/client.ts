import { readFile, writeFile } from 'node:fs/promises';
import { commandReference } from './cli/docs.ts';
import { buildProgram } from './cli/program.ts';
import { clientTypes, clientTypesFile } from './client/client-types.ts';

// Writes anew what follows from the API and from the command: the types of the client, and the list in docs/cli.md.
await writeFile(clientTypesFile, await clientTypes());
const docs = 'docs/cli.md';
const [intro] = (await readFile(docs, 'utf8')).split('<!-- commands -->');
await writeFile(docs, `${intro}<!-- commands -->\n\n${commandReference(buildProgram())}\n`);
console.log(`${clientTypesFile} and ${docs} are written.`);
