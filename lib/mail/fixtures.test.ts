import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Bounce, Complaint, Receipt } from './classification.ts';
import { classify } from './classify.ts';
import { readForwarded } from './forwarded.ts';
import { parseEmail } from './parse.ts';
import type { ParsedAttachment } from './parsed-email.ts';
import { visibleText } from './visible-text.ts';

type Expected = {
  kind: string;
  mayAnswer?: boolean;
  envelopeFrom?: string;
  subject?: string | null;
  from?: [name: string | null, address: string] | null;
  messageId?: string | null;
  inReplyTo?: string[];
  references?: string[];
  deliveredTo?: string[];
  date?: string | null;
  text?: string;
  textContains?: string[];
  visible?: string;
  visibleContains?: string[];
  visibleLacks?: string[];
  htmlContains?: string[];
  htmlLacks?: string[];
  flags?: string[];
  attachments?: Partial<ParsedAttachment>[];
  forwarded?: [name: string, address: string, subject: string, comment: string, text: string];
  bounce?: Partial<Bounce>;
  complaint?: Complaint;
  receipt?: Receipt;
};

const folder = new URL('./fixtures/', import.meta.url);
const table: Record<string, Expected> = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
const ours = { addresses: ['support@shop.example'], instanceId: 'instance-1' };

describe('every fixture is read as expected', () => {
  it.each(Object.entries(table))('%s', async (file, expected) => {
    const now = new Date('2026-03-04T00:00:00Z');
    const parsed = await parseEmail(readFileSync(new URL(file, folder)), { now });
    const envelope = { from: expected.envelopeFrom ?? 'jane@customer.example', to: ['support@shop.example'] };
    const found = classify(parsed, envelope, ours);
    const visible = visibleText(parsed.text, parsed.flags);

    expect.soft(`${found.kind}: ${found.because}`).toMatch(new RegExp(`^${expected.kind}:`));
    same(found.mayAnswer, expected.mayAnswer);
    same(parsed.subject, expected.subject);
    same(parsed.from && [parsed.from.name, parsed.from.address], expected.from);
    same(parsed.messageId, expected.messageId);
    same(parsed.inReplyTo, expected.inReplyTo);
    same(parsed.references, expected.references);
    same(parsed.deliveredTo, expected.deliveredTo);
    same(parsed.date?.toISOString() ?? null, expected.date);
    same(parsed.text, expected.text);
    same(visible, expected.visible);
    holds(parsed.text, expected.textContains);
    holds(visible, expected.visibleContains, expected.visibleLacks);
    holds(parsed.html ?? '', expected.htmlContains, expected.htmlLacks);
    if (expected.flags) expect.soft(parsed.flags).toEqual(expected.flags);
    if (expected.attachments) {
      expect.soft(parsed.attachments).toHaveLength(expected.attachments.length);
      expect.soft(parsed.attachments).toMatchObject(expected.attachments);
    }
    if (expected.forwarded) {
      const mail = readForwarded(parsed.text, parsed.subject);
      same(
        [mail?.from?.name, mail?.from?.address, mail?.subject, mail?.comment, mail?.text],
        expected.forwarded,
      );
    }
    if (expected.bounce) expect.soft(found.bounce).toMatchObject(expected.bounce);
    same(found.complaint, expected.complaint);
    same(found.receipt, expected.receipt);
  });

  it('has an expectation for each file', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.eml'));
    expect(files.toSorted()).toEqual(Object.keys(table).toSorted());
  });
});

function same(actual: unknown, expected: unknown) {
  if (expected !== undefined) expect.soft(actual).toEqual(expected);
}

function holds(text: string, contains: string[] = [], lacks: string[] = []) {
  for (const words of contains) expect.soft(text).toContain(words);
  for (const words of lacks) expect.soft(text).not.toContain(words);
}
