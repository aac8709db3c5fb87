import { expect, test } from 'vitest';
import type { Contact } from '#lib/contacts/schema.ts';
import { clashesOf } from './contact-clash.ts';

const tier = { id: 'cfd_1', name: 'Tier', kind: 'text' as const, choices: [], value: 'Gold' };
const base: Contact = {
  id: 'con_1',
  address: 'ada@shop.example',
  name: 'Ada',
  reply_to: null,
  suppressed: null,
  language: null,
  company: { domain: 'shop.example', name: null, set: false },
  tickets: 1,
  fields: [tier],
  further_addresses: [],
  version: 1,
  changed_by: null,
  created_at: '2026-01-01T00:00:00.000Z',
};

test('only what both have set, to different things, is asked about', () => {
  const now = { ...base, name: 'Ada King', fields: [{ ...tier, value: 'Silver' }] };
  expect(clashesOf({ language: 'de' }, { base, now })).toEqual([]);
  expect(clashesOf({ name: 'Ada King' }, { base, now })).toEqual([]);
  expect(clashesOf({ name: 'Ada Byron', fields: { cfd_1: null } }, { base, now })).toEqual([
    { field: 'name', name: '', mine: 'Ada Byron', theirs: 'Ada King' },
    { field: 'own', name: 'Tier', mine: null, theirs: 'Silver' },
  ]);
});

test('a company that follows from the address is none that somebody has set', () => {
  const now = { ...base, company: { domain: 'other.example', name: 'Other', set: true } };
  expect(clashesOf({ company: 'third.example' }, { base, now })).toMatchObject([
    { field: 'company', theirs: 'other.example' },
  ]);
  const named = { ...base, company: { domain: 'shop.example', name: 'Shop', set: false } };
  expect(clashesOf({ company: 'third.example' }, { base, now: named })).toEqual([]);
});
