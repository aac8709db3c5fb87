import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { cpuTimeMs } from '#test/cpu-time.ts';
import { composeEmail } from '../compose.ts';
import { imagesIn, renderMarkdown } from './markdown.ts';

describe('text without our marks', () => {
  it.each([
    'It takes 3~5 days here and 7~10 days abroad, ~~really~~.',
    'snake_case_name, __init__, 2*3*4, a**b**c, 5 * 3 * 2, x*y',
    'Files *.txt and *.doc, **kwargs, **args, rate: 5 €*, (*) and (*), "*" or "*"',
    'Width*height, 宽*高*深, 4*-hotel, **** **** **** 1234, ***',
    'Title\n---\nOther\n===\n- - -\n* * *\n___',
    '# 1 on the list\n#hash\n### deep\n##none\n # no',
    '1986. A great year\n+ plus\n* star\n1) one\n01. May\n-5 °C\n–1. x',
    '&copy; &amp; &#39; &nbsp; <b>bold</b> <br> <!-- x --> <ann@shop.example>',
    '[1]: https://shop.example/a\nsee [1], [a][1], [x](y), [x](javascript:alert(1)), [](https://a.example)',
    'C:\\new\\*.txt, \\\\server\\share, \\d+\\.\\d*, 50\\%, \\_, \\[x\\], end\\\nof line \\',
    '    four blanks\n\ta tab\n  two  and   three\ntwo at the end  \n\n\n\nthree empty lines\n \n',
    '>5 kg\n>> more\n>\n<5 kg\n> ',
    'don`t and can`t, a ` b ` c, ```\nopen\n~~~\ncode\n~~~',
    'a | b\n--- | ---\n1 | 2',
    'Best wishes\n-- \nAnn\n--\nShop\n—',
    'www.shop.example, ann@shop.example, https://shop.example/a_b_c*d*e?x=1&copy=2, http://',
    'Hello :-) (c) (tm) ... -- --- "quotes" \'single\' 10% 1/2 ^^ 😀 Ω 漢字。',
  ])('is sent as it was typed: %j', async (typed) => {
    const { text, html } = renderMarkdown(typed);
    expect(text).toBe(typed);
    const bytes = await composeEmail({
      from: { name: null, address: 'help@shop.example' },
      to: [{ name: null, address: 'ann@shop.example' }],
      subject: 'x',
      messageId: '<a@shop.example>',
      date: new Date(0),
      text,
      html,
    });
    const sent = await simpleParser(bytes);
    expect(sent.text?.replace(/\n$/, '')).toBe(typed.replace(/\n$/, ''));
  });

  it('keeps its blanks and empty lines in the HTML', () => {
    const { html } = renderMarkdown(' a  b\n\tc\n\n\n\nd');
    expect(html).toBe('<p>\u00a0a\u00a0 b<br />\n\u00a0\u00a0\u00a0 c</p>\n<br />\n<br />\n<p>d</p>');
  });
});

