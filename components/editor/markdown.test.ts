import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownToDocument } from './parse-markdown.ts';
import { markdownSchema } from './schema.ts';
import { documentToMarkdown } from './serialize-markdown.ts';

const marked = [
  'Hello **Ada**,\nyour *parcel* is `on its way`, see [the label](https://shop.example/l?x=1).',
  '## A heading\n- one\n- two\n  - inner\n  more\n1. first\n2. second\nafter',
  '> quoted\n>\n> > twice\n\n```js\nconst a = 1;\n\n`b`\n```\n',
  '| a | b |\n| --- | --- |\n| 1 | 2 |',
  '![a lid](lid.png) and ![b](<two words.png>)',
  '\\*so\\*, \\**x*, \\- no list\n\\## none\n12\\. May',
  '    Hello,\n3~5 days; 30*40*50 cm, part_no_7, C:\\new\\*.txt, &copy; <you>\n---\n1986. A\n# 1\n\n\nBye',
  '',
  '\n',
  '\n\na\n \n',
];
const piece = fc.constantFrom(
  ...[
    '*',
    '**',
    '`',
    '``',
    '```',
    '\\',
    '[',
    '](',
    ')',
    '![',
    '> ',
    '>',
    '- ',
    '1. ',
    '12. ',
    '## ',
    '|',
    '|--|',
  ],
  ...[
    '\n',
    '\n\n',
    '\n  ',
    ' ',
    '  ',
    'a',
    'word',
    'Ada',
    'https://a.example/x',
    '.',
    ',',
    '高',
    '\t',
    '\r\n',
    '\u00a0',
  ],
);
const anyText = fc.array(piece, { maxLength: 30 }).map((all) => all.join(''));

describe('the editor', () => {
  it.each(marked)('takes and gives back %j letter by letter', (text) => {
    expect(documentToMarkdown(markdownToDocument(text))).toBe(text);
  });

  it('gives back any text letter by letter', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => {
        const document = markdownToDocument(text);
        document.check();
        expect(documentToMarkdown(document)).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('shows no marks of the Markdown that it knows', () => {
    for (const text of marked.slice(0, 3))
      expect(markdownToDocument(text).textContent).not.toMatch(/\*|## |\]\(|^> /);
  });
});

const { nodes, marks } = markdownSchema;
const words = fc
  .array(
    fc.constantFrom(
      'a',
      'Ada',
      ' ',
      '*',
      '**',
      '`',
      '[x](y)',
      '](',
      '\\',
      '- ',
      '1. ',
      '> ',
      '3*4*5',
      '.',
      '高',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((all) => all.join(''));
const run = fc.tuple(words, fc.subarray(['strong', 'em', 'code', 'link'] as const)).map(([text, names]) =>
  markdownSchema.text(
    text,
    names.reduce<readonly import('prosemirror-model').Mark[]>(
      (set, name) => marks[name].create(name === 'link' ? { href: 'https://a.example' } : null).addToSet(set),
      [],
    ),
  ),
);
const line = fc.array(run, { maxLength: 4 });
const shown = (text: string) => markdownToDocument(text).textContent;

describe('what the editor makes', () => {
  it('is text that a person sees again, in the words that they wrote', () => {
    fc.assert(
      fc.property(line, (runs) => {
        const document = nodes.doc.create(null, nodes.paragraph.create(null, runs));
        const again = markdownToDocument(documentToMarkdown(document));
        // The same words; what our Markdown cannot say keeps its backslash or its marks, and never loses a letter.
        const letters = (text: string) => text.replace(/[^\p{L}\d]/gu, '');
        expect(letters(again.textContent).replaceAll('httpsaexample', '')).toBe(
          letters(document.textContent),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['*so*', '\\*so\\*'],
    ['**so**', '\\*\\*so\\*\\*'],
  ])('shows the mark %j as text', (text) => {
    const document = nodes.doc.create(null, nodes.paragraph.create(null, markdownSchema.text(text)));
    expect(shown(documentToMarkdown(document))).toBe(text);
  });

  const typed = (text: string) =>
    nodes.doc.create(null, nodes.paragraph.create(null, text ? markdownSchema.text(text) : null));
  const sign = fc.constantFrom(
    ...['\\', '`', '``', '*', '**', 'a', 'b ', ' ', '- ', '1. ', '> ', '## ', '.', '(y)', '![', '['],
  );

  it.each([
    '\\`a`',
    'x \\`y\\` z',
    '\\``a``',
    '\\**a**',
    '\\*so\\*',
    '\\\\*so\\*',
    '\\[a](https://a.example)',
    '\\![a](b.png)',
    '\\- a',
    '\\\\- a',
    '1\\. a',
    '\\> a',
    '\\##  a',
    'C:\\new\\*.txt',
  ])('shows %j as it was typed, with each backslash', (text) => {
    expect(shown(documentToMarkdown(typed(text)))).toBe(text);
  });

  it('shows any marks that were typed as text as they were typed', () => {
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 9 }), (signs) => {
        const text = signs.join('');
        expect(shown(documentToMarkdown(typed(text)))).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('marks whole words when a part of one is bold', () => {
    const document = nodes.doc.create(
      null,
      nodes.paragraph.create(null, [
        markdownSchema.text('un'),
        markdownSchema.text('believ', [marks.strong.create()]),
        markdownSchema.text('able news'),
      ]),
    );
    expect(documentToMarkdown(document)).toBe('**unbelievable** news');
  });

  it('leaves blanks at the end of bold words outside', () => {
    const document = nodes.doc.create(
      null,
      nodes.paragraph.create(null, [
        markdownSchema.text('bold ', [marks.strong.create()]),
        markdownSchema.text('and'),
      ]),
    );
    expect(documentToMarkdown(document)).toBe('**bold** and');
  });

  it('drops entries without words', () => {
    const item = (text: string) =>
      nodes.list_item.create(null, nodes.paragraph.create(null, text ? markdownSchema.text(text) : null));
    const document = nodes.doc.create(
      null,
      nodes.ordered_list.create(null, [item('a'), item(''), item('b')]),
    );
    expect(documentToMarkdown(document)).toBe('1. a\n2. b');
  });
});
