import { describe, expect, test } from 'vitest';
import type { Source } from '../prompt/sources.ts';
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
    expect(check(body)).toEqual({ body, checks: [] });
  });

  test.each([
    ['inline', 'Click [here](https://evil.example/login).', 'Click here.'],
    ['with a title', 'Click [here](https://evil.example "now").', 'Click here.'],
    ['image', 'Look ![logo](http://evil.example/x.png)', 'Look logo'],
    ['reference', 'Click [here][1].\n\n[1]: https://evil.example/a', 'Click here.\n\n'],
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
    ['protocol-relative, bare', 'Go to //evil.example/x now', 'Go to (link taken out) now'],
    ['a top level of its own', 'Go to evil.museum now', 'Go to (link taken out) now'],
    ['a suffix of two parts', 'Go to evil.co.uk/login now', 'Go to (link taken out) now'],
    ['in other letters', 'Go to bücher-evil.de now', 'Go to (link taken out) now'],
    ['with a bracketed dot', 'Go to evil[.]test now', 'Go to (link taken out) now'],
    ['with a bracketed word', 'Go to evil (dot) test now', 'Go to (link taken out) now'],
    ['in words', 'Go to evil dot test now', 'Go to (link taken out) now'],
    ['with a broken scheme', 'Go to hxxps://evil.test/a now', 'Go to (link taken out) now'],
  ])('a link that only the contact mentioned is removed: %s', (_, body, clean) => {
    const found = check(body);
    expect(found.body).toBe(clean);
    expect(found.checks).toHaveLength(1);
  });

  test('ordinary words and file names are not links', () => {
    const body =
      'Open report.pdf or notes.md, e.g. version 2.0.Then write to us.It works, z.B. at 14.00 or on 3.4.2026; polka dot dress.';
    expect(check(body)).toEqual({ body, checks: [] });
  });

  test('hosts are read from links, bare addresses and mail addresses', () => {
    expect(hostsOf('https://www.A.example/x, b.example and c@d.example')).toEqual([
      'a.example',
      'b.example',
      'd.example',
    ]);
  });
});
