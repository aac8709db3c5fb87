import { expect, test } from 'vitest';
import { readAdvisories, unacceptedAdvisories } from './advisories.ts';

function via(severity: string, id: string) {
  return {
    source: 1,
    name: 'parser',
    dependency: 'parser',
    title: `A hole in ${id}`,
    url: `https://github.com/advisories/${id}`,
    severity,
  };
}
const report = JSON.stringify({
  vulnerabilities: {
    parser: { severity: 'critical', via: [via('critical', 'GHSA-aaaa'), via('moderate', 'GHSA-bbbb')] },
    reader: { severity: 'critical', via: ['parser'] },
  },
  metadata: {},
});

test('an advisory of severity high or critical is found, once, at the package that holds it', () => {
  expect(readAdvisories(report)).toEqual([
    { id: 'GHSA-aaaa', package: 'parser', severity: 'critical', title: 'A hole in GHSA-aaaa' },
  ]);
});

test('a report without an answer is no report of no advisories', () => {
  expect(readAdvisories(JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405 }))).toBeNull();
  expect(readAdvisories('')).toBeNull();
  expect(readAdvisories(JSON.stringify({ vulnerabilities: {} }))).toEqual([]);
});

test('an accepted advisory passes until its day is over', () => {
  const found = readAdvisories(report) ?? [];
  const accepted = [{ advisory: 'GHSA-aaaa', reason: 'It reads no input of others.', until: '2027-01-31' }];
  expect(unacceptedAdvisories(found, accepted, '2027-01-31')).toEqual([]);
  expect(unacceptedAdvisories(found, accepted, '2027-02-01')).toEqual(found);
  expect(unacceptedAdvisories(found, [], '2027-01-01')).toEqual(found);
});
