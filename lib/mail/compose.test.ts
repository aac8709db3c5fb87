import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { present } from '#test/present.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { oneLine } from './charset/clean-text.ts';
import { composeEmail, type OutgoingEmail } from './compose.ts';
import { cleanSubject } from './headers/subject.ts';
import { attachmentName } from './mime/attachment-name.ts';
import { parseEmail } from './parse.ts';
import { renderMarkdown } from './reply/markdown.ts';

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

function headOf(mail: Buffer) {
  return mail
    .toString('latin1')
    .replace(/\r\n\r\n.*/s, '')
    .split('\r\n');
}
function namesOf(mail: Buffer) {
  return headOf(mail)
    .filter((line) => /^\S+:/.test(line))
    .map((line) => line.replace(/:.*/s, ''));
}
function longestLine(mail: Buffer) {
  return Math.max(
    ...mail
      .toString('latin1')
      .split('\r\n')
      .map((line) => line.length),
  );
}

describe('a composed mail', () => {
  it('is parsed back to what was composed', async () => {
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

  it('has lines of at most 998 octets and at most 20 references, the first included', async () => {
    const references = Array.from(
      { length: 60 },
      (_, index) => `<${'r'.repeat(480)}${index}@customer.example>`,
    );
    const mail = await composeEmail({
      ...reply,
      references,
      inReplyTo: present(references.at(-1)),
      subject: 'ü'.repeat(3000),
      text: 'x'.repeat(5000),
      html: `<p>${'y'.repeat(5000)}</p>`,
      to: Array.from({ length: 60 }, (_, index) => ({
        name: '注文'.repeat(40),
        address: `a${index}@customer.example`,
      })),
    });
    expect(longestLine(mail)).toBeLessThanOrEqual(998);
    const parsed = await parseEmail(mail);
    expect(parsed.references).toHaveLength(20);
    expect(parsed.references[0]).toBe(references[0]);
    expect(parsed.references.at(-1)).toBe(references.at(-1));
    expect(parsed.to).toHaveLength(60);
  });

  it.each([
    [
      'Japanese',
      '店舗サポート',
      'Re: 注文 1001 の配送状況をお知らせください',
      'こんにちは。\n\n荷物は届きましたか。',
    ],
    ['Arabic', 'خدمة العملاء', 'Re: أين طلبي رقم 1001؟', 'مرحبا،\n\nطلبك في الطريق.'],
    ['emoji', '🛒 Shop 👩‍💻', `Re: 🎉🎉🎉 ${'👍🏽'.repeat(40)}`, '👨‍👩‍👧 und 🇩🇪'],
    [
      'Greek, very long',
      'Υποστήριξη',
      `Re: ${'καλημέρα '.repeat(80)}`.trim(),
      'Γεια σας. '.repeat(300).trim(),
    ],
    [
      'what looks like mail',
      '"Quoted", \\ (comment)',
      'Re: =?utf-8?q?not_encoded?=',
      'From here\n.\n..\n> no quote\n-- \nsig',
    ],
  ])('is read by another parser too: %s', async (_what, name, subject, text) => {
    const mail = await composeEmail({ ...reply, from: { ...reply.from, name }, subject, text, html: null });
    expect(mail.toString('latin1')).toMatch(/^[\x00-\x7f]*$/);
    expect(longestLine(mail)).toBeLessThanOrEqual(998);
    const theirs = await simpleParser(mail);
    expect(theirs.from?.value[0]?.name).toBe(oneLine(name));
    if (!subject.includes('=?')) expect(theirs.subject).toBe(cleanSubject(subject));
    expect(theirs.text?.trimEnd()).toBe(text);
    expect((await parseEmail(mail)).subject).toBe(cleanSubject(subject));
  });

  it('keeps joiners only in scripts and emoji that need them', async () => {
    const family = '👨\u200d👩\u200d👧 می\u200cخواهم';
    const subject = `Re: ${family} pay\u200dpal \u200cs`;
    const parsed = await parseEmail(
      await composeEmail({ ...reply, subject, from: { ...reply.from, name: family } }),
    );
    expect(parsed.subject).toBe(`Re: ${family} paypal s`);
    expect(parsed.from?.name).toBe(family);
  });

  it('has local parts in any script and domains in ASCII', async () => {
    const to = [
      { name: null, address: '用户@例子.example' },
      { name: null, address: 'jo@bücher.example' },
    ];
    const mail = await composeEmail({ ...reply, to });
    const [local, domain] = (await parseEmail(mail)).to;
    expect(local?.address).toBe('用户@例子.example');
    expect(['jo@bücher.example', 'jo@xn--bcher-kva.example']).toContain(domain?.address);
  });

  it('shows an image of the mail by its Content-ID, in a related part', async () => {
    const mail = await composeEmail({
      ...reply,
      html: '<p>See <img data-cid="upl_1@shop.example" alt="data-cid=&quot;no&quot;"></p>',
      attachments: [
        {
          name: 'lid.png',
          type: 'image/png',
          content: Buffer.from('\x89PNG'),
          contentId: 'upl_1@shop.example',
        },
      ],
    });
    expect(mail.toString()).toContain('multipart/related');
    const parsed = await parseEmail(mail);
    expect(parsed.html).toContain('data-cid="upl_1@shop.example"');
    expect(parsed.attachments).toMatchObject([{ name: 'lid.png', inline: true }]);
  });

  it('continues Outlook’s index and topic, and invents none', async () => {
    const conversationIndex = Buffer.from(
      '01D046C6FC06C85C39B2C024428381B13C0C5C3FDEB40000000031',
      'hex',
    ).toString('base64');
    const names = new Map((await parseEmail(await composeEmail({ ...reply, conversationIndex }))).headers);
    expect(names.get('thread-index')).toBe(conversationIndex);
    expect(names.get('thread-topic')).toBe('Größe 38');
    expect(namesOf(await composeEmail(reply))).not.toContain('Thread-Index');
  });

  it('is no bulk mail and has no List-Unsubscribe', async () => {
    expect(
      namesOf(await composeEmail(reply)).filter((name) => /^(list-|precedence|bcc)/i.test(name)),
    ).toEqual([]);
  });

  it('has no header injected by a value, and keeps every value', async () => {
    const fullEmail = { ...reply, cc: reply.to, conversationIndex: 'AQ==', headers: { 'X-Note': 'x' } };
    const allowed = new Set(namesOf(await composeEmail(fullEmail)));
    const noise = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ maxLength: 30 }).map((text) => `a\r\nX-Evil: 1\n\r${text}\r\n\r\nbody`),
      fc.constantFrom(
        '=?utf-8?b?DQpYLUV2aWw6IDE=?=',
        '"',
        '\\',
        'a,b@c.example',
        '<x@y.example>',
        'a:b;',
        '‮gnp.exe',
        ' ',
        '',
      ),
    );
    const value = fc.tuple(noise, noise, noise).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(value, value, value, value, async (name, subject, note, file) => {
        const mail = await composeEmail({
          ...reply,
          from: { name, address: reply.from.address },
          to: [{ name: note, address: 'j@customer.example' }],
          cc: [{ name: subject, address: 'k@customer.example' }],
          replyTo: { name: file, address: 'support@shop.example' },
          subject,
          inReplyTo: note,
          references: [note, `<${file}>`, '<r1@customer.example>'],
          conversationIndex: note,
          headers: { 'X-Note': note },
          text: `${subject}\n${note}`,
          attachments: [{ name: file, type: note, content: Buffer.from('x'), contentId: name }],
        });
        for (const line of headOf(mail)) if (/^\S/.test(line)) expect(allowed).toContain(line.split(':')[0]);
        expect(longestLine(mail)).toBeLessThanOrEqual(998);
        const parsed = await parseEmail(mail);
        expect(parsed.from?.address).toBe('support@shop.example');
        expect(parsed.to.map(({ address }) => address)).toEqual(['j@customer.example']);
        expect(parsed.cc.map(({ address }) => address)).toEqual(['k@customer.example']);
        expect(parsed.replyTo.map(({ address }) => address)).toEqual(['support@shop.example']);
        expect(parsed.subject).toBe(cleanSubject(subject));
        expect(parsed.references.at(-1)).toBe('<r1@customer.example>');
        expect(parsed.attachments).toHaveLength(1);
        expect(parsed.attachments[0]?.name).toBe(attachmentName(file, note));
      }),
      propertyRuns(150),
    );
  });

  it('is refused when an address could contain another command', async () => {
    const to = [{ name: null, address: 'a@b.example>\r\nRCPT TO:<c@d.example' }];
    await expect(async () => composeEmail({ ...reply, to })).rejects.toThrow(TypeError);
  });
});
