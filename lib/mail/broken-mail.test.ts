import { expect, test } from 'vitest';
import { parseEmail } from './parse.ts';

const head = 'From: Ada <ada@customer.example>\r\nSubject: Broken\r\nMIME-Version: 1.0\r\n';
const read = (mail: string) => parseEmail(Buffer.from(mail, 'latin1'));

test('lines that end in bare CR are read, even with the CRLF that SMTP appends', async () => {
  const { subject, from, text, flags } = await read(
    `${head}\r\nOne\r\nTwo`.replaceAll('\r\n', '\r').concat('\r\n'),
  );
  expect({ subject, from: from?.address, text: text.trim() }).toEqual({
    subject: 'Broken',
    from: 'ada@customer.example',
    text: 'One\nTwo',
  });
  expect(flags).toContain('damaged');
});

test('a bare CR in a line begins no header when other lines end in CRLF', async () => {
  const { from, flags } = await read(`X-Note: a\rFrom: eve@evil.example\r\n${head}\r\nWords\r\n`);
  expect(from?.address).toBe('ada@customer.example');
  expect(flags).not.toContain('two_from_headers');
});

test.each([
  [101, 101, ''],
  [500, 500, ''],
  [501, 500, '1 more is in the original'],
  [3000, 500, '2,500 more are in the original'],
  [7000, 500, '6,500 more are in the original'],
])(
  'of %i files the first %i are listed and the others counted; the mail is not damaged',
  async (count, listed, more) => {
    const parts = Array.from({ length: count }, (_, i) => file(i)).join('');
    const mail = `${head}Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\nThe words\r\n${parts}--b--\r\n`;
    const { text, attachments, flags, findings } = await read(mail);
    expect(text.trim()).toBe('The words');
    expect(attachments.map(({ name, content }) => [name, content.toString()])).toEqual(
      Array.from({ length: listed }, (_, i) => [`${i}.txt`, `file ${i}`]),
    );
    expect(flags).not.toContain('damaged');
    expect(flags.includes('attachments_cut')).toBe(more !== '');
    expect(findings.map(({ kind, detail }) => [kind, detail.includes(more)])).toEqual(
      more === '' ? [] : [['attachments_cut', true]],
    );
  },
);

test.each([
  [500, false],
  [501, true],
])('a mail to %i recipients lists at most 500 and flags a cut', async (count, more) => {
  const to = Array.from({ length: count }, (_, i) => `p${i}@many.example`).join(',\r\n ');
  const mail = `From: a@b.example\r\nTo: ${to}\r\nCc: c@d.example\r\n\r\nHello\r\n`;
  const parsed = await read(mail);
  expect([parsed.to.length, parsed.cc.length]).toEqual([500, 1]);
  expect(parsed.flags.includes('recipients_cut')).toBe(more);
});

function file(i: number) {
  return `--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=${i}.txt\r\n\r\nfile ${i}\r\n`;
}

test('text is found at any depth', async () => {
  const open = Array.from(
    { length: 200 },
    (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
  );
  const { text, attachments } = await read(
    `${head}${open.join('')}Content-Type: text/plain\r\n\r\nDeep words\r\n`,
  );
  expect(text.trim()).toBe('Deep words');
  expect(attachments).toEqual([]);
});
