import { expect, test } from 'vitest';
import { accountMailText } from './account-mail-text.ts';

const mail = {
  name: 'Mia Moss',
  email: 'mia@team.example',
  sentBy: null,
  url: 'https://desk.shop.example/set-password#a&b',
  expiresAt: new Date('2026-12-03T09:41:00Z'),
};

test('an account mail says who made its link and until when it works, in the language it is asked for', () => {
  const english = accountMailText('en', { ...mail, kind: 'invitation', sentBy: 'Ada\nLovelace' });
  expect(english.subject).toBe('Your invitation to Countersign');
  expect(english.text).toContain('Hello Mia Moss,\n\nAda Lovelace invited you to Countersign');
  expect(english.text).toContain('The link works once, until 3 December 2026, 09:41 UTC.');
  const german = accountMailText('de', { ...mail, kind: 'reset' });
  expect(german.subject).toBe('Neues Passwort für Countersign setzen');
  expect(german.text).toContain('Der Link gilt einmal, bis 3. Dezember 2026, 09:41 UTC.');
  expect(german.html).toContain('<a href="https://desk.shop.example/set-password#a&amp;b">');
});
