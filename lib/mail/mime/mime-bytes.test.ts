import fc from 'fast-check';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { expect, it } from 'vitest';
import { propertyRuns } from '#test/property-runs.ts';
import { mimeBytes } from './mime-bytes.ts';

const words = fc.constantFrom(
  'kettle',
  'é',
  '日本語',
  '👩‍💻',
  '=',
  '.',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\n.\n',
  '\nFrom ',
  '\ud800',
);
const texts = fc.oneof(
  fc.array(words, { maxLength: 80 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.tuple(words, fc.nat(12_000)).map(([word, times]) => word.repeat(times)),
);

it('mimeBytes equals the streams of nodemailer byte for byte', async () => {
  const form = fc.record({
    text: texts,
    html: fc.option(texts, { nil: undefined }),
    textEncoding: fc.constantFrom('base64' as const, undefined),
    hasFile: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(form, async ({ textEncoding, hasFile, ...parts }) => {
      const encoding = textEncoding ? { textEncoding } : {};
      const attachments = hasFile ? [{ filename: 'a.txt', content: Buffer.from('a\nb') }] : [];
      const about = { from: 'support@shop.example', to: 'Jürgen <j@customer.example>', subject: 'Größe' };
      const mail = new MailComposer({
        ...about,
        ...parts,
        ...encoding,
        attachments,
        newline: 'windows',
      }).compile();
      expect((await mimeBytes(mail)).toString()).toBe((await mail.build()).toString());
    }),
    propertyRuns(150),
  );
});
