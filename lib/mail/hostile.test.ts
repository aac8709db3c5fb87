import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuTimeMs } from '#test/cpu-time.ts';
import { hostileMails } from '#test/mail/hostile-mail.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { quotedSpans } from './body/quotes/quoted-spans.ts';
import { visibleText } from './body/visible-text.ts';
import type { Classification } from './classification.ts';
import { classify } from './classify.ts';
import { parseEmail } from './parse.ts';
import { type ParsedEmail, ParseFailure } from './parsed-email.ts';

const timeoutMs = 5000;
const ours = { addresses: ['support@shop.example'] };

describe('parsing never throws or hangs', () => {
  it.each(hostileMails)('%s', async (_name, arbitrary) => {
    await fc.assert(fc.asyncProperty(arbitrary, read), propertyRuns(300));
  });
});

describe('quoted spans', () => {
  const pieces = [
    '> quoted',
    'On Mon, 2 Mar 2026 at 10:00 A <a@b.example> wrote:',
    'From: a',
    'Sent: b',
    'To: c',
    'Subject: d',
    '-- ',
    '___',
    '',
    'words',
  ];
  const mailText = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 60 })
    .map((lines) => lines.join('\n'));

  it('never hide the whole text, never overlap, and are ordered', () => {
    fc.assert(
      fc.property(mailText, (text) => {
        expect(visibleText(text) === '').toBe(text.trim() === '');
        let end = 0;
        for (const span of quotedSpans(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      propertyRuns(500),
    );
  });

  it.each([
    ['one line', 'word '.repeat(200_000)],
    ['quotes', '> quoted words\n'.repeat(70_000)],
    ['answers in quotes', '> question\nanswer\n'.repeat(55_000)],
    ['attributions', 'On Mon, 2 Mar 2026 A <a@b.example> wrote:\n'.repeat(25_000)],
    ['header blocks', 'From: a\nTo: b\n'.repeat(70_000)],
    ['rules', `${'-'.repeat(500)}\n`.repeat(2000)],
    ['empty lines', '\n'.repeat(1_000_000)],
  ])('take little time for a megabyte of %s', async (_name, text) => {
    expect(await cpuTimeMs(() => visibleText(text))).toBeLessThan(timeoutMs / 2);
  });
});

async function read(raw: Buffer) {
  const spent = await cpuTimeMs(async () => {
    try {
      const parsed = await parseEmail(raw, { timeoutMs });
      const found = classify(parsed, { from: '', to: ['support@shop.example'] }, ours);
      visibleText(parsed.text);
      expect(unstorable(parsed, found)).toEqual([]);
    } catch (error) {
      if (!(error instanceof ParseFailure)) throw error;
    }
  });
  expect(spent).toBeLessThan(timeoutMs);
}

/** PostgreSQL refuses U+0000 in text, and lone surrogates in jsonb. */
function unstorable({ attachments, ...rest }: ParsedEmail, found: Classification): string[] {
  const files = attachments.map(({ content: _, ...file }) => file);
  const bad: string[] = [];
  JSON.stringify([rest, files, found], (_key, value) => {
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) bad.push(value);
    return value;
  });
  return bad;
}