describe('our marks', () => {
  it.each([
    ['bold', '**Note:** it', '<strong>Note:</strong> it', 'Note: it'],
    ['italic', 'so *very* (*much*).', 'so <em>very</em> (<em>much</em>).', 'so very (much).'],
    ['italic in bold', '**a *b* c**', '<strong>a <em>b</em> c</strong>', 'a b c'],
    ['bold between ideographs', '这是**重要**的', '这是<strong>重要</strong>的', '这是重要的'],
    ['code', 'type `a*b` here', 'type <code>a*b</code> here', 'type a*b here'],
    [
      'a link',
      '[the *page*](https://a.example/x_(y))',
      'the <em>page</em></a>',
      'the page (https://a.example/x_(y))',
    ],
    [
      'a bare link',
      'see https://a.example/b.',
      'see <a href="https://a.example/b">https://a.example/b</a>.',
      'see https://a.example/b.',
    ],
    ['an address', '[us](mailto:a@b.example)', '<a href="mailto:a@b.example">us</a>', 'us (a@b.example)'],
    ['a heading', '## What *next*', '<h2>What <em>next</em></h2>', 'What next'],
    [
      'an escaped mark',
      '\\*no*, \\**no**, \\*no\\*, \\`no`',
      '*no*, **no**, *no*, `no`',
      '*no*, **no**, *no*, `no`',
    ],
    [
      'an escaped line',
      '\\- no\n1\\. no\n\\## no\n\\> no',
      '- no<br />\n1. no<br />\n## no<br />\n&gt; no',
      '- no\n1. no\n## no\n> no',
    ],
    [
      'a linked picture',
      '![pic](https://a.example/p.png)',
      '<a href="https://a.example/p.png">pic</a>',
      'pic (https://a.example/p.png)',
    ],
    ['a picture that is not there', '![the lid](lid.png)', '[the lid]', '[the lid]'],
  ])('%s: both bodies say it', (_, typed, html, text) => {
    const rendered = renderMarkdown(typed);
    expect(rendered.html).toContain(html);
    expect(rendered.text).toBe(text);
  });

  it('lists keep what was typed, with their numbers', () => {
    const typed = 'Do:\n7. this\n8. that\n   - so\n   more\n5. again\n\n6. end\n\n- one\n- two';
    const { html, text } = renderMarkdown(typed);
    expect(text).toBe(typed);
    expect(html).toContain(
      '<ol start="7">\n<li>this</li>\n<li>that<ul>\n<li>so</li>\n</ul>\n<p>more</p>\n</li>\n</ol>',
    );
    expect(html).toContain('<ol start="5">\n<li>again</li>\n</ol>\n<ol start="6">\n<li>end</li>');
  });

  it('quotes keep their lines in the text', () => {
    const typed = 'You wrote:\n> a **b**\n>> c\n>\n> - d\nNo.';
    const { html, text } = renderMarkdown(typed);
    expect(text).toBe(typed.replaceAll('*', ''));
    expect(html).toContain('<blockquote>\n<p>a <strong>b</strong></p>\n<blockquote>\n<p>c</p>');
  });

  it('fenced code keeps its lines, without the fences', () => {
    const { html, text } = renderMarkdown('Run\n```sh\nnpm  x *a*\n\n# b\n```\nnow');
    expect(text).toBe('Run\nnpm  x *a*\n\n# b\nnow');
    expect(html).toContain('<code>npm  x *a*\n\n# b</code></pre>');
  });

  it('tables stand in columns in the text, and as typed when they were typed in columns', () => {
    const { html, text } = renderMarkdown(
      '| Plan | Price |\n|---|--:|\n| **Basic** | 9 € |\n| 漢字 | 1 | more |',
    );
    expect(text).toBe(
      ['| Plan  | Price |', '|-------|------:|', '| Basic |   9 € |', '| 漢字  |     1 | more |'].join('\n'),
    );
    expect(html).toMatch(/<td align="right"[^>]*>9 €<\/td>/);
    expect(html).toMatch(/>more<\/td>/);
    expect(renderMarkdown(text).text).toBe(text);
  });

  it('never become HTML of the writer’s own, nor a link of another scheme', () => {
    const { html } = renderMarkdown(
      '<img src=x onerror=alert(1)> [x](javascript:alert(1)) ![y](data:text/html,x)',
    );
    expect(html).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt; [x](javascript:alert(1)) ![y](data:text/html,x)</p>',
    );
  });

  it('name the pictures of a text, in lists and tables too', () => {
    expect(
      imagesIn('![a](a.png)\n- ![b](<b c.png>)\n\n|![d](d.png)|\n|-|\n> ![a](a.png) `![e](e.png)`'),
    ).toEqual(['a.png', 'b c.png', 'd.png']);
  });

  it('are read in linear time', async () => {
    for (const piece of [
      '*a ',
      '**a *b ',
      '```a\n',
      '[',
      '[a](',
      '`a ',
      '- a\n',
      '> ',
      '| a |\n',
      '|a|\n|-|\n',
      '\\*a ',
    ]) {
      const typed = piece.repeat(40_000 / piece.length);
      expect(await cpuTimeMs(() => renderMarkdown(typed))).toBeLessThan(10_000);
    }
  });
});
