import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuTimeMs } from '#test/cpu-time.ts';
import { present } from '#test/present.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { parseEmail } from '../parse.ts';
import { readSignedData } from './signed-data.ts';
import { readTnef } from './tnef.ts';

const u16 = (value: number) => Buffer.from([value & 255, value >> 8]);
function u32(value: number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
function attribute(level: number, id: number, data: Buffer) {
  return Buffer.concat([
    Buffer.from([level]),
    u32(id),
    u32(data.length),
    data,
    u16(data.reduce((sum, one) => (sum + one) & 0xffff, 0)),
  ]);
}
function property(type: number, id: number, value: Buffer) {
  return Buffer.concat([
    u16(type),
    u16(id),
    u32(1),
    u32(value.length),
    value,
    Buffer.alloc(-value.length & 3),
  ]);
}
const properties = (...list: Buffer[]) => Buffer.concat([u32(list.length), ...list]);
const wide = (text: string) => Buffer.from(`${text}\0`, 'utf16le');
const tnef = (...attributes: Buffer[]) => Buffer.concat([u32(0x223e9f78), u16(1), ...attributes]);

const pdf = Buffer.from('%PDF-1.7 the order');
const packed = tnef(
  attribute(1, 0x00069007, Buffer.concat([u32(1251), u32(0)])),
  attribute(
    1,
    0x00069003,
    properties(
      Buffer.concat([u16(3), u16(0x3fde), u32(20866)]),
      property(0x102, 0x1013, Buffer.from('<p>\u00f0\u00d2\u00c9\u00d7\u00c5\u00d4</p>', 'latin1')),
    ),
  ),
  attribute(2, 0x00069002, Buffer.alloc(14)),
  attribute(2, 0x00018010, Buffer.from('ORDER~1.PDF\0')),
  attribute(2, 0x0006800f, pdf),
  attribute(
    2,
    0x00069005,
    properties(
      Buffer.concat([
        u16(0x1f),
        u16(0x8001),
        Buffer.alloc(16),
        u32(1),
        u32(wide('name').length),
        wide('name'),
        Buffer.alloc(-wide('name').length & 3),
        u32(1),
        u32(4),
        wide('x'),
      ]),
      property(0x1f, 0x3707, wide('Заказ №1.pdf')),
      property(0x1e, 0x370e, Buffer.from('application/pdf\0')),
    ),
  ),
  attribute(2, 0x00069002, Buffer.alloc(14)),
  attribute(2, 0x00018010, Buffer.from('\u00cf\u00f0\u00e0\u00e9\u00f1.txt\0', 'latin1')),
  attribute(2, 0x0006800f, Buffer.from('prices')),
);

function mailWith(content: Buffer, type: string, text: string | null) {
  return Buffer.from(
    [
      'From: Jane <jane@customer.example>',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      ...(text === null ? [] : ['--b', 'Content-Type: text/plain', '', text]),
      '--b',
      `Content-Type: ${type}`,
      'Content-Transfer-Encoding: base64',
      '',
      content.toString('base64'),
      '--b--',
      '',
    ].join('\r\n'),
  );
}

describe('winmail.dat', () => {
  it('gives its files by their long names, and stays a file itself', async () => {
    const mail = await parseEmail(
      mailWith(packed, 'application/ms-tnef; name=winmail.dat', 'See the order.'),
    );
    expect(mail.text.trim()).toBe('See the order.');
    expect(mail.attachments.map(({ name, type }) => [name, type])).toEqual([
      ['Заказ №1.pdf', 'application/pdf'],
      ['Прайс.txt', 'application/octet-stream'],
      ['winmail.dat', 'application/ms-tnef'],
    ]);
    expect(mail.attachments[0]?.content.equals(pdf)).toBe(true);
    expect(mail.flags).toContain('tnef');
  });

  it('gives the body of a mail that has no other', async () => {
    const mail = await parseEmail(mailWith(packed, 'application/octet-stream; name=winmail.dat', null));
    expect(mail.text.trim()).toBe('Привет');
    expect(mail.html).toContain('Привет');
  });

  it('is recognised by its bytes, never by its name', async () => {
    const mail = await parseEmail(mailWith(Buffer.from('PNG'), 'application/ms-tnef; name=winmail.dat', 'x'));
    expect(mail.attachments.map(({ name }) => name)).toEqual(['winmail.dat']);
    expect(mail.flags).not.toContain('tnef');
  });

  it('gives what precedes damage', () => {
    const cut = present(readTnef(packed.subarray(0, packed.length - 20)));
    expect(cut.files.map(({ name }) => name)).toEqual(['Заказ №1.pdf']);
  });
});

/** BER with definite lengths, and with indefinite ones that end in two zero bytes. */
function ber(tag: number, ...content: Buffer[]) {
  const bytes = Buffer.concat(content);
  const length =
    bytes.length < 128
      ? Buffer.from([bytes.length])
      : Buffer.from([0x82, bytes.length >> 8, bytes.length & 255]);
  return Buffer.concat([Buffer.from([tag]), length, bytes]);
}
function open(tag: number, ...content: Buffer[]) {
  return Buffer.concat([Buffer.from([tag, 0x80]), ...content, Buffer.alloc(2)]);
}
const oid = (hex: string) => ber(0x06, Buffer.from(hex, 'hex'));
const signedOid = '2a864886f70d010702';
const dataOid = '2a864886f70d010701';
const entity = Buffer.from(
  'Content-Type: multipart/mixed; boundary=i\r\n\r\n--i\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nI signed this: ä\r\n--i\r\nContent-Type: text/csv; name=a.csv\r\nContent-Disposition: attachment\r\n\r\na,b\r\n--i--\r\n',
);
const definite = ber(
  0x30,
  oid(signedOid),
  ber(
    0xa0,
    ber(0x30, ber(0x02, Buffer.from([1])), ber(0x31), ber(0x30, oid(dataOid), ber(0xa0, ber(0x04, entity)))),
  ),
);
const streamed = open(
  0x30,
  oid(signedOid),
  open(
    0xa0,
    open(
      0x30,
      ber(0x02, Buffer.from([1])),
      ber(0x31),
      open(
        0x30,
        oid(dataOid),
        open(0xa0, open(0x24, ber(0x04, entity.subarray(0, 50)), ber(0x04, entity.subarray(50)))),
      ),
    ),
  ),
);

describe('S/MIME that is signed and not encrypted', () => {
  it.each([
    ['with lengths', definite],
    ['streamed', streamed],
  ])('shows its text and files (%s)', async (_name, content) => {
    const mail = await parseEmail(mailWith(content, 'application/pkcs7-mime; name=smime.p7m', null));
    expect(mail.text.trim()).toBe('I signed this: ä');
    expect(mail.attachments.map(({ name }) => name)).toEqual(['a.csv', 'smime.p7m']);
    expect(mail.flags).toContain('signed');
    expect(mail.flags).not.toContain('encrypted');
  });

  it('stays a file when it is encrypted or damaged', async () => {
    const encrypted = ber(0x30, oid('2a864886f70d010703'), ber(0xa0, ber(0x30)));
    const mail = await parseEmail(
      mailWith(encrypted, 'application/pkcs7-mime; smime-type=enveloped-data', null),
    );
    expect(mail.flags).toContain('encrypted');
    expect(mail.attachments).toHaveLength(1);
    expect(readSignedData(definite.subarray(0, definite.length - 10))).toBeNull();
  });
});

it('unpacking never throws or hangs', async () => {
  const broken = fc
    .tuple(
      fc.constantFrom(packed, definite, streamed),
      fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 8 }),
      fc.nat(400),
    )
    .map(([bytes, changes, length]) => {
      const copy = Buffer.from(bytes.subarray(0, Math.max(10, length)));
      for (const [at, value] of changes) if (at >= 6 && at < copy.length) copy[at] = value;
      return copy;
    });
  fc.assert(
    fc.property(broken, (bytes) => {
      readTnef(bytes);
      readSignedData(bytes);
    }),
    propertyRuns(2_000),
  );
  const spent = await cpuTimeMs(() => {
    readSignedData(Buffer.alloc(5_000_000, Buffer.from([0x30, 0x80])));
    readTnef(Buffer.concat([packed.subarray(0, 6), Buffer.alloc(5_000_000)]));
  });
  expect(spent).toBeLessThan(2_000);
});
