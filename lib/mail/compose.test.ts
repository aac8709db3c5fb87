import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeEmail, type OutgoingEmail } from './compose.ts';
import { renderMarkdown } from './markdown.ts';
import { parseEmail } from './parse.ts';

const reply: OutgoingEmail = {
  from: { name: 'Shop Support', address: 'support@shop.example' },
  to: [{ name: 'Jürgen', address: 'j@customer.example' }],
  replyTo: { name: null, address: 'support+0123456789abcdef0123456789abcdef@shop.example' },
  subject: 'Re: Größe 38',
  messageId: '<n1.abc@shop.example>',
  inReplyTo: '<c2@customer.example>',
  references: ['<c1@customer.example>', '<c2@customer.example>'],
  date: new Date('2026-03-03T09:15:00Z'),
  ...renderMarkdown('Hello **Jürgen**,\n\nplease wait.'),
  attachments: [{ name: 'Größe.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.4') }],
};

const headerLines = (mail: Buffer) => mail.toString('latin1').split('\r\n\r\n')[0]!.split('\r\n');

describe('composing', () => {
  it('writes what parsing reads back', async () => {
    const parsed = await parseEmail(await composeEmail(reply));
    expect(parsed).toMatchObject({
      from: reply.from,
      to: reply.to,
      replyTo: [reply.replyTo],
      subject: reply.subject,
      messageId: reply.messageId,
      inReplyTo: [reply.inReplyTo],
      references: reply.references,
      date: reply.date,
      text: 'Hello Jürgen,\n\nplease wait.',
      flags: [],
      attachments: [{ name: 'Größe.pdf', type: 'application/pdf', size: 8 }],
    });
    expect(parsed.html).toContain('<strong>Jürgen</strong>');
  });

  it('keeps every line within 998 octets and names at most 20 references, the first among them', async () => {
    const references = Array.from(
      { length: 60 },
      (_, index) => `<${'r'.repeat(60)}${index}@customer.example>`,
    );
    const mail = await composeEmail({ ...reply, references, subject: 'ü'.repeat(3000) });
    expect(
      Math.max(
        ...mail
          .toString('latin1')
          .split('\r\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(998);
    const parsed = await parseEmail(mail);
    expect(parsed.references).toHaveLength(20);
    expect(parsed.references[0]).toBe(references[0]);
    expect(parsed.references.at(-1)).toBe(references.at(-1));
  });

  it('lets no value add a header', async () => {
    const names = headerLines(await composeEmail({ ...reply, headers: { 'X-Note': 'x' } })).filter((line) =>
      /^\S+:/.test(line),
    );
    const allowed = new Set(names.map((line) => line.split(':')[0]));
    const evil = fc
      .string({ unit: 'binary', maxLength: 40 })
      .map((noise) => `a\r\nX-Evil: 1\n\r${noise}\r\n\r\nbody`);
    await fc.assert(
      fc.asyncProperty(evil, async (value) => {
        const mail = await composeEmail({
          ...reply,
          from: { name: value, address: reply.from.address },
          to: [{ name: value, address: 'j@customer.example' }],
          subject: value,
          inReplyTo: value,
          references: [value, `<${value}>`],
          headers: { 'X-Note': value },
          attachments: [{ name: value, type: 'text/plain', content: Buffer.from('x'), contentId: value }],
        });
        for (const line of headerLines(mail))
          if (/^\S/.test(line)) expect(allowed).toContain(line.split(':')[0]);
      }),
      { numRuns: 100 },
    );
  });

  it('refuses an address that could carry another command', async () => {
    const to = [{ name: null, address: 'a@b.example>\r\nRCPT TO:<c@d.example' }];
    await expect(async () => composeEmail({ ...reply, to })).rejects.toThrow(TypeError);
  });
});
