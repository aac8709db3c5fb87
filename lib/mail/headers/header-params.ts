import { decodeBytes } from '../charset/decode-bytes.ts';
import { decodeEncodedWords } from './encoded-words.ts';

export type HeaderParams = { value: string; params: Map<string, string> };

const token = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\[\s\S])*)(?:"|$)|([^;]*))/g;

/**
 * A header such as Content-Type: its value in lower case and its parameters, names in lower case, with the
 * continuations, charsets and percent-encoding of RFC 2231 and the encoded-words that mailers put there against it.
 */
export function parseHeaderParams(header: string): HeaderParams {
  const source = header.slice(0, 20_000);
  const value = source.slice(0, source.indexOf(';') < 0 ? undefined : source.indexOf(';'));
  const plain = new Map<string, string>();
  const pieces = new Map<string, { position: number; encoded: boolean; text: string }[]>();
  for (const match of source.slice(value.length).matchAll(token)) {
    const name = match[1]!.toLowerCase();
    const text = match[2] === undefined ? match[3]!.trim() : match[2].replace(/\\([\s\S])/g, '$1');
    const extended = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/.exec(name);
    if (!extended || (extended[2] === undefined && !extended[3])) {
      if (!plain.has(name)) plain.set(name, decodeEncodedWords(text).trim());
      continue;
    }
    const list = pieces.get(extended[1]!) ?? [];
    list.push({ position: Number(extended[2] ?? 0), encoded: Boolean(extended[3]), text });
    pieces.set(extended[1]!, list);
  }
  for (const [name, list] of pieces) plain.set(name, joined(list));
  return {
    value: value
      .replace(/\([^()]*\)/g, '')
      .trim()
      .toLowerCase(),
    params: plain,
  };
}

function joined(list: { position: number; encoded: boolean; text: string }[]): string {
  const ordered = list.toSorted((a, b) => a.position - b.position);
  let charset: string | null = null;
  const bytes = ordered.map(({ encoded, text }, index) => {
    if (!encoded) return Buffer.from(text, 'utf8');
    const head: RegExpExecArray | null = index === 0 ? /^([^']*)'[^']*'/.exec(text) : null;
    if (head) charset = head[1] || null;
    return percentDecoded(head ? text.slice(head[0].length) : text);
  });
  return decodeBytes(Buffer.concat(bytes), charset).text.trim();
}

function percentDecoded(text: string) {
  return Buffer.concat(
    text
      .split(/(%[0-9a-f]{2})/i)
      .map((piece) =>
        /^%[0-9a-f]{2}$/i.test(piece) ? Buffer.from(piece.slice(1), 'hex') : Buffer.from(piece, 'utf8'),
      ),
  );
}
