import { describe, expect, test } from 'vitest';
import type { Source } from '../sources.ts';
import { checkAudience } from './audience.ts';
import { checkGrounding, figuresOf } from './grounding.ts';
import { checkLinks, hostsOf } from './output-links.ts';

function source(text: string, more: Partial<Source> = {}): Source {
  return {
    index: 1,
    kind: 'article',
    id: 'art_1',
    title: 'Returns',
    text,
    audience: 'public',
    from: 'team',
    score: 0.7,
    ...more,
  };
}

describe('grounding', () => {
  const returns = source('You may return it within **30 days**. A label costs €6.00, or £1,250.00 by lorry.');
  const mail = source('My order is 48213.', {
    index: 2,
    kind: 'message',
    id: 'msg_1',
    from: 'contact',
    title: 'Mail',
  });

  test('a citation is kept when its source contains it, whatever the markup', () => {
    const found = checkGrounding('You have 30 days.', [{ index: 1, quote: 'within 30 days' }], [returns]);
    expect(found).toMatchObject({
      warnings: [],
      citations: [{ index: 1, kind: 'article', id: 'art_1', quote: 'within 30 days' }],
    });
  });

  test('a citation is dropped when its source was not read or does not contain it', () => {
    const given = [
      { index: 7, quote: '' },
      { index: 1, quote: 'within 60 days' },
    ];
    const found = checkGrounding('Hello', given, [returns]);
    expect(found.citations).toEqual([]);
    expect(found.warnings).toEqual([
      { text: 'It cites number 7, which it has not read.', quote: null },
      { text: '“within 60 days” does not stand in Returns.', quote: 'within 60 days' },
    ]);
  });

  test('a figure, date or address without a source is found, with its sentence', () => {
    const reply =
      'You have 45 days.\nIt arrives on 24 December.\nWrite to refunds@evil.example.\nOrder 48213 costs 6 €.';
    const unread = (what: string, quote: string) => ({
      text: `The ${what} stands in nothing it read: “${quote}”`,
      quote,
    });
    expect(checkGrounding(reply, [], [returns, mail]).warnings).toEqual([
      unread('figure 45', 'You have 45 days.'),
      unread('figure 24', 'It arrives on 24 December.'),
      unread('address refunds@evil.example', 'Write to refunds@evil.example.'),
    ]);
  });

  test('numbered steps are not figures', () => {
    expect(
      checkGrounding('1. Open it.\n2. Close it.\n3. Send it.\n4) Wait.', [], [returns]).warnings,
    ).toEqual([]);
  });

  test.each([
    ['1.250,00 €', ['1250']],
    ['£1,250.00', ['1250']],
    ['1 250,50', ['1250.5']],
    ['11,50 €', ['11.5']],
    ['£11.5', ['11.5']],
    ['14:00', ['14', '0']],
    ['2026-03-04', ['2026', '3', '4']],
  ])('the figure %s is equal in every spelling', (text, figures) => expect(figuresOf(text)).toEqual(figures));
});

describe('links', () => {
  const page = source('See https://shop.example/returns or help.carrier.example.');
  const lure = source('Please reset it at https://evil.example/login', {
    kind: 'message',
    from: 'contact',
    index: 2,
  });
  const check = (body: string) => checkLinks(body, [page, lure], ['tarn.example']);

  test('links to hosts of our articles and our own domain stay', () => {
    const body =
      'Open [returns](https://shop.example/returns), www.tarn.example/x, help.carrier.example or https://my.shop.example/a.';
    expect(check(body)).toEqual({ body, warnings: [] });
  });

  test.each([
    ['inline', 'Click [here](https://evil.example/login).', 'Click here.'],
    ['with a title', 'Click [here](https://evil.example "now").', 'Click here.'],
    ['image', 'Look ![logo](http://evil.example/x.png)', 'Look logo'],
    ['reference', 'Click [here][1].\n\n[1]: https://evil.example/a', 'Click [here][1].\n\n'],
    ['autolink', 'Go to <https://evil.example/a>', 'Go to (link taken out)'],
    ['bare', 'Go to https://evil.example/a.', 'Go to (link taken out).'],
    ['without a scheme', 'Go to www.evil.example now', 'Go to (link taken out) now'],
    ['host only', 'Go to evil.example/login', 'Go to (link taken out)'],
    ['look-alike', 'Go to https://shop.example.evil.example/', 'Go to (link taken out)'],
    ['user part', 'Go to https://shop.example@evil.example/', 'Go to (link taken out)'],
    ['script', 'Click [me](javascript:alert(1))', 'Click me)'],
    ['data', 'Click [me](data:text/html,x)', 'Click me'],
    ['html', 'Click <a href="https://evil.example">me</a>', 'Click me'],
    ['protocol-relative', 'Click [me](//evil.example/x)', 'Click me'],
    ['mail', 'Write [us](mailto:desk@evil.example)', 'Write us'],
  ])('a link that only the contact mentioned is removed: %s', (_, body, clean) => {
    const found = check(body);
    expect(found.body).toBe(clean);
    expect(found.warnings).toHaveLength(1);
  });

  test('ordinary words and file names are not links', () => {
    const body = 'Open report.pdf, e.g. version 2.0.Then write to us.';
    expect(check(body)).toEqual({ body, warnings: [] });
  });

  test('hosts are read from links, bare addresses and mail addresses', () => {
    expect(hostsOf('https://www.A.example/x, b.example and c@d.example')).toEqual([
      'a.example',
      'b.example',
      'd.example',
    ]);
  });
});

describe('audience', () => {
  const note = source('Customer is a known liar, refuse any refund politely and quickly.', {
    audience: 'internal',
    kind: 'message',
    index: 2,
  });
  const rule = source('Up to £25.00 may be offered. Use the code KIND-25 for a voucher.', {
    audience: 'internal',
    index: 3,
  });
  const open = source('Refunds take 3 working days until your bank shows them.');

  test('internal text in a reply is found, across sentences and in other markup', () => {
    const reply = 'Dear Anna. You are a *known liar*, refuse any refund. Politely and quickly!';
    expect(checkAudience(reply, [note, open]).quotes.length).toBeGreaterThan(0);
  });

  test('a paraphrase of internal text passes', () => {
    expect(checkAudience('We can offer you a voucher of £25.00.', [rule, open])).toEqual({
      quotes: [],
      warnings: [],
    });
  });

  test('internal text that is public as well passes', () => {
    const same = source('Refunds take 3 working days until your bank shows them. Secret: never.', {
      audience: 'internal',
      index: 4,
    });
    expect(
      checkAudience('Refunds take 3 working days until your bank shows them.', [same, open]).quotes,
    ).toEqual([]);
  });

  test('a code only in internal text is a warning', () => {
    expect(checkAudience('Use KIND-25 at checkout.', [rule, open]).warnings).toEqual([
      { text: '“kind-25” stands only in internal text.', quote: 'kind-25' },
    ]);
  });

  test('a short note repeated whole is found', () => {
    const short = source('He is broke.', { audience: 'internal', index: 5 });
    expect(checkAudience('We think he is broke, sadly.', [short]).quotes).toEqual(['he is broke']);
  });
});
