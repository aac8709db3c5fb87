import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exportLimits, unpackExport } from './unpack-export.ts';

async function read(bytes: Uint8Array, limits = exportLimits) {
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += 50_000) yield Buffer.from(bytes.subarray(at, at + 50_000));
  };
  const found: unknown[] = [];
  for await (const { content } of unpackExport(chunks(), limits))
    found.push(content && JSON.parse(content.toString()));
  return found;
}

test('the JSON files of a ZIP are read, packed or stored, and nothing else in it', async () => {
  const zip = zipSync({
    'export/a.json': strToU8('[{"id":1}]'),
    'export/b.ndjson': [strToU8('{"id":2}\n{"id":3}'), { level: 0 }],
    'export/picture.png': strToU8('[{"id":4}]'),
    '__MACOSX/._a.json': strToU8('[{"id":5}]'),
  });
  expect(await read(zip)).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
});

test('a ZIP that would unpack to far more than itself is refused before it does', async () => {
  const bomb = zipSync({ 'tickets.json': strToU8(`[${' '.repeat(5_000_000)}]`) });
  const limits = { ...exportLimits, unpackedBytes: 1_000_000 };
  await expect(read(bomb, limits)).rejects.toThrow('The ZIP would unpack to more than 100 times its size.');
  expect(await read(bomb)).toEqual([]);
});

test('a ZIP without JSON, or cut off, says so', async () => {
  const zip = zipSync({ 'a.txt': strToU8('x') });
  await expect(read(zip)).rejects.toThrow('The ZIP packs no file whose name ends in .json.');
  const long = zipSync({ 'a.json': [strToU8(`[{"id":"${'x'.repeat(1000)}"}]`), { level: 0 }] });
  await expect(read(long.subarray(0, 500))).rejects.toThrow('The ZIP is damaged or encrypted.');
});
