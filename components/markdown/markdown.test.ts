import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '#lib/mail/html/html-to-text.ts';
import { renderMarkdown } from '#lib/mail/reply/markdown.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { Markdown } from './markdown.tsx';

const letters = ['a', 'B', 'é', '漢', 'カ', '😀', '1', '86', '0.5', 'word', 'C:'];
const blanks = [' ', ' ', '  ', '    ', '\t', '\n', '\n', '\n\n', '  \n'];
const nearMarks = [
  ...'~_#=|&;\\<>](){}!.+:"\'%^@$-',
  '~~',
  '__',
  '---',
  '===',
  '&copy;',
  '&#39;',
  '<b>',
  '</b>',
];
const lineStarts = [
  '1. ',
  '7. ',
  '1986. ',
  '- ',
  '+ ',
  '* ',
  '> ',
  '>',
  '# ',
  '## ',
  '### ',
  '-- \n',
  '```\n',
  '| a | b |\n|---|:-:|\n',
];
const marks = ['*', '**', '`', '``', '[', '](', '![', 'https://shop.example/a?b=c', 'mailto:', '\\*', '(c)'];

function textOf(...pieces: string[][]) {
  return fc.array(fc.constantFrom(...pieces.flat()), { maxLength: 30 }).map((parts) => parts.join(''));
}

const anyText = fc.oneof(
  textOf(letters, blanks, nearMarks, lineStarts, marks),
  textOf(letters, blanks, marks),
  textOf(letters, blanks, lineStarts),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
/** Without `*`, backticks, brackets, and without what begins a block at the start of a line. */
const unmarkedText = textOf(
  letters,
  blanks,
  nearMarks.filter((piece) => !/[\]|>]/.test(piece)),
).filter((text) => !/^ *\\?(?:- |## |\d{1,3}\\?\. )/m.test(text));

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const withPictures = (html: string) => html.replace(/<img\b[^>]*? alt="([^"]*)"[^>]*>/g, '[$1]');
const wordsOfHtml = (html: string) => wordsOf(htmlToText(withPictures(html)));
const screenOf = (text: string) => renderToStaticMarkup(createElement(Markdown, { text }));

describe('a reply in Markdown', () => {
  it('says the same on the screen, in the HTML and in the text, for any text', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const { html, text } = renderMarkdown(typed);
        expect(wordsOfHtml(html)).toEqual(wordsOf(text));
        expect(wordsOfHtml(screenOf(typed))).toEqual(wordsOf(text));
      }),
      propertyRuns(600),
    );
  });

  it('has no letter or digit lost, added or moved in its text', () => {
    const noTargets = anyText.filter((typed) => !/!\[|`{3}/.test(typed));
    fc.assert(
      fc.property(noTargets, (typed) => {
        expect(wordsOf(renderMarkdown(typed).text).join('')).toBe(wordsOf(typed).join(''));
      }),
      propertyRuns(600),
    );
  });

  it('has the text that was typed, letter by letter, when nothing in it is a mark', () => {
    fc.assert(
      fc.property(unmarkedText, (typed) => {
        expect(renderMarkdown(typed).text).toBe(typed);
      }),
      propertyRuns(600),
    );
  });

  it('shows lists, tables and links on the screen as the mail has them', () => {
    const typed =
      '3. three\n4. four\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n**See** [here](https://shop.example/a)';
    const screen = screenOf(typed);
    expect(screen).toContain('<ol start="3"');
    expect(screen).toMatch(/<th[^>]*text-right[^>]*>b/);
    expect(screen).toContain('href="https://shop.example/a"');
    expect(screen).toMatch(/<strong[^>]*>See<\/strong>/);
  });
});
