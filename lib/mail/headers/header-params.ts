import { decodeBytes } from '../charset/decode-bytes.ts';
import { decodeEncodedWords } from './encoded-words.ts';

export type HeaderParams = { value: string; params: Map<string, string> };

const token = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\[\s\S])*)(?:"|$)|([^;]*))/g;

/**
 * Parses a header such as Content-Type: value and parameter names in lower case. Parameters are decoded by RFC 2231, and
 * from encoded-words, which mailers use against the RFC.
 */
export function parseHeaderParams(header: string): HeaderParams {
  const source = header.slice(0, 20_000);
  const value = source.slice(0, source.indexOf(';') < 0 ? undefined : source.indexOf(';'));
  const plain = new Map<string, string>();
  const pieces = new Map<string, Piece[]>();
  for (const [, key = '', quoted, bare = ''] of source.slice(value.length).matchAll(token)) {
    const name = key.toLowerCase();
    const text = quoted === undefined ? bare.trim() : quoted.replace(/\\([\s\S])/g, '$1');
    const [, base = name, position, star] = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/.exec(name) ?? [];
    if (position === undefined && !star) {
      if (!plain.has(name)) plain.set(name, decodeEncodedWords(text).trim());
      continue;
    }
    const list = pieces.get(base) ?? [];
    list.push({ position: Number(position ?? 0), encoded: Boolean(star), text });
    pieces.set(base, list);
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

type Piece = { position: number; encoded: boolean; text: string };

function joined(list: Piece[]): string {
  const ordered = list.toSorted((a, b) => a.position - b.position);
  if (ordered.every(({ encoded }) => !encoded))
    return decodeEncodedWords(ordered.map(({ text }) => text).join('')).trim();
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
