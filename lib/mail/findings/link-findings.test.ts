import { describe, expect, it } from 'vitest';
import { linksOf } from '../html/links.ts';
import { sanitizeMailHtml } from '../html/sanitize.ts';
import { parseTree } from '../html/tree.ts';
import { linkFindings } from './link-findings.ts';

function detailsOf(html: string) {
  return linkFindings(linksOf(parseTree(sanitizeMailHtml(html)))).map(({ detail }) => detail);
}
const link = (text: string, href: string) => `<p>Dear user, <a href="${href}">${text}</a></p>`;

describe('a link whose text names another host is a finding', () => {
  it.each([
    [
      'https://www.shop.example/login',
      'https://evil.test/x',
      'A link says www.shop.example and leads to evil.test.',
    ],
    [
      'www.shop.example',
      'https://shop.example.evil.test/',
      'A link says www.shop.example and leads to shop.example.evil.test.',
    ],
    [
      'paypal.com',
      'https://paypal.com.evil.test/',
      'A link says paypal.com and leads to paypal.com.evil.test.',
    ],
    [
      'Go to https://www.bank.de/login now',
      'http://192.0.2.7/',
      'A link says www.bank.de and leads to 192.0.2.7.',
    ],
    ['<b>www.</b>shop.example', 'https://evil.test/', 'A link says www.shop.example and leads to evil.test.'],
    [
      'Sign in',
      'https://www.shop.example@evil.test/',
      'A link that begins with www.shop.example leads to evil.test.',
    ],
    [
      'Sign in',
      'https://www.pаypal.com/',
      'A link leads to www.pаypal.com (www.xn--pypal-4ve.com), where some letters only look like Latin ones.',
    ],
    [
      'support@shop.example',
      'mailto:collect@evil.test?subject=x',
      'A link says support@shop.example and writes to collect@evil.test.',
    ],
    [
      'www.shop.example',
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fevil.test%2F&amp;data=1',
      'A link says www.shop.example and leads to evil.test.',
    ],
  ])('%s → %s', (text, href, detail) => expect(detailsOf(link(text, href))).toEqual([detail]));

  it('and many of them are reported in three lines', () => {
    const html = Array.from({ length: 9 }, (_, i) => link('www.shop.example', `https://evil${i}.test/`)).join(
      '',
    );
    expect(detailsOf(html)).toHaveLength(3);
    expect(detailsOf(html)[2]).toContain('6 more do the like.');
  });
});

describe('an honest link is no finding', () => {
  it.each([
    ['Read on', 'https://click.news.test/abc'],
    ['See all ten kettles', 'https://u1.ct.sendgrid.net/ls/click?upn=x'],
    ['www.shop.example', 'https://u1.ct.sendgrid.net/ls/click?upn=x'],
    ['www.shop.example', 'https://shop.example/path'],
    ['https://shop.example/a?b=1', 'https://www.shop.example/a?b=1&amp;utm=2'],
    [
      'www.shop.example',
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fshop.example%2Fa&amp;data=1',
    ],
    ['www.shop.example', 'https://urldefense.com/v3/__https://www.shop.example/a__;!!x'],
    ['www.shop.example', 'https://urldefense.proofpoint.com/v2/url?u=https-3A__www.shop.example_a&amp;d=x'],
    ['www.shop.example', 'https://www.google.com/url?q=https://www.shop.example/&amp;sa=D'],
    ['README.md', 'https://code.test/x/README.md'],
    ['invoice.pdf', 'https://files.test/1'],
    ['Node.js', 'https://nodejs.org/'],
    ['version 1.2.3', 'https://nodejs.org/'],
    ['e.g. this', 'https://nodejs.org/'],
    ['müller.de', 'https://www.xn--mller-kva.de/'],
    ['ada@customer.example', 'mailto:ada@customer.example'],
    ['Write to us', 'mailto:a@b.test'],
    ['+49 30 1234', 'tel:+49301234'],
    ['', 'https://shop.example/'],
    ['https://', 'https://shop.example/'],
  ])('%j → %s', (text, href) => expect(detailsOf(link(text, href))).toEqual([]));
});
