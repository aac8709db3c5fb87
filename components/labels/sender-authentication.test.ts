import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { english } from '#locales/en/index.ts';
import { mayBeForged, senderAuthenticationLabel } from './sender-authentication.ts';

const t = createTranslator({ locale: 'en', messages: english, namespace: 'mail' });
const from = { name: 'Ada', address: 'ada@customer.example' };
function words(auth: { spf: string | null; dkim: string | null; dmarc: string | null } | null) {
  return senderAuthenticationLabel(t, { auth, from });
}

test('every result is put into words, followed by the plain results', () => {
  expect(words({ spf: 'none', dkim: 'pass', dmarc: 'pass' })).toEqual({
    description: 'customer.example vouches for this email.',
    results: 'SPF none, DKIM pass, DMARC pass',
  });
  expect(words({ spf: 'fail', dkim: 'none', dmarc: 'fail' })?.description).toContain('may be forged');
  expect(words({ spf: 'temperror', dkim: 'none', dmarc: 'temperror' })?.description).toContain(
    'couldn’t be asked',
  );
  expect(words({ spf: 'none', dkim: 'pass', dmarc: 'none' })?.description).toContain('a valid signature');
});

test('a mail that was not checked has no words', () => {
  expect(words(null)).toBeNull();
});

test('a mail whose form prevents the check is doubted like one that fails it', () => {
  const doubted = ['pass', 'none', 'temperror', 'fail', 'permerror'].filter((dmarc) =>
    mayBeForged({ spf: null, dkim: null, dmarc }),
  );
  expect(doubted).toEqual(['fail', 'permerror']);
  expect(mayBeForged(null)).toBe(false);
});
