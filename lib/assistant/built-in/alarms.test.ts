import { expect, test } from 'vitest';
import { alarmsOf } from './alarms.ts';

test('the name Sue is not a legal threat', () => {
  expect(alarmsOf('My kettle hums.\n\nSue')).not.toContain('legal');
  expect(alarmsOf('I will sue you.')).toContain('legal');
  expect(alarmsOf('I WILL SUE YOU.')).toContain('legal');
});

test.each([
  'Your mailbox is 98% full. Confirm your password to keep it.',
  'Your account will be suspended within 24 hours.',
  'Bestätigen Sie Ihre Zugangsdaten, sonst wird Ihr Konto gesperrt.',
  'Confirmez votre compte sous 24 heures.',
])('“%s” is phishing', (text) => expect(alarmsOf(text)).toContain('phishing'));

test.each([
  'How do I verify my account?',
  'My account was closed and I cannot confirm my password.',
  'Can you confirm the delivery address?',
])('“%s” is a question', (text) => expect(alarmsOf(text)).not.toContain('phishing'));
