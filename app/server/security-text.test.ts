import { expect, test } from 'vitest';
import { readSettings } from '#lib/platform/env.ts';
import { securityText } from './security-text.ts';

const now = new Date('2026-11-29T12:00:00Z');

test('security.txt names each contact, when it expires and where it stands', () => {
  const settings = readSettings({
    SECURITY_CONTACT: 'mailto:security@shop.example, https://shop.example/report',
    APP_URL: 'https://desk.shop.example/',
  });
  const lines = securityText(settings, now)?.trimEnd().split('\n') ?? [];
  expect(lines).toEqual([
    'Contact: mailto:security@shop.example',
    'Contact: https://shop.example/report',
    expect.stringMatching(/^Expires: 2026-12-2\dT[\d:.]+Z$/),
    'Canonical: https://desk.shop.example/.well-known/security.txt',
  ]);
});

test('there is no security.txt without a contact, and a contact is a URI', () => {
  expect(securityText(readSettings({}), now)).toBeNull();
  for (const contact of ['security@shop.example', 'http://shop.example', 'javascript:alert(1)'])
    expect(() => readSettings({ SECURITY_CONTACT: contact })).toThrow('SECURITY_CONTACT');
});
