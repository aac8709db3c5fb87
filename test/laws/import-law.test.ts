import { readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { present } from '#test/present.ts';
import { sourceFiles } from './source-files.ts';

const mayImport: Record<string, string[]> = {
  app: ['app', 'components', 'lib', 'db', 'locales'],
  components: ['components', 'locales'],
  workers: ['workers', 'lib', 'db', 'locales'],
  lib: ['lib', 'db', 'locales'],
  db: ['db', 'drizzle'],
  locales: ['locales'],
  clients: [],
  bin: ['bin', 'app', 'clients', 'components', 'workers', 'lib', 'db', 'test', 'locales'],
  test: ['test', 'bin', 'app', 'workers', 'lib', 'db', 'locales'],
  bench: ['bench', 'test', 'bin', 'lib', 'db', 'workers', 'locales'],
  soak: ['soak', 'bench', 'test', 'bin', 'lib', 'locales'],
  e2e: ['e2e', 'test', 'bin', 'lib', 'locales'],
};
/** The command speaks to a desk as any program does: by the API. */
const cliMayImport = ['bin/cli/', 'clients/'];
/** What components know of the API, apart from the types of lib. */
const apiTypes = 'app/api/types.ts';
/** Pure code of lib that components run too: the screen parses a reply and a search as the server does. */
const sharedWithComponents = [
  'lib/mail/markdown/',
  'lib/tickets/notifications/mention-text.ts',
  'lib/tickets/search/chips.ts',
  'lib/tickets/search/query.ts',
  'lib/users/password-strength/judge-password.ts',
];
const banned = /^(next|react|react-dom|hono|@hono\/.*|smtp-server|next-auth)(\/|$)/;
const network = /^(node:)?(net|tls|dns|http|https|http2|dgram)$/;
const order = ['desk', 'inbound', 'assistant', 'drafts', 'outbound', 'tickets', 'nouns', 'platform'];
const nounFolders = [
  'files',
  'images',
  'contacts',
  'mailboxes',
  'relays',
  'domains',
  'suppressions',
  'articles',
  'saved-replies',
  'users',
];
const importLine =
  /^(import|export)( type)?[^'"]*?from ['"]([^'"]+)['"]|^import ['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm;

test('imports run downward: app and workers to lib to db, and inside lib the way the mail runs', async () => {
  const broken: string[] = [];
  for (const file of await sourceFiles(...Object.keys(mayImport))) {
    if (/\.test\.tsx?$/.test(file)) continue;
    for (const [, , type, from, bare, dynamic] of (await readFile(file, 'utf8')).matchAll(importLine)) {
      const target = present(from ?? bare ?? dynamic);
      if (!isAllowed(file, target, Boolean(type))) broken.push(`${file} → ${target}`);
    }
  }
  expect(broken).toEqual([]);
});

test('the command and the clients reach into nothing of the desk', () => {
  expect(isAllowed('bin/cli/main.ts', '#clients/typescript/src/index.ts', false)).toBe(true);
  expect(isAllowed('bin/cli/main.ts', '#lib/platform/errors.ts', false)).toBe(false);
  expect(isAllowed('bin/cli/main.ts', '../start/terminal.ts', false)).toBe(false);
  expect(isAllowed('clients/typescript/src/index.ts', './problem.ts', false)).toBe(true);
  expect(isAllowed('clients/typescript/src/index.ts', '../../../lib/mail/x.ts', true)).toBe(false);
});

test('the client runs wherever there is fetch: it imports nothing of Node', async () => {
  const files = (await sourceFiles('clients/typescript/src')).filter((file) => !file.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(5);
  for (const file of files)
    expect([file, (await readFile(file, 'utf8')).match(/from 'node:[^']*'/g)]).toEqual([file, null]);
});

test('components import the API by its types alone', () => {
  const from = 'components/data/api.ts';
  expect(isAllowed(from, '#app/api/types.ts', true)).toBe(true);
  expect(isAllowed(from, '#app/api/types.ts', false)).toBe(false);
  expect(isAllowed(from, '../../app/api/v1/app.ts', true)).toBe(false);
  expect(isAllowed(from, '#lib/platform/context.ts', false)).toBe(false);
  expect(isAllowed(from, '#lib/mail/reply/markdown.ts', false)).toBe(false);
});

function isAllowed(file: string, target: string, isType: boolean): boolean {
  const layer = folderOf(file, 0);
  const isOurs = target.startsWith('#') || target.startsWith('.');
  if (!isOurs)
    return (
      layer !== 'lib' || (!banned.test(target) && !(file.startsWith('lib/mail/') && network.test(target)))
    );
  const path = target.startsWith('#') ? target.slice(1) : normalize(join(dirname(file), target));
  const targetLayer = folderOf(path, 0);
  if (file.startsWith('bin/cli/')) return cliMayImport.some((allowed) => path.startsWith(allowed));
  // A client is published by itself: it stays within its own folder.
  if (layer === 'clients') return path.startsWith(file.split('/').slice(0, 2).join('/'));
  if (layer === 'components' && sharedWithComponents.some((shared) => path.startsWith(shared))) return true;
  if (layer === 'components' && (targetLayer === 'lib' || path === apiTypes)) return isType;
  if (!present(mayImport[layer]).includes(targetLayer)) return targetLayer.includes('.');
  return layer !== 'lib' || targetLayer !== 'lib' || runsDown(roomOf(file), roomOf(path));
}

const folderOf = (path: string, depth: number) => present(path.split('/')[depth]);
const roomOf = (path: string) => folderOf(path, 1);
const rank = (room: string) => order.indexOf(nounFolders.includes(room) ? 'nouns' : room);
function runsDown(from: string, to: string) {
  if (from === to) return true;
  if (from === 'mail' || from === 'platform') return false;
  return to === 'mail' || rank(to) > rank(from);
}
