import { readFile } from 'node:fs/promises';
import { type ESTree, parseSync } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Words that the field says otherwise, as whole words of a name. Add to it what a review finds. */
const retiredWords: Record<string, string> = {
  beside: 'shared, grouped',
  carried: 'outgoing',
  carry: 'send',
  departing: 'outgoing',
  fares: 'delivery status',
  gathered: 'batched',
  heed: 'apply',
  heeds: 'apply',
  shun: 'cooldown',
  shunned: 'cooldown',
  stillness: 'scroll anchor',
  tally: 'counter',
  twin: 'duplicate',
  untold: 'unverified',
  weave: 'timeline',
  woven: 'timeline',
};

/** Exports and files that were retired as a whole; their words have other, good uses. */
const retiredNames: Record<string, string> = {
  acceptTogether: 'acceptEmailBatched',
  askedOnce: 'deduped',
  bringBack: 'reopenTicket',
  bringToSight: 'notifyTicket',
  clocks: 'schedule',
  deadAddress: 'invalidAddress',
  decideDelivery: 'resolveDelivery',
  doorAnswer: 'providerResponse',
  doorConnection: 'pooledConnection',
  doors: 'providers',
  goesOnFrom: 'continues',
  inBatches: 'batchedWithoutDb',
  keptWords: 'draftStorage',
  mailBoxes: 'mailLayout',
  mailboxDoors: 'mailboxSources',
  mailGround: 'mailBaseStyle',
  mayWrite: 'recipientPolicy',
  messageOf: 'toMessage',
  moveOn: 'applyAfterReply',
  offerAgain: 'redraftUndelivered',
  onTicket: 'participants',
  oneAtATime: 'advisoryLock',
  openTwin: 'findDuplicate',
  placeOf: 'destination, threadingHeaders',
  rememberTurn: 'saveSnapshot',
  refuseUnwritable: 'assertAllowed',
  sayAlive: 'heartbeat',
  sayGone: 'heartbeat',
  sendJobsBeside: 'insertWithJobs',
  sendOff: 'deliverJob',
  settle: 'claim, resolve',
  sinceThen: 'conflictNotice',
  sortAnswer: 'classifyResponse',
  takeBack: 'undoApproval',
  takeUp: 'claim',
  takeUpLarge: 'claimLarge',
  takeUpSmall: 'claimSmall',
  tellOfNew: 'recordNewTicket',
  ticketsWith: 'ticketsOfParticipant',
  turnBack: 'restoreSnapshot',
  waysOut: 'relaySelection',
  whyNotWrite: 'blockedReason',
};

/** Next.js reads these from every page and route. */
const namesOfNext = new Set([
  'default',
  'metadata',
  'generateMetadata',
  'dynamic',
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
]);

type Declared = { name: string; file: string };
type Node = ESTree.Node | ESTree.Node[] | null | undefined;

const identifiers = new Map<string, Set<string>>();
const exported: Declared[] = [];
const longArrows: Declared[] = [];
let files: string[];

beforeAll(async () => {
  files = await sourceFiles(
    'app',
    'bench',
    'bin',
    'clients/typescript/build',
    'clients/typescript/src',
    'components',
    'db',
    'e2e',
    'lib',
    'locales',
    'test',
    'workers',
  );
  for (const file of files)
    if (!file.endsWith('names-law.test.ts')) readNames(file, await readFile(file, 'utf8'));
});

function readNames(file: string, source: string) {
  const { program, module } = parseSync(file, source);
  collect(file, program);
  // Overloads export one name several times from one file.
  const names = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ exportName, moduleRequest }) => (moduleRequest ? [] : (exportName.name ?? []))),
  );
  for (const name of new Set(names)) exported.push({ name, file });
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declaration.declarations)
      if (
        init?.type === 'ArrowFunctionExpression' &&
        !id.typeAnnotation &&
        source.slice(init.start, init.end).includes('\n')
      )
        longArrows.push({ name: source.slice(id.start, id.end), file });
  }
}

function collect(file: string, node: Node) {
  if (Array.isArray(node)) for (const child of node) collect(file, child);
  else if (node) {
    if ('name' in node && typeof node.name === 'string') addIdentifier(node.name, file);
    for (const child of Object.values(node)) if (typeof child === 'object') collect(file, child as Node);
  }
}

function addIdentifier(name: string, file: string) {
  const known = identifiers.get(name) ?? new Set();
  identifiers.set(name, known.add(file));
}

/** `mailBoxes`, `mail-boxes.test.ts` and `MailBoxes` are all `mailBoxes`. */
function camelCase(name: string): string {
  const bare = name.replace(/(\.\w+)+$/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return bare.charAt(0).toLowerCase() + bare.slice(1);
}

/** What the field says instead of a retired word in a name. */
function betterWord(name: string): string | undefined {
  if (/^most[A-Z]/.test(name)) return 'max…';
  if (/(?<!ZodRaw)Shape$/.test(name)) return '…Schema';
  const words = name.split(/(?=[A-Z])|[-_.]/).map((word) => word.toLowerCase());
  const retired = words.find((word) => Object.hasOwn(retiredWords, word));
  return retired && retiredWords[retired];
}

/** What the field says instead of a whole name. */
function betterName(name: string): string | undefined {
  const bare = camelCase(name);
  return betterWord(name) ?? (Object.hasOwn(retiredNames, bare) ? retiredNames[bare] : undefined);
}

function retiredIn(names: [name: string, where: string][], better = betterName): string[] {
  return names.flatMap(([name, where]) => {
    const instead = better(name);
    return instead ? [`${name} in ${where}: say ${instead}`] : [];
  });
}

test('no identifier is a retired word', () => {
  expect(identifiers.size).toBeGreaterThan(5000);
  const named = [...identifiers].map(([name, at]): [string, string] => [name, [...at].join(', ')]);
  expect(retiredIn(named, betterWord)).toEqual([]);
});

test('no export has a retired name', () => {
  expect(exported.length).toBeGreaterThan(1000);
  expect(retiredIn(exported.map(({ name, file }) => [name, file]))).toEqual([]);
});

test('no file or folder has a retired name', () => {
  const parts = files.flatMap((file) => file.split('/').map((part): [string, string] => [part, file]));
  expect(retiredIn(parts)).toEqual([]);
});

test.each(['app', 'components', 'db', 'lib', 'test', 'workers'])(
  'no two files of %s export one name',
  (layer) => {
    const seen = new Map<string, string[]>();
    for (const { name, file } of exported)
      if (file.startsWith(`${layer}/`) && !namesOfNext.has(name))
        seen.set(name, [...(seen.get(name) ?? []), file]);
    expect([...seen].filter(([, { length }]) => length > 1)).toEqual([]);
  },
);

test('a named function of more than one line is a function, not an arrow', () => {
  expect(longArrows).toEqual([]);
});

describe('a name is retired', () => {
  test.each([
    ['ignoreTwin', 'a word in it'],
    ['heed-scan.ts', 'a word of a file'],
    ['takeUp', 'the whole name'],
    ['mail-boxes.test.ts', 'the whole name of a file'],
    ['mostFileBytes', 'its prefix'],
    ['ticketShape', 'its ending'],
  ])('%s, for %s', (name) => {
    expect(betterName(name)).toBeTruthy();
  });

  test.each(['mostly', 'twinkle', 'shape', 'mailboxes', 'ZodRawShape', 'constructor'])('not %s', (name) => {
    expect(betterName(name)).toBeUndefined();
  });
});
