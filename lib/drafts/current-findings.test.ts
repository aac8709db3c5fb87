import { expect, test } from 'vitest';
import type { Check, Claim } from '#db/schema/index.ts';
import { currentFindings } from './current-findings.ts';

function claim(sentence: string): Claim {
  return { sentence, verdict: 'supported', source_index: 1, because: '' };
}
const proposedBody = 'Hello Ada,\n\nYou have 30 days. Returns are **free**.\n\n- Print it.';
const claims = ['Hello Ada,', 'You have 30 days.', 'Returns are **free**.', 'Print it.'].map(claim);
const checks: Check[] = [
  { kind: 'internal', told: 'Internal.', quote: 'You have 30 days.' },
  { kind: 'unanswered', told: 'Open.', quote: null },
];

test('claims of an edited body are those of sentences that nobody changed', () => {
  const body = 'Hello Ada,\n\nYou have 30 days.\n\nIn the UK, returns are free.\n\n- Print it.';
  const kept = currentFindings({ body, proposedBody, claims, checks });
  expect(kept.claims.map(({ sentence }) => sentence)).toEqual([
    'Hello Ada,',
    'You have 30 days.',
    'Print it.',
  ]);
  expect(kept.checks).toHaveLength(2);
});

test('a sentence that became part of another has no claim, and its check is gone with its words', () => {
  const body = 'Hello Ada,\n\nNobody says that You have 30 days.';
  const kept = currentFindings({ body, proposedBody, claims, checks });
  expect(kept.claims.map(({ sentence }) => sentence)).toEqual(['Hello Ada,']);
  const other = currentFindings({ body: 'Hello Ada,', proposedBody, claims, checks });
  expect(other.checks.map(({ kind }) => kind)).toEqual(['unanswered']);
});

test('a body that nobody edited has every claim and check', () => {
  expect(currentFindings({ body: proposedBody, proposedBody, claims, checks })).toEqual({ claims, checks });
});
