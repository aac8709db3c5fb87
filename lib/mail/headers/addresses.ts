import { cutText, oneLine } from '../charset/clean-text.ts';
import type { MailAddress } from '../parsed-email.ts';
import { decodeEncodedWords } from './encoded-words.ts';

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
    } else if (char === '=' && encodedWordAt(header, i) > 0) {
      const length = encodedWordAt(header, i);
      word += header.slice(i, i + length);
      i += length - 1;
    } else if (char === '(') {
      const comment = readComment(header, i);
      entry.comment += ` ${comment.text}`;
      i = comment.next - 1;
    } else if (char === '<') {
      endWord();
      const close = header.indexOf('>', i);
      const end = close < 0 ? header.length : close;
      entry.angle ??= header.slice(i + 1, end);
      i = end;
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

function toAddress({ words, comment, angle }: Entry): MailAddress | null {
  const index = angle === null ? bareAddress(words) : -1;
  const address = normalizeAddress(angle === null ? (words[index]?.text ?? '') : withoutRoute(angle));
  const phrase = index < 0 ? words : words.toSpliced(index, 1);
  const name = displayName(phrase.map(({ text }) => text).join(' ') || comment);
  return address === null ? null : { name: name?.toLowerCase() === address ? null : name, address };
}

/** The index of an address without angle brackets; a quoted word counts only when no other fits. */
function bareAddress(words: Word[]): number {
  const isAddress = ({ text }: Word) => normalizeAddress(text) !== null;
  const bare = words.findIndex((word) => !word.quoted && isAddress(word));
  return bare >= 0 ? bare : words.findIndex(isAddress);
}

/** Drops an obsolete source route (RFC 5322 section 4.4): `<@a,@b:user@host>`. */
function withoutRoute(angle: string) {
  return angle.startsWith('@') ? angle.slice(angle.lastIndexOf(':') + 1) : angle;
}

/** Some mailers leave commas and colons unencoded inside an encoded-word. */
function encodedWordAt(header: string, at: number): number {
  encodedWord.lastIndex = at;
  return encodedWord.exec(header)?.[0].length ?? 0;
}

const encodedWord = /=\?[^?\s]{1,60}\?[bq]\?[^?]{0,2000}\?=/iy;

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
