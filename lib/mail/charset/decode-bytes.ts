import { isAscii } from 'node:buffer';
import iconv from 'iconv-lite';
import { encodingByMark, encodingByZeros, orderByBytes, type WideEncoding } from './byte-order.ts';
import { decodeHz, decodeIso2022 } from './stateful-charsets.ts';
import { decodeUtf7 } from './utf7.ts';

export type Decoded = { text: string; guessed: boolean };

const aliases: Record<string, string> = {
  'iso-2022-jp-ms': 'iso-2022-jp',
  csiso2022jp2: 'iso-2022-jp-2',
  csiso2022kr: 'iso-2022-kr',
  hz: 'hz-gb-2312',
  jis: 'iso-2022-jp',
  cp932: 'shift_jis',
  'windows-932': 'shift_jis',
  ms932: 'shift_jis',
  cp936: 'gb18030',
  ms936: 'gb18030',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  'x-windows-949': 'euc-kr',
  ks_c_5601: 'euc-kr',
  uhc: 'euc-kr',
  cp950: 'big5',
  'big5-eten': 'big5',
  cp1250: 'windows-1250',
  cp1252: 'windows-1252',
  latin1: 'windows-1252',
  'latin-1': 'windows-1252',
  ansi: 'windows-1252',
  'koi8-ru': 'koi8-u',
  mac: 'macintosh',
  macroman: 'macintosh',
  'x-mac-roman': 'macintosh',
  utf8mb4: 'utf-8',
  utf16: 'utf-16',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  'utf-8-sig': 'utf-8',
};

/**
 * Decodes bytes of mail; never fails. A declared charset holds unless the bytes contradict it: labels are often wrong.
 * Otherwise valid UTF-8 wins, then a guess from the bytes, then `fallback`.
 */
export function decodeBytes(bytes: Uint8Array, charset: string | null, fallback = 'windows-1252'): Decoded {
  const label = normalise(charset);
  if (label === 'utf-7') return { text: decodeUtf7(bytes), guessed: false };
  const wide = wideEncoding(bytes, label);
  if (wide) return { text: decodeWide(bytes, wide), guessed: label === null || !isWide(label) };
  const decoder = label && !unspecific.has(label) && !isWide(label) ? decoderFor(label) : null;
  if (decoder && !westernEurope.has(decoder.encoding)) {
    const text = decoder.decode(bytes);
    if (!text.includes('\ufffd')) return { text, guessed: false };
    if (decoder.encoding === 'iso-2022-jp') return { text: decodeIso2022(bytes), guessed: true };
    const other = decodeStrict('utf-8', bytes);
    return other === null ? { text, guessed: false } : { text: other, guessed: true };
  }
  const ascii = isAscii(bytes);
  if (ascii && !guessIso2022(bytes)) return { text: latin1(bytes), guessed: false };
  const utf8 = ascii ? null : decodeStrict('utf-8', bytes);
  if (utf8 !== null) return { text: utf8.replace(/^\ufeff/, ''), guessed: decoder !== null };
  if (decoder) return { text: decoder.decode(bytes), guessed: false };
  return {
    text: (decoderFor(guessCharset(bytes) ?? fallback) ?? new TextDecoder('windows-1252')).decode(bytes),
    guessed: true,
  };
}

function isWide(label: string) {
  return /^(?:utf-?(?:16|32)|ucs-?[24]|iso-10646-ucs|unicode|csunicode)/.test(label);
}

/** UTF-16 or UTF-32 by its byte order mark, label or zero bytes; null for other text, whatever its label says. */
function wideEncoding(bytes: Uint8Array, label: string | null): WideEncoding | null {
  const marked = encodingByMark(bytes);
  if (marked && ((label !== null && isWide(label)) || bytes.length % 2 === 0)) return marked;
  if (label === null || unspecific.has(label)) return encodingByZeros(bytes);
  if (!isWide(label)) return null;
  // Short bytes may be both.
  if (bytes.length >= minTold && isPlainUtf8(bytes)) return null;
  const order = /(?:be|fffe)$/.test(label) ? 'be' : /(?:le|feff)$/.test(label) ? 'le' : null;
  if (/32|ucs-?4/.test(label)) return order === null ? orderOf32(bytes) : `utf-32${order}`;
  return order === null ? orderByBytes(bytes) : `utf-16${order}`;
}

