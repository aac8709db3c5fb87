import { cutText, oneLine } from '../charset/clean-text.ts';
import { decodeEncodedWords } from './encoded-words.ts';

/** The longest line of RFC 5322 section 2.1.1. */
const maxSubject = 998;

/** A decoded Subject as one line of at most 998 characters; null when empty. */
export function cleanSubject(value: string | null): string | null {
  return cutText(oneLine(decodeEncodedWords(value ?? '')), maxSubject).trim() || null;
}
