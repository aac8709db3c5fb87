import type { Parse } from '#lib/inbound/parsing/parser-pool.ts';
import { type Forwarded, readForwarded } from '#lib/mail/body/forwarded.ts';
import type { Classification } from '#lib/mail/classification.ts';
import { classify } from '#lib/mail/classify.ts';
import { parseEmail } from '#lib/mail/parse.ts';
import type { ParsedEmail } from '#lib/mail/parsed-email.ts';

/** A mail of a collection as the walk sees it. */
export type Reading = { parsed: ParsedEmail; found: Classification; forwarded: Forwarded | null };

const ours = { addresses: ['support@shop.example'], instanceId: 'instance-1' };
const somebody = 'somebody@elsewhere.example';
const receivedAt = new Date('2026-03-04T00:00:00Z');

/** Reads a mail that came from `envelopeFrom`, or when that is not known from where its Return-Path or From says. */
export async function readMail(
  raw: Buffer,
  envelopeFrom: string | undefined,
  parse: Parse = parseEmail,
): Promise<Reading> {
  const parsed = await parse(raw, { now: receivedAt });
  const from = envelopeFrom ?? returnPath(parsed) ?? parsed.from?.address ?? somebody;
  const found = classify(parsed, { from, to: ['support@shop.example'] }, ours);
  return { parsed, found, forwarded: readForwarded(parsed.text, parsed.subject) };
}

function returnPath({ headers }: ParsedEmail): string | null {
  const value = headers.find(([name]) => name.toLowerCase() === 'return-path')?.[1];
  return value === undefined ? null : (/<([^<>]*)>/.exec(value)?.[1] ?? value).trim();
}
