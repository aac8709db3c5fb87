import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { parseEmail } from './parse.ts';

const head = 'From: Ada <ada@customer.example>\r\nSubject: Files\r\nMIME-Version: 1.0\r\n';
const mixed = `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n`;
function read(...parts: string[]) {
  return parseEmail(Buffer.from(`${mixed}${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`));
}

test('an inline part without a name is a file named by its type, and the texts around it are shown', async () => {
  const { text, attachments } = await read(
    'Content-Type: text/plain\r\n\r\nMy question',
    'Content-Type: text/csv\r\nContent-Disposition: inline\r\n\r\na;b\r\n1;2',
    'Content-Type: text/plain; name="log.txt"\r\nContent-Disposition: inline; filename="log.txt"\r\n\r\nline 1',
    'Content-Type: text/plain\r\n\r\nAnd a second question',
  );
  expect(text).toBe('My question\n\nAnd a second question');
  expect(attachments.map(({ name, content }) => [name, content.toString()])).toEqual([
    ['text.csv', 'a;b\r\n1;2'],
    ['log.txt', 'line 1'],
  ]);
});

test.each(['utf-16be', 'utf-16le'])('a body in %s is read, by label or byte order mark', async (encoding) => {
  const words = 'Gr\u00fc\u00dfe \u4f60\u597d\r\nWhere is it?';
  for (const [label, addBOM] of [
    ['utf-16', true],
    ['utf-16', false],
    [encoding, false],
  ] as const) {
    const body = iconv.encode(words, encoding, { addBOM }).toString('base64');
    const type = `Content-Type: text/plain; charset=${label}\r\nContent-Transfer-Encoding: base64`;
    const { text } = await read(`${type}\r\n\r\n${body}`);
    expect(text).toBe(words.replace('\r', ''));
  }
});

test('HTML that says UTF-16 in its own ASCII is not read as UTF-16', async () => {
  const { text } = await read(
    'Content-Type: text/html\r\n\r\n<html><head><meta charset="utf-16"></head><body>Where is the caf\u00e9?</body></html>',
  );
  expect(text).toBe('Where is the caf\u00e9?');
});
