import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareFolder } from './compare-folder.ts';

test('a folder of mails is compared in either vocabulary, and every difference is reported', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'corpus-'));
  const mail =
    'From: Ada <ada@customer.example>\r\nSubject: Help\r\nMessage-ID: <1@c.example>\r\n\r\nHello\r\n';
  const table = {
    'right.eml': {
      kind: 'person',
      from: ['Ada', 'ada@customer.example'],
      textContains: ['Hello'],
      mayAnswer: true,
    },
    'right-too.eml': {
      kind: 'new',
      from: { name: 'Ada', address: 'ADA@customer.example' },
      message_id: '<1@c.example>',
      in_reply_to: null,
      text_after_trimming: 'Hello',
      auto_ack_allowed: null,
      note: 'for people',
    },
    'wrong.eml': {
      kind: 'bounce',
      subject: 'Helm',
      attachments: [{ name: 'a.pdf' }],
      visibleLacks: ['Hello'],
    },
    'unknown-name.eml': { kind: 'person', colour: 'blue' },
    'not-there.eml': { kind: 'person' },
  };
  try {
    for (const name of Object.keys(table))
      if (name !== 'not-there.eml') await writeFile(join(folder, name), mail);
    await writeFile(join(folder, 'unexpected.eml'), mail);
    await writeFile(join(folder, 'empty.eml'), '');
    await writeFile(join(folder, 'expected.json'), JSON.stringify(table));
    const rows = await compareFolder(folder);
    const byFile = Object.fromEntries(rows.map(({ file, differences }) => [file, differences]));
    expect(byFile).toMatchObject({
      'right.eml': [],
      'right-too.eml': [],
      'unexpected.eml': [],
      'unknown-name.eml': ['colour: is not known here'],
      'not-there.eml': [expect.stringContaining('ENOENT')],
      'empty.eml': [expect.stringContaining('empty')],
    });
    expect(byFile['wrong.eml']?.map((line) => line.split(':')[0])).toEqual([
      'kind',
      'subject',
      'attachments',
      'visibleLacks',
    ]);
    expect(byFile['wrong.eml']?.[1]).toBe('subject: "Help", not "Helm"');
  } finally {
    await rm(folder, { recursive: true });
  }
});
