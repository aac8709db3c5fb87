import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { decodeBytes } from './decode-bytes.ts';

it.each([
  ['shift_jis', 'cp932', 'こんにちは①'],
  ['x-sjis', 'cp932', 'こんにちは'],
  ['euc-jp', 'eucjp', 'こんにちは'],
  ['gb2312', 'gb18030', '你好镕'],
  ['gb18030', 'gb18030', '你好𠮷'],
  ['big5', 'big5', '你好，關於'],
  ['ks_c_5601-1987', 'cp949', '안녕 똠방'],
  ['euc-kr', 'cp949', '안녕 똠방'],
  ['ms949', 'cp949', '안녕 똠방'],
  ['koi8-r', 'koi8-r', 'Здравствуйте'],
  ['koi8-u', 'koi8-u', 'ґанок'],
  ['windows-1251', 'win1251', 'Здравствуйте'],
  ['windows-1250', 'win1250', 'žluťoučký'],
  ['windows-1254', 'win1254', 'İyi günler ığş'],
  ['windows-1255', 'win1255', 'שלום'],
  ['windows-1256', 'win1256', 'مرحبا'],
  ['windows-874', 'win874', 'สวัสดี'],
  ['iso-8859-1', 'win1252', 'Grüße – “so” €'],
  ['iso-8859-15', 'iso88599', 'Grüße'],
  ['ibm850', 'cp850', 'Grüße'],
  ['cp437', 'cp437', 'Grüße'],
  ['x-mac-roman', 'macroman', 'Grüße'],
  ['big5-hkscs', 'big5hkscs', '\u4e2d\u6587\u35ce'],
  ['utf-32', 'utf-32', 'Gr\u00fc\u00dfe \u4f60\u597d'],
  ['utf-16le', 'utf-16le', 'Grüße 你好'],
  ['utf8mb4', 'utf-8', 'Grüße 你好'],
  ['us-ascii', 'win1252', 'Grüße'],
  ['no-such-charset', 'utf-8', 'Grüße 你好'],
  ['iso-8859-1', 'utf-8', 'Grüße 你好'],
])('text labelled %s but encoded in %s is decoded', (declared, written, text) => {
  expect(decodeBytes(iconv.encode(text, written), declared).text).toBe(text);
});

const shifted: [string | null, string, string][] = [
  [
    'iso-2022-kr',
    '\x1b$)C\x0eGQ19>n\x0f and \x0e=CGh\x0f\nthen',
    '\ud55c\uad6d\uc5b4 and \uc2dc\ud5d8\nthen',
  ],
  [null, '\x1b$)C\x0eGQ19>n\x0f!', '\ud55c\uad6d\uc5b4!'],
  ['iso-2022-kr', '\x1b$)C\x0eGQ19>n\nplain', '\ud55c\uad6d\uc5b4\nplain'],
  ['hz-gb-2312', '~{VPND2bJT~} abc ~~ x', '\u4e2d\u6587\u6d4b\u8bd5 abc ~ x'],
  ['HZ-GB-2312', 'a~{VPND\nb', 'a\u4e2d\u6587\nb'],
  ['hz-gb-2312', 'one~\ntwo ~x', 'onetwo ~x'],
  ['iso-2022-cn', '\x1b$)A\x0eVPND\x0f.', '\u4e2d\u6587.'],
  ['iso-2022-jp-2', '\x1b$BF|K\\\x1b$(CGQ19\x1b$AVPND\x1b(B.', '\u65e5\u672c\ud55c\uad6d\u4e2d\u6587.'],
  ['iso-2022-jp-3', '\x1b(I1\x1b(B \x1b$BF|K\\', '\uff71 \u65e5\u672c'],
  ['iso-2022-jp', '\x1b$BF|K\\\x1b$(CGQ\x1b(B', '\u65e5\u672c\ud55c'],
  ['iso-2022-jp', '\x1b$BF|K\\8l\x1b(B', '\u65e5\u672c\u8a9e'],
  [null, '\x1b$BF|K\\8l\x1b(B', '\u65e5\u672c\u8a9e'],
];
it.each(shifted)(
  'a stateful charset such as %s is decoded to the end of its line',
  (declared, bytes, text) => {
    expect(decodeBytes(Buffer.from(bytes, 'latin1'), declared).text).toBe(text);
  },
);

const bom = { be: [0xfe, 0xff], le: [0xff, 0xfe] };
const texts = [
  'Gr\u00fc\u00dfe, and more',
  '\u4f60\u597d\uff0c\u8bf7\u95ee\u8ba2\u5355\u5728\u54ea\u91cc',
  '\u0417\u0434\u0440\u0430\u0432\u0441\u0442\u0432\u0443\u0439\u0442\u0435',
];
const wide: [string | null, 'be' | 'le', 'marked' | 'bare'][] = [
  ['utf-16', 'be', 'marked'],
  ['utf-16', 'le', 'marked'],
  ['utf-16', 'be', 'bare'],
  ['utf-16', 'le', 'bare'],
  ['utf-16be', 'be', 'bare'],
  ['utf-16le', 'le', 'bare'],
  ['UTF-16LE', 'be', 'marked'],
  ['utf-16be', 'le', 'marked'],
  ['ucs-2', 'be', 'bare'],
  ['utf-8', 'be', 'marked'],
  [null, 'le', 'marked'],
];
it.each(wide)('UTF-16 labelled %s is decoded in its byte order: %s, %s', (label, order, mark) => {
  for (const text of texts) {
    const bytes = iconv.encode(text, `utf-16${order}`);
    const whole = mark === 'marked' ? Buffer.concat([Buffer.from(bom[order]), bytes]) : bytes;
    expect(decodeBytes(whole, label).text).toBe(text);
  }
});

it.each(['utf-32be', 'utf-32le'])('%s is decoded with and without a byte order mark', (encoding) => {
  for (const addBOM of [true, false]) {
    const bytes = iconv.encode('Gr\u00fc\u00dfe \u{1f600}', encoding, { addBOM });
    expect(decodeBytes(bytes, encoding).text).toBe('Gr\u00fc\u00dfe \u{1f600}');
    expect(decodeBytes(bytes, 'utf-32').text).toBe('Gr\u00fc\u00dfe \u{1f600}');
  }
});

it('unlabelled Latin text in UTF-16 is decoded, and a label UTF-16 over UTF-8 is not believed', () => {
  for (const encoding of ['utf-16be', 'utf-16le'])
    expect(decodeBytes(iconv.encode('Where is my order?', encoding), null).text).toBe('Where is my order?');
  for (const label of ['utf-16', 'utf-16be', 'utf-16le'])
    expect(decodeBytes(Buffer.from('Gr\u00fc\u00dfe from a mislabelled mail'), label).text).toBe(
      'Gr\u00fc\u00dfe from a mislabelled mail',
    );
});

it('long text and broken shifts are decoded as far as possible', () => {
  const long = `\x1b$)C${'\x0eGQ19>n\x0f'.repeat(1)}\x0e${'GQ'.repeat(50_001)}`;
  expect(decodeBytes(Buffer.from(long, 'latin1'), 'iso-2022-kr').text).toHaveLength(50_004);
  expect(decodeBytes(Buffer.from('\x0e\x1b\x1b$~{', 'latin1'), 'iso-2022-kr').text).toContain('$~{');
});
