import { expect, test } from 'vitest';
import { translatorOf } from '#locales/translator.ts';
import { deviceLabel } from './devices.ts';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test('a browser is named with its system, and what is unknown as it calls itself', () => {
  const named = (userAgent: string) => deviceLabel(translatorOf('en'), `Mozilla/5.0 ${userAgent}`);
  expect(named(`(X11; Linux x86_64) ${webkit} Chrome/140.0 Safari/537.36`)).toBe('Chrome on Linux');
  expect(named(`(Windows NT 10.0) ${webkit} Chrome/140.0 Safari/537.36 Edg/140.0`)).toBe('Edge on Windows');
  expect(named(`(iPhone; CPU iPhone OS 18_0 like Mac OS X) ${webkit} Version/18.0 Safari/604.1`)).toBe(
    'Safari on iOS',
  );
  expect(named('(Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe(
    'Firefox on macOS',
  );
  expect(deviceLabel(translatorOf('en'), 'a sign-in link')).toBe('a sign-in link');
  expect(deviceLabel(translatorOf('en'), '')).toBe('Unknown browser');
  expect(deviceLabel(translatorOf('de'), '(Windows NT 10.0) Firefox/140.0')).toBe('Firefox unter Windows');
});
