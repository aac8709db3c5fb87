import { type Decoded, decodeBytes } from '../charset/decode-bytes.ts';

/** Content may hold a bare `?`; it ends at `?=`, or before the next word when that is missing. */
const pattern = String.raw`=\?([^?\s]{1,60})\?([bq])\?((?:[^?=]|\?(?!=)|=(?!\?[^=]))*)\?=`;
const word = new RegExp(pattern, 'gi');
const wordHere = new RegExp(pattern, 'iy');

/** The length of the encoded-word at `at`; 0 without one. */
export function encodedWordLength(header: string, at: number): number {
  wordHere.lastIndex = at;
  return wordHere.exec(header)?.[0].length ?? 0;
}

type Word = { encoding: string; content: string };
type Run = { charset: string; words: Word[] };

/**
 * Decodes the encoded-words (RFC 2047) of a header value. Adjacent words of one charset are joined first, because senders
 * split them inside a character or a base64 quad. Tolerates spaces inside a word and missing padding.
 */
export function decodeEncodedWords(value: string): string {
  if (!value.includes('=?')) return value;
  let text = '';
  let end = 0;
  let run: Run | null = null;
  for (const match of value.matchAll(word)) {
    const between = value.slice(end, match.index);
    const [whole, label = '', encoding = '', content = ''] = match;
    const charset = label.toLowerCase();
    const next = { encoding: encoding.toLowerCase(), content };
    const adjacent = run !== null && between.trim() === '';
    if (run && adjacent && run.charset === charset) {
      run.words.push(next);
    } else {
      text += decoded(run) + (adjacent ? '' : between);
      run = { charset, words: [next] };
    }
    end = match.index + whole.length;
  }
  return text + decoded(run) + value.slice(end);
}

function decoded(run: Run | null): string {
  if (!run) return '';
  const { charset, words } = run;
  const read = (list: Word[]) =>
    decodeBytes(Buffer.concat(list.map((one) => bytesOf(one, charset))), charset);
  if (words.length < 2 || !words.some(isCut)) return read(words).text;
  // Words without padding look cut too; they are whole when joining them gives no whole quads.
  const joined = joinedByEncoding(words);
  const [first, second] = joined.some(isCut) ? [words, joined] : [joined, words];
  const [text, other] = [read(first), read(second)];
  return isSound(text) || !isSound(other) ? text.text : other.text;
}

function isSound({ text, guessed }: Decoded) {
  return !guessed && !/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text);
}

/** Padding ends the data of a base64 word. */
function joinedByEncoding(words: Word[]): Word[] {
  return words
    .reduce<{ encoding: string; contents: string[] }[]>((joined, { encoding, content }) => {
      const last = joined.at(-1);
      const isPadded = encoding === 'b' && last?.contents.at(-1)?.trimEnd().endsWith('=');
      if (last?.encoding === encoding && !isPadded) last.contents.push(content);
      else joined.push({ encoding, contents: [content] });
      return joined;
    }, [])
    .map(({ encoding, contents }) => ({ encoding, content: contents.join('') }));
}

/** Whether a word ends inside a base64 quad or an escape. */
function isCut({ encoding, content }: Word): boolean {
  return encoding === 'b' ? content.replace(/\s+/g, '').length % 4 !== 0 : /=[0-9a-f]?$/i.test(content);
}

/** The charset of raw 8-bit text in a Q word was already guessed, so its letters are encoded again. */
function bytesOf({ encoding, content }: Word, charset: string): Buffer {
  if (encoding === 'b') return Buffer.from(content, 'base64');
  const raw = /^utf-?8\b/.test(charset) ? Buffer.from(content).toString('latin1') : content;
  const plain = raw
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}
