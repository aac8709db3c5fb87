import { cutText, oneLine } from '../charset/clean-text.ts';
import type { MailAddress } from '../parsed-email.ts';
import { decodeEncodedWords, encodedWordLength } from './encoded-words.ts';

/** The sender of a mail that names none; `.invalid` never exists (RFC 2606). */
export const unknownSenderAddress = 'unknown@sender.invalid';

const maxAddresses = 501;

type Word = { text: string; quoted: boolean };
type Entry = { words: Word[]; comment: string; angle: string | null };
const blank = (): Entry => ({ words: [], comment: '', angle: null });

/**
 * Parses an address list (RFC 5322 section 3.4, obsolete forms too) in one pass, groups flattened. Group names are never
 * addresses; encoded-words count in display names only (RFC 2047 section 5). Skips entries without a usable address.
 */
export function parseAddresses(header: string): MailAddress[] {
  const found: MailAddress[] = [];
  let entry = blank();
  let word = '';
  const endWord = () => {
    if (word.trim() !== '') entry.words.push({ text: word.trim(), quoted: false });
    word = '';
  };
  const endEntry = () => {
    endWord();
    const address = toAddress(entry);
    if (address && found.length < maxAddresses) found.push(address);
    entry = blank();
  };
  for (let i = 0; i < header.length; i++) {
    const char = header.charAt(i);
    if (char === '"') {
      const quoted = readQuoted(header, i);
      word += word === '' && header[quoted.next] !== '@' ? '' : header.slice(i, quoted.next);
      if (word === '') entry.words.push({ text: quoted.text, quoted: true });
      i = quoted.next - 1;
    } else if (char === '=' && encodedWordLength(header, i) > 0) {
      const length = encodedWordLength(header, i);
      word += header.slice(i, i + length);
      i += length - 1;
    } else if (char === '(') {
      const comment = readComment(header, i);
      entry.comment += ` ${comment.text}`;
      i = comment.next - 1;
    } else if (char === '<') {
      endWord();
      const angle = readAngle(header, i);
      entry.angle ??= angle.text;
      i = angle.next - 1;
    } else if (char === ',' || char === ';') {
      endEntry();
    } else if (char === ':') {
      entry = blank();
      word = '';
    } else if (/\s/.test(char)) {
      endWord();
    } else {
      word += char;
    }
  }
  endEntry();
  return found;
}

/** The address in lower case; null when mail cannot be sent to it (RFC 5321 sizes; no spaces, breaks or NUL). */
export function normalizeAddress(value: string): string | null {
  const address = value.trim().toLowerCase().replace(/\.$/, '');
  const at = address.lastIndexOf('@');
  if (at > 64 || address.length > 254) return null;
  return usable.test(address) && address.toWellFormed() === address ? address : null;
}

/** The part after the last `@`; a quoted local part may contain one too (RFC 5321 section 4.1.2). */
export const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);

/** A second `@` or a comma is valid only in quotes: servers would read two addresses in one. */
const usable =
  /^(?:"(?:[^\s"\\<>\u0000-\u001f\u007f]|\\[!-~])+"|[^\s"(),:;<>@[\\\]\u0000-\u001f\u007f]+)@(?:\[[^\s<>[\]]+\]|[^\s"(),:;<>@[\\\]\u0000-\u001f\u007f]+)$/;

/** A display name that is safe to show and to send, or null. */
export const displayName = (value: string) => cutText(oneLine(decodeEncodedWords(value)), 200) || null;

/** Outlook puts names and addresses in single quotes. */
function toAddress({ words, comment, angle }: Entry): MailAddress | null {
  const index = angle === null ? bareAddress(words) : -1;
  const address = readAddress(angle === null ? (words[index]?.text ?? '') : withoutRoute(angle));
  const phrase = index < 0 ? words : words.toSpliced(index, 1);
  const name = displayName(phrase.map(({ text }) => text).join(' ') || comment);
  if (address === null) return null;
  return {
    name: name === null || readAddress(name) === address ? null : name.replace(/^'(.+)'$/, '$1'),
    address,
  };
}

/** The index of an address without angle brackets; a quoted word counts only when no other fits. */
function bareAddress(words: Word[]): number {
  const isAddress = ({ text }: Word) => readAddress(text) !== null;
  const bare = words.findIndex((word) => !word.quoted && isAddress(word));
  return bare >= 0 ? bare : words.findIndex(isAddress);
}

/** An address as mail programs write it: quoted, as a link, or with punctuation after it. */
function readAddress(text: string): string | null {
  if (text.length > maxWritten) return null;
  let bare = text;
  for (let i = 0; i < maxLayers; i++) {
    bare = bare
      .trim()
      .replace(/^mailto:/i, '')
      .replace(/[.,;:!?]+$/, '');
    const inner = withoutQuotes(bare);
    if (inner === bare) break;
    bare = inner;
  }
  return normalizeAddress(bare.replace(/['`\u2019\u201d"]+$/, ''));
}

/** An address has at most 254 characters (RFC 5321); the limit also bounds the time of the expressions. */
const maxWritten = 400;
const maxLayers = 4;
const quotePairs: Record<string, string> = {
  "'": "'",
  '`': "'",
  '"': '"',
  '<': '>',
  '\u2018': '\u2019',
  '\u201c': '\u201d',
};

function withoutQuotes(text: string): string {
  const inner = text.slice(1, -1).trim();
  return inner !== '' && text.at(-1) === quotePairs[text.charAt(0)] ? inner : text;
}

/** Drops an obsolete source route (RFC 5322 section 4.4): `<@a,@b:user@host>`. */
function withoutRoute(angle: string) {
  return angle.startsWith('@') ? angle.slice(angle.lastIndexOf(':') + 1) : angle;
}

/** Text in angle brackets, which some mailers double: `<<a@b>>`, `<a@b<mailto:a@b>>`. */
function readAngle(header: string, start: number): { text: string; next: number } {
  const isOpen = (i: number) => header[i] === '<' || header[i] === ' ';
  let from = start + 1;
  while (isOpen(from)) from++;
  const close = header.indexOf('>', from);
  if (close < 0) return { text: header.slice(from), next: header.length };
  const text = header.slice(from, close);
  const inner = text.indexOf('<');
  let next = close + 1;
  while (/[ >]/.test(header.charAt(next))) next++;
  return { text: inner < 0 ? text : text.slice(0, inner), next };
}

function readQuoted(header: string, start: number): { text: string; next: number } {
  let text = '';
  let i = start + 1;
  for (; i < header.length && header[i] !== '"'; i++) {
    if (header[i] === '\\' && i + 1 < header.length) i++;
    text += header[i];
  }
  return { text, next: Math.min(i + 1, header.length) };
}

function readComment(header: string, start: number): { text: string; next: number } {
  let depth = 0;
  let i = start;
  for (; i < header.length; i++) {
    if (header[i] === '\\') i++;
    else if (header[i] === '(') depth++;
    else if (header[i] === ')' && --depth === 0) break;
  }
  return { text: header.slice(start + 1, i), next: Math.min(i + 1, header.length) };
}
