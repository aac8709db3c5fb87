import { expect } from 'vitest';
import { classify } from '#lib/mail/classify.ts';
import { parseEmail } from '#lib/mail/parse.ts';

const ours = { addresses: ['support@shop.example'] };

/** A failed recipient, with words of its reason. */
export type Found = [address: string, class_: 'hard' | 'soft', status: string | null, words: string];

/** The name of a dialect, the subject and text of its bounce, and whom it names. */
export type Dialect = [name: string, subject: string, text: string, found: Found[]];
export const jane = 'jane@a.example';
export const max = 'max@b.example';

/** Reads a plain-text bounce with the returned mail, to Jane and Max, attached. */
export async function readTextBounce(subject: string, text: string, from = 'postmaster@relay.example') {
  const mail = [
    `From: System <${from}>`,
    'To: support@shop.example',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...text.split('\n'),
    '--b',
    'Content-Type: message/rfc822',
    '',
    'From: support@shop.example',
    'To: "Doe, Jane" <jane@a.example>',
    'Cc: Max Roe <max@b.example>',
    'Message-ID: <c9@shop.example>',
    'Subject: Re: Order 4711',
    '',
    'Hello',
    '--b--',
    '',
  ].join('\r\n');
  const parsed = await parseEmail(Buffer.from(mail));
  const { kind, bounce } = classify(parsed, { from: '', to: ours.addresses }, ours);
  return { kind, recipients: bounce?.recipients ?? [], originalMessageId: bounce?.originalMessageId };
}

/** Expects a bounce of our mail with these recipients, each with its class, status and words of its reason. */
export function expectFailures(
  { kind, recipients, originalMessageId }: Awaited<ReturnType<typeof readTextBounce>>,
  failures: Dialect[3],
): void {
  expect(kind).toBe('bounce');
  expect(originalMessageId).toBe('<c9@shop.example>');
  expect(recipients.map((one) => [one.address, one.class, one.status])).toEqual(
    failures.map(([address, class_, status]) => [address, class_, status]),
  );
  for (const [index, [, , , words]] of failures.entries()) expect(recipients[index]?.text).toContain(words);
}
