import { expect, test } from 'vitest';
import { misspeltSettings } from './env.ts';
import { nearestName } from './nearest-name.ts';

test('a name that differs by a letter or two is known again, a strange one is not', () => {
  const known = ['status', 'mailbox', 'tag', 'q'];
  expect(nearestName('statsu', known)).toBe('status');
  expect(nearestName('Mailboxes', known)).toBe('mailbox');
  expect(nearestName('tags', known)).toBe('tag');
  expect(nearestName('x', known)).toBeNull();
  expect(nearestName('page', known)).toBeNull();
});

test('misspelt settings of the environment are found, and what merely stands there is left alone', () => {
  const usual = {
    PATH: '/bin',
    HOME: '/root',
    HOSTNAME: 'desk',
    PWD: '/',
    LANG: 'C',
    SMTP_PORT: '25',
    npm_config_port: '1',
  };
  expect(misspeltSettings(usual)).toEqual([]);
  expect(misspeltSettings({ SMTP_PROT: '25', APP_ULR: 'x' })).toEqual([
    { name: 'SMTP_PROT', meant: 'SMTP_PORT' },
    { name: 'APP_ULR', meant: 'APP_URL' },
  ]);
  expect(misspeltSettings()).toEqual([]);
});
