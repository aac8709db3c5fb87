import { expect, test } from 'vitest';
import { isBot } from './bots.ts';
import { readTrackingToken, trackingToken } from './tracking-token.ts';

const secret = 'a secret of thirty-two characters';
const deliveryId = `dlv_${'0a'.repeat(16)}`;
const linkId = `lnk_${'ff'.repeat(16)}`;

test('a token names its delivery and link, and can be neither made nor changed without the secret', () => {
  for (const counted of [
    { deliveryId, linkId },
    { deliveryId, linkId: null },
  ]) {
    const token = trackingToken(secret, counted);
    expect(readTrackingToken(secret, token)).toEqual(counted);
    expect(readTrackingToken('another secret of 32 characters..', token)).toBeNull();
    for (let at = 0; at < token.length - 1; at += 1) {
      const other = token[at] === 'A' ? 'B' : 'A';
      expect(readTrackingToken(secret, token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
    }
    expect(readTrackingToken(secret, `${token}AAAA`)).toBeNull();
    expect(readTrackingToken(secret, token.slice(0, -4))).toBeNull();
  }
  expect(readTrackingToken(secret, '')).toBeNull();
});

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
const thunderbird = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.0';
const outlook = 'Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17928; Pro)';
const gmail = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)';

test.each([
  ['a browser', { userAgent: chrome }, false],
  ['Thunderbird', { userAgent: thunderbird }, false],
  ['Outlook', { userAgent: outlook }, false],
  ['the proxy by which people read in Gmail', { userAgent: gmail }, false],
  ['Apple’s mail privacy', { userAgent: 'Mozilla/5.0' }, true],
  ['a head request', { userAgent: chrome, method: 'HEAD' }, true],
  ['a page fetched ahead', { userAgent: chrome, prefetch: 'prefetch' }, true],
  ['nothing said', { userAgent: '' }, true],
  [
    'a search engine',
    { userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
    true,
  ],
  ['a preview', { userAgent: 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' }, true],
  ['a scanner', { userAgent: 'Mozilla/5.0 (compatible; Barracuda Sentinel)' }, true],
  ['a program', { userAgent: 'python-requests/2.32' }, true],
])('%s', (_who, visitor, robot) => {
  expect(isBot({ method: 'GET', prefetch: '', ...visitor })).toBe(robot);
});
