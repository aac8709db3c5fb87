import { cutText, oneLine } from '../charset/clean-text.ts';
import { decodeEncodedWords } from './encoded-words.ts';

/** RFC 5322 section 2.1.1: no line is longer. */
const maxSubject = 998;

/** A Subject value as one line of at most 998 characters, whatever its encoded-words decode to; null when it is empty. */
export function cleanSubject(value: string | null): string | null {
  return cutText(oneLine(decodeEncodedWords(value ?? '')), maxSubject).trim() || null;
}
