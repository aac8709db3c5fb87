import { glob, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const mayImport: Record<string, string[]> = {
  app: ['app', 'components', 'lib', 'db'],
  components: ['components'],
  workers: ['workers', 'lib', 'db'],
  lib: ['lib', 'db'],
  db: ['db'],
};
const banned = /^(next|react|react-dom|hono|@hono\/.*|smtp-server|next-auth)(\/|$)/;
const network = /^(node:)?(net|tls|dns|http|https|http2|dgram)$/;
const order = ['desk', 'inbound', 'assistant', 'drafts', 'outbound', 'tickets', 'nouns', 'leaves'];
const nouns = [
  'files',
  'images',
  'contacts',
  'mailboxes',
  'relays',
  'domains',
  'suppressions',
  'articles',
  'users',
];
const importLine =
  /^(import|export)( type)?[^'"]*?from ['"]([^'"]+)['"]|^import ['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm;

test('imports run downward: app and workers to lib to db, and inside lib the way the mail runs', async () => {
  const broken: string[] = [];
  for await (const file of glob(`{${Object.keys(mayImport)}}/**/*.{ts,tsx}`)) {
    if (/\.test\.tsx?$/.test(file)) continue;
    for (const [, , type, from, bare, dynamic] of (await readFile(file, 'utf8')).matchAll(importLine)) {
      const target = (from ?? bare ?? dynamic)!;
      if (!isAllowed(file, target, Boolean(type))) broken.push(`${file} → ${target}`);
    }
  }
  expect(broken).toEqual([]);
});

function isAllowed(file: string, target: string, isType: boolean): boolean {
  const house = file.split('/')[0]!;
  const isOurs = target.startsWith('#') || target.startsWith('.');
  if (!isOurs)
    return (
      house !== 'lib' || (!banned.test(target) && !(file.startsWith('lib/mail/') && network.test(target)))
    );
  const path = target.startsWith('#') ? target.slice(1) : normalize(join(dirname(file), target));
  const targetHouse = path.split('/')[0]!;
  if (house === 'components' && targetHouse === 'lib') return isType;
  if (!mayImport[house]!.includes(targetHouse)) return targetHouse.includes('.');
  return house !== 'lib' || targetHouse !== 'lib' || runsDown(roomOf(file), roomOf(path));
}

const roomOf = (path: string) => (path.split('/').length > 2 ? path.split('/')[1]! : 'leaves');
const rank = (room: string) => order.indexOf(nouns.includes(room) ? 'nouns' : room);
const runsDown = (from: string, to: string) => {
  if (from === to) return true;
  if (from === 'mail' || from === 'leaves') return false;
  return to === 'mail' || rank(to) > rank(from);
};