const minTold = 16;

/** UTF-16 has control bytes: 0 before Latin letters and blanks, 4 before Cyrillic, TAB before Devanagari. */
function isPlainUtf8(bytes: Uint8Array): boolean {
  const text = decodeStrict('utf-8', bytes);
  if (text === null || /[\u0000-\u0008\u000e-\u001f]/.test(text)) return false;
  return (text.match(/[\t-\r]/g)?.length ?? 0) < text.length / 3;
}

function orderOf32(bytes: Uint8Array): WideEncoding {
  return bytes[0] === 0 ? 'utf-32be' : 'utf-32le';
}

function decodeWide(bytes: Uint8Array, encoding: WideEncoding): string {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % (encoding.startsWith('utf-32') ? 4 : 2)));
  const decoder = encoding.startsWith('utf-32') ? iconvDecoder(encoding) : new TextDecoder(encoding);
  return decoder.decode(whole).replace(/^\ufeff/, '');
}

/** Labels that say nothing about bytes above 127. */
const unspecific = new Set([
  'us-ascii',
  'ascii',
  'utf-8',
  'utf8',
  'default',
  'unknown',
  'x-unknown',
  'unknown-8bit',
  'x-user-defined',
  '_iso-8859-1$esc',
]);
const westernEurope = new Set(['windows-1252']);

function normalise(charset: string | null) {
  const name =
    charset
      ?.trim()
      .toLowerCase()
      .replace(/^["']|["']$/g, '')
      .replace(/\*.*$/, '') ?? '';
  return name === '' ? null : (aliases[name] ?? name);
}

type Decoder = { encoding: string; decode: (bytes: Uint8Array) => string };

const dosPage = /^(?:cp|ibm|dos)[-_]?(437|737|775|85[025678]|86[0-569]|1125)$/;

/** Node lacks the Windows extension of EUC-KR and the Hong Kong one of Big5. */
const iconvNames: Record<string, string> = { 'euc-kr': 'cp949', big5: 'big5hkscs' };

/** Node has no DOS code pages, and of the ISO 2022 family only Japanese. */
function decoderFor(label: string): Decoder | null {
  const page = dosPage.exec(label)?.[1];
  if (page) return iconvDecoder(`cp${page}`);
  if (label === 'hz-gb-2312') return { encoding: label, decode: decodeHz };
  if (/^iso-2022-(?:kr|cn|jp-)/.test(label)) return { encoding: label, decode: decodeIso2022 };
  try {
    const decoder = new TextDecoder(label);
    const wider = iconvNames[decoder.encoding];
    return wider ? iconvDecoder(wider) : decoder;
  } catch {
    return null;
  }
}

function iconvDecoder(encoding: string): Decoder {
  return {
    encoding,
    decode: (bytes) => iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding),
  };
}

function decodeStrict(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Mostly high bytes suggest a non-Latin script: Cyrillic uses 0xC0–0xFF, Chinese lower lead bytes too. */
function guessCharset(bytes: Uint8Array): string | null {
  const shifted = guessIso2022(bytes);
  if (shifted) return shifted;
  const sample = bytes.subarray(0, 4096);
  let [high, letters, upperHalf, koiLower, cp1251Lower] = [0, 0, 0, 0, 0];
  for (const byte of sample) {
    if (byte > 0x40) letters++;
    if (byte < 0x80) continue;
    high++;
    if (byte >= 0xc0) upperHalf++;
    if (byte >= 0xc0 && byte < 0xe0) koiLower++;
    if (byte >= 0xe0) cp1251Lower++;
  }
  if (high < 4 || high < letters * 0.4) return null;
  if (upperHalf >= high * 0.95) return koiLower > cp1251Lower ? 'koi8-r' : 'windows-1251';
  return decodeStrict('gb18030', bytes) === null ? null : 'gb18030';
}

/** ISO 2022 announces Japanese and Korean by an escape, so no label is needed. */
function guessIso2022(bytes: Uint8Array): string | null {
  const at = bytes.indexOf(0x1b);
  const follows = at < 0 ? '' : String.fromCharCode(...bytes.subarray(at + 1, at + 4));
  if (/^\$[B@]/.test(follows)) return 'iso-2022-jp';
  return follows === '$)C' ? 'iso-2022-kr' : null;
}

function latin1(bytes: Uint8Array) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
