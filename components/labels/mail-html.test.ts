import { expect, test } from 'vitest';
import {
  hasFolds,
  hasFormatting,
  totalImageHeight,
  withImages,
  withOpenFolds,
  withoutFolds,
  withoutHistory,
  withoutSignature,
  withoutStyles,
  withSafeLinks,
} from './mail-html.ts';

const folded =
  '<p>Hi</p><details class="cs-quote"><summary>Earlier mail</summary><table></table></details><p>Bye</p>';

test('a folded part does not count as the look of a mail, and opens with the rest', () => {
  expect(hasFolds(folded)).toBe(true);
  expect(withoutFolds(folded)).toBe('<p>Hi</p><p>Bye</p>');
  expect(hasFormatting(folded)).toBe(false);
  expect(hasFolds(withOpenFolds(folded))).toBe(false);
  expect(withOpenFolds(folded)).toContain('<details open class="cs-quote">');
});

test('an image of the mail itself is shown, a remote one only when it may be, by its number', () => {
  const html =
    '<img data-remote-src="https://a.example/"><img alt="a" data-cid="x&amp;y"><img data-cid="gone"><img data-remote-src="https://b.example/">';
  const files = [{ content_id: 'x&y', inline_url: '/f' }];
  expect(withImages(html, { files, remote: null })).toBe(html.replace('<img alt', '<img src="/f" alt'));
  const shown = withImages(html, { files, remote: (number) => `/i/${number}` });
  expect([...shown.matchAll(/ src="([^"]*)"/g)].map((match) => match[1])).toEqual(['/i/0', '/f', '/i/1']);
});

test('an image that is not shown keeps its place', () => {
  const html = '<img data-remote-src="https://a.example/" width="300" height="40">';
  const kept = withImages(html, { files: [], remote: null });
  expect(kept).toMatch(
    /^<img data-empty src="data:image\/svg\+xml,[^"]*width='300' height='40'\/%3E" data-remote-src=/,
  );
  expect(totalImageHeight(`${kept}<img data-cid="x">`, 100)).toBe(140);
});

test('words that look like an image stay words', () => {
  const html = '<p>&lt;img data-remote-src="https://a.example/"&gt;</p>';
  expect(withImages(html, { files: [], remote: () => '/i' })).toBe(html);
});

test('our own HTML loses its styles and nothing else, and its links open apart', () => {
  const html =
    '<p>a style="b"</p><table style="border-collapse:collapse"><td align="right" style="x">1</td></table>';
  expect(withoutStyles(html)).toBe('<p>a style="b"</p><table><td align="right">1</td></table>');
  expect(withSafeLinks('<a href="https://a.example">a</a>')).toBe(
    '<a target="_blank" rel="noopener noreferrer nofollow" href="https://a.example">a</a>',
  );
});

test('what was written of a reply of ours ends where its signature or its history begins', () => {
  const written = '<div dir="auto"><p>Hello</p></div>';
  const signed = `${written}\n<div dir="auto" class="gmail_signature"><p>Shop</p></div>`;
  expect(withoutSignature(withoutHistory(`${signed}\n<br><div class="gmail_quote">Earlier</div>`))).toBe(
    written,
  );
  expect(withoutSignature(written)).toBe(written);
});
