import { expect, test } from 'vitest';
import { decodeEncodedWords } from './encoded-words.ts';
import { parseHeaderParams } from './header-params.ts';

test.each([
  ['=?utf-8?B?w7?= =?utf-8?B?zDtg==?=', '\u00fc\u00f6'],
  ['=?utf-8?B?w7zD?=\r\n =?utf-8?B?tg==?=', '\u00fc\u00f6'],
  ['=?UTF-8?b?5L2g5a?= =?utf-8?B?W9?= =?utf-8?B?5LiW?=', '\u4f60\u597d\u4e16'],
  ['=?utf-8?B?R3LDvMOfZQ?=', 'Gr\u00fc\u00dfe'],
  ['=?utf-8?B?YQ?= =?utf-8?B?Yg?=', 'ab'],
  ['=?utf-8?B?YWI=?= =?utf-8?B?Y2Q=?=', 'abcd'],
  ['=?utf-8?B?YWI=?= =?utf-8?B?Y2Q?=', 'abcd'],
  ['=?utf-8?Q?Gr=C3=BC=C?= =?utf-8?Q?3=9Fe?=', 'Gr\u00fc\u00dfe'],
  ['=?utf-8?Q?Gr=C3?= =?utf-8?B?vA==?=', 'Gr\u00fc'],
  ['=?utf-8?Q?a_=20b c?=', 'a  b c'],
  ['=?utf-8?Q?Are_you_there??=', 'Are you there?'],
  ['=?utf-8?Q?one =?utf-8?Q?two?=', '=?utf-8?Q?one two'],
  ['=?utf-8?Q?Gr\u00fc\u00dfe_=E2=82=AC?=', 'Gr\u00fc\u00dfe \u20ac'],
  ['=?iso-8859-1?Q?Gr\u00fc=DFe?=', 'Gr\u00fc\u00dfe'],
  ['=?utf-16?B?/v8ARwByAPw=?=', 'Gr\u00fc'],
  ['=?utf-16be?B?AEcAcgD8?=', 'Gr\u00fc'],
  ['a =?utf-8?Q?b?= c =?utf-8?Q?d?= =?utf-8?Q?e?=', 'a b c de'],
])('encoded-words are decoded, also when cut or unpadded: %s', (value, text) => {
  expect(decodeEncodedWords(value)).toBe(text);
});

test('ten thousand adjacent words are decoded in linear time', () => {
  const started = performance.now();
  expect(decodeEncodedWords('=?utf-8?B?w7w?= '.repeat(10_000))).toHaveLength(10_001);
  expect(decodeEncodedWords('=?a?q?'.repeat(40_000))).toHaveLength(240_000);
  expect(performance.now() - started).toBeLessThan(2000);
});

test.each([
  ['attachment; filename="=?utf-8?B?w7?= =?utf-8?B?zDtg==?=.pdf"', '\u00fc\u00f6.pdf'],
  ['attachment; filename*0="=?utf-8?B?w7?="; filename*1=" =?utf-8?B?zDtg==?=.pdf"', '\u00fc\u00f6.pdf'],
  ["attachment; filename*0*=utf-8''%C3; filename*1*=%BC.pdf", '\u00fc.pdf'],
  ["attachment; filename*1=.pdf; filename*0*=utf-8''%C3%BC", '\u00fc.pdf'],
  ["attachment; filename*=utf-16be''%00G%00r%00%FC", 'Gr\u00fc'],
])('a file name is decoded across its pieces: %s', (header, name) => {
  expect(parseHeaderParams(header).params.get('filename')).toBe(name);
});
