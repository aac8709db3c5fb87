import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

const folder = new URL('../../lib/mail/fixtures/', import.meta.url);
const mails = readdirSync(folder)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => readFileSync(new URL(name, folder)));

const noise = fc.uint8Array({ maxLength: 4000 }).map((bytes) => Buffer.from(bytes));

/** A fixture with pieces cut out, doubled, or overwritten with noise. */
const brokenMail = fc
  .record({
    mail: fc.constantFrom(...mails),
    cuts: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(200),
        noise: fc.uint8Array({ maxLength: 40 }),
      }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  })
  .map(({ mail, cuts }) =>
    cuts.reduce((bytes, { at, length, noise }) => {
      const from = Math.floor(at * bytes.length);
      return Buffer.concat([bytes.subarray(0, from), noise, bytes.subarray(from + length)]);
    }, mail),
  );

const header = fc.record({
  name: fc.constantFrom(
    'From',
    'To',
    'Subject',
    'References',
    'Message-ID',
    'Date',
    'Content-Type',
    'Content-Disposition',
    'Auto-Submitted',
  ),
  value: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom(
      'multipart/mixed; boundary=x',
      'message/delivery-status',
      'text/html; charset=utf-7',
      '=?utf-8?b?/w==?=',
      '<a@b>,<c',
    ),
  ),
});
const craftedMail = fc
  .record({ headers: fc.array(header, { maxLength: 12 }), body: fc.string({ maxLength: 2000 }) })
  .map(({ headers, body }) =>
    Buffer.from(
      `${headers.map(({ name, value }) => `${name}: ${value}`).join('\r\n')}\r\n\r\n--x\r\n\r\n${body}`,
    ),
  );

/** Mails as nobody should send them: bare noise, real shapes broken at random, headers made up to hurt. */
export const hostileMails: [name: string, mails: fc.Arbitrary<Buffer>][] = [
  ['noise', noise],
  ['broken mails', brokenMail],
  ['crafted mails', craftedMail],
];
