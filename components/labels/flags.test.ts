import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { english } from '#locales/en/index.ts';
import { flagLabels } from './flags.ts';

const t = createTranslator({ locale: 'en', messages: english, namespace: 'mail' });
const tell = ({ text }: { text: string }) => text;
const mail = {
  flags: ['attachments_cut'],
  findings: [],
  auth: null,
  trackers: 0,
  from: null,
  forwarded_from: null,
};

test('a finding of the same name replaces the remark of a flag, and is no warning', () => {
  expect(flagLabels({ t, tell }, mail).remarks).toEqual([
    'It has more attachments than are listed. The original is complete.',
  ]);
  const detail = 'It has more than 500 files. The first 500 are listed; 2 more are in the original.';
  expect(
    flagLabels({ t, tell }, { ...mail, findings: [{ kind: 'attachments_cut', detail, told: null }] }),
  ).toEqual({
    warnings: [],
    remarks: [detail],
  });
});
