import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { detectType } from '#lib/mail/mime/detect-type.ts';
import { makeDocx, makePdf, makeXlsx } from '#test/documents.ts';
import { present } from '#test/present.ts';
import { extractInThread } from './extract-in-thread.ts';
import { textKindOf } from './text-kind.ts';

/** As a file that came with a mail: its kind is found by its bytes and name, its text in a thread. */
async function read(name: string, content: Buffer, type = 'application/octet-stream') {
  const kind = textKindOf({ name, type, detectedType: await detectType(content) });
  return extractInThread(present(kind), content);
}

test('a PDF gives its text page by page', async () => {
  expect(await read('order.pdf', makePdf(['Order 4711', 'Two kettles']))).toEqual({
    text: 'Order 4711\n\nTwo kettles',
    note: null,
  });
});

test('a long PDF gives its first pages and a note', async () => {
  const { text, note } = await read(
    'long.pdf',
    makePdf(Array.from({ length: 230 }, (_, i) => `Page ${i + 1}`)),
  );
  expect(text).toContain('Page 200');
  expect(text).not.toContain('Page 201');
  expect(note).toBe('The first 200 of 230 pages were read.');
});

test('a scanned PDF gives no text but a note', async () => {
  const { text, note } = await read('scan.pdf', makePdf([], [Buffer.from('q Q')]));
  expect(text).toBe('');
  expect(note).toMatch(/pictures/);
});

test('a Word document is read whatever its name', async () => {
  const docx = makeDocx(['My kettle leaks.', 'Grüße']);
  expect((await read('letter.docx', docx)).text).toBe('My kettle leaks.\n\nGrüße');
  expect((await read('letter', docx)).text).toContain('My kettle leaks.');
});

test.each(['xlsx', 'xls', 'ods'] as const)('a workbook (%s) gives its sheets', async (kind) => {
  const book = makeXlsx(
    {
      Orders: [
        ['Item', 'Pieces'],
        ['Kettle', 2],
      ],
      Notes: [['fragile']],
    },
    kind,
  );
  expect((await read(`orders.${kind}`, book)).text).toBe(
    '## Orders\nItem\tPieces\nKettle\t2\n\n## Notes\nfragile',
  );
});

test('a long workbook gives its first rows and a note', async () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => [`row ${i}`]);
  const { text, note } = await read('long.xlsx', makeXlsx({ A: rows }));
  expect(text.split('\n').length).toBeLessThan(20_100);
  expect(note).toBe('Only its first sheets and rows were read.');
});

test.each([
  ['comma.csv', 'item,note\r\nKettle,"red, large"\r\n', 'item\tnote\nKettle\tred, large'],
  ['semicolon.csv', '\ufeffStück;Preis\n2;9,50\n', 'Stück\tPreis\n2\t9,50'],
  ['tab.tsv', 'a\tb\n1\t2', 'a\tb\n1\t2'],
  ['broken.csv', 'a,"b\n1,2,3\n', 'a,"b\n1,2,3'],
])('a CSV gives its rows with tabs: %s', async (name, content, text) => {
  expect((await read(name, Buffer.from(content))).text).toBe(text);
});

test.each([
  ['note.txt', Buffer.from('Grüße', 'latin1'), 'Grüße'],
  ['page.html', Buffer.from('<html><script>x</script><p>Hello <b>you</b></p>'), 'Hello you'],
  ['wide.txt', Buffer.from('\ufeffweit', 'utf16le'), 'weit'],
  [
    'mail.eml',
    Buffer.from('From: A <a@b.example>\r\nSubject: Hi\r\n\r\nwords'),
    'From: A <a@b.example>\nSubject: Hi\n\nwords',
  ],
  ['nul.log', Buffer.from('a\0b'), 'ab'],
  [
    'invite.ics',
    Buffer.from('BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nSUMMARY:Tea\nEND:VEVENT'),
    'A cancellation: Tea',
  ],
])('a file gives its text: %s', async (name, content, text) => {
  expect((await read(name, content)).text).toBe(text);
});

test.each([
  ['damaged.pdf', Buffer.from('%PDF-1.4 and then nothing'), /damaged/],
  ['damaged.docx', makeDocx(['x']).subarray(0, 200), /damaged/],
  ['no-document.docx', Buffer.from(zipSync({ 'a.txt': Buffer.from('x') })), /damaged/],
  ['bomb.docx', bomb('word/document.xml'), /more than is safe/],
  ['bomb.xlsx', bomb('xl/worksheets/sheet1.xml'), /more than is safe/],
  ['crowd.docx', crowd(), /too many files/],
])('a bad file is refused with a reason: %s', async (name, content, reason) => {
  const kind = textKindOf({
    name,
    type: 'x/y',
    detectedType: name.endsWith('pdf') ? 'application/pdf' : 'application/zip',
  });
  await expect(extractInThread(present(kind), content)).rejects.toThrow(reason);
});

test('a PDF that unpacks to hundreds of megabytes hits a limit, and the next file is read', async () => {
  const page = Buffer.from('BT (x) Tj ET\n'.repeat(2_000_000));
  const bomb = makePdf(
    [],
    Array.from({ length: 12 }, () => page),
  );
  const ended = await extractInThread('pdf', bomb, 3_000).then(
    ({ note }) => note ?? 'read',
    (error: Error) => error.message,
  );
  expect(ended).toMatch(/longer than 3 seconds|MB of memory|pages were read|characters were read/);
  expect((await read('next.pdf', makePdf(['next']))).text).toBe('next');
});

function bomb(name: string): Buffer {
  return Buffer.from(zipSync({ [name]: new Uint8Array(80_000_000) }));
}

function crowd(): Buffer {
  const files = Array.from({ length: 3_000 }, (_, i) => [`word/${i}.xml`, new Uint8Array(1)]);
  return Buffer.from(zipSync(Object.fromEntries(files)));
}
