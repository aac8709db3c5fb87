const bidiControls = '\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069';
const zeroWidth = '\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff';

/** Scripts whose rendering depends on joiners, such as Persian, Hindi and emoji families. */
const joiningScripts = 'Arab Syrc Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Tibt'.split(
  ' ',
);
const joined = [
  ...joiningScripts.map((script) => `\\p{sc=${script}}`),
  '\\p{Extended_Pictographic}',
  '\\p{Emoji_Modifier}',
  '\\ufe0f',
].join('');
const invisible = new RegExp(
  `(?<=[${joined}])([\\u200c\\u200d])(?=[${joined}])|[${bidiControls}${zeroWidth}\\u{e0000}-\\u{e007f}]`,
  'gu',
);
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Text that PostgreSQL stores as text and jsonb: no controls, no lone surrogates, `\n` as line ending. */
export const storable = (text: string) => text.toWellFormed().replace(/\r\n?/g, '\n').replace(controls, '');

/** One line without controls, bidi marks and zero-width characters; keeps joiners that change how neighbours render. */
export function oneLine(text: string) {
  return text
    .toWellFormed()
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '')
    .replace(invisible, (_hidden, joiner: string | undefined) => joiner ?? '')
    .trim();
}

/** Cuts to at most `limit` UTF-16 units, never inside a surrogate pair. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Emoji sequences and stacked marks; longer clusters are an attack. */
const maxGrapheme = 64;

/** Cuts to at most `limit` UTF-16 units between graphemes: letters keep their accents, emoji sequences stay whole. */
export function cutGraphemes(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const from = cutText(text, Math.max(0, limit - maxGrapheme)).length;
  let end = from;
  for (const { segment, index } of graphemes.segment(text.slice(from, limit + maxGrapheme))) {
    if (from + index + segment.length > limit) break;
    end = from + index + segment.length;
  }
  return end > from ? text.slice(0, end) : cutText(text, limit);
}
