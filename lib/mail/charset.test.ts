import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { decodeBytes } from './charset.ts';

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
  ['utf-16le', 'utf-16le', 'Grüße 你好'],
  ['utf8mb4', 'utf-8', 'Grüße 你好'],
  ['us-ascii', 'win1252', 'Grüße'],
  ['no-such-charset', 'utf-8', 'Grüße 你好'],
  ['iso-8859-1', 'utf-8', 'Grüße 你好'],
])('what is declared as %s and written in %s is read', (declared, written, text) => {
  expect(decodeBytes(iconv.encode(text, written), declared).text).toBe(text);
});
