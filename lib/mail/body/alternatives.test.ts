import { expect, test } from 'vitest';
import { cpuTimeMs } from '#test/cpu-time.ts';
import { parseEmail } from '../parse.ts';
import { mergeAlternatives } from './alternatives.ts';

const html = '<p>Hello,</p><p>please cancel order 4711 today.</p><p>Yes</p>';

function parse(plain: string, ofHtml: string) {
  const part = (type: string, body: string) =>
    `--b\r\nContent-Type: text/${type}; charset=utf-8\r\n\r\n${body}\r\n`;
  const head = 'From: a@b.example\r\nSubject: About my request\r\nMIME-Version: 1.0\r\n';
  const type = 'Content-Type: multipart/alternative; boundary=b\r\n\r\n';
  return parseEmail(Buffer.from(`${head}${type}${part('plain', plain)}${part('html', ofHtml)}--b--\r\n`));
}

test.each([
  'Hello',
  'Hello,\n',
  '[image]',
  '[cid:image001.png@01D5]',
  '[image: logo.png]',
  'Your client cannot show HTML.',
  'This message needs an e-mail client that can display HTML.',
  'https://mail.example/view/4711',
  'View: <https://mail.example/view/4711>',
  '4711',
  ' \n\u00a0',
  'Hello,\n> please cancel',
])('a text that says less than the HTML does not hide it: %s', async (plain) => {
  const { text, visibleText, html: shown } = await parse(plain, html);
  for (const said of [text, visibleText, shown]) expect(said).toContain('please cancel order 4711 today.');
  expect(text.match(/cancel order/g)).toHaveLength(1);
});

test.each([
  ['About my request', 'the subject alone'],
  ['We have received a form.', 'other words'],
  ['Hello,\nkeep order 4711 please.', 'the contrary'],
])('where text and HTML differ, both are kept: %s', async (plain) => {
  const { text } = await parse(plain, html);
  for (const line of [...plain.split('\n'), 'please cancel order 4711 today.']) expect(text).toContain(line);
});

test.each([
  ['Hello,\n\nplease cancel order 4711\ntoday.\n\nYes\n', html],
  ['Hello,\n\nplease *cancel* order 4711 today. \u00a0\n\nYes\n-- \nAda', `${html}<p>-- <br>Ada</p>`],
  ['See the page <https://x.example/?a=1> now', '<p>See <a href="https://y.example">the page</a> now</p>'],
  ['[cid:logo@x]\nWords of mine', '<p><img src="cid:logo@x">Words of <b>m</b>ine</p>'],
  ['On Monday Bob wrote:\n> One\n> Two', '<p>On Monday Bob wrote:</p><blockquote>One<br>Two</blockquote>'],
  ['\u4f60\u597d\uff0c\u6211\u7684\n\u8ba2\u5355', '<p>\u4f60\u597d\uff0c\u6211\u7684\u8ba2\u5355</p>'],
  [
    'write to ada@x.example <mailto:ada@x.example>',
    '<p>write to <a href="mailto:ada@x.example">ada@x.example</a></p>',
  ],
  ['CAPITALS\n\nwords', '<h1>Capitals</h1><p>words</p>'],
])('a text that says the same is used as it is: %s', async (plain, ofHtml) => {
  const { text, flags } = await parse(plain, ofHtml);
  expect(text.trim().replaceAll('\r', '')).toBe(plain.trim());
  expect(flags).not.toContain('html_only');
});

test('a short answer in the HTML is kept when the text has its word only in a quote', () => {
  const { text } = mergeAlternatives(
    '> Shall we? Yes or no?\n> Bob',
    '<p>Yes</p><blockquote>Shall we? Yes or no?<br>Bob</blockquote>',
  );
  expect(text.split('\n')).toContain('Yes');
});

test('alternatives of a megabyte are merged in linear time', async () => {
  const lines = Array.from({ length: 60_000 }, (_, i) => `line ${i} here`);
  let text = '';
  const ms = await cpuTimeMs(() => {
    ({ text } = mergeAlternatives(lines.join('\n'), `<p>${lines.join('<br>')} <b>x</b>yz</p>`));
  });
  expect(text.endsWith('xyz')).toBe(true);
  expect(ms).toBeLessThan(10_000);
});
