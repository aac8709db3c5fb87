/** The byte order and width of Unicode text; null when the bytes do not look like it. */
export type WideEncoding = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

const marks: [WideEncoding, number[]][] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding that a byte order mark announces; null without a mark. */
export function encodingByMark(bytes: Uint8Array): WideEncoding | null {
  return marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0] ?? null;
}

const maxSample = 4096;

/**
 * The encoding of Latin text without a label or a mark: every second byte is 0. Null when it shows no such pattern, as in
 * text with stray NUL bytes.
 */
export function encodingByZeros(bytes: Uint8Array): WideEncoding | null {
  const zeros = countZeros(bytes);
  const half = Math.min(bytes.length, maxSample) / 2;
  if (half < 2) return null;
  if (zeros.odd > half * 0.7 && zeros.even < half * 0.05) return 'utf-16le';
  return zeros.even > half * 0.7 && zeros.odd < half * 0.05 ? 'utf-16be' : null;
}

/**
 * The byte order of text labelled `utf-16` without a mark. Blanks and Latin letters have a zero in the high byte; in other
 * scripts the high byte varies less. Undecided means big-endian (RFC 2781 section 4.3).
 */
export function orderByBytes(bytes: Uint8Array): WideEncoding {
  const zeros = countZeros(bytes);
  if (zeros.odd !== zeros.even) return zeros.odd > zeros.even ? 'utf-16le' : 'utf-16be';
  const sample = bytes.subarray(0, maxSample);
  const high = new Set(sample.filter((_, i) => i % 2 === 0));
  const low = new Set(sample.filter((_, i) => i % 2 === 1));
  return low.size < high.size ? 'utf-16le' : 'utf-16be';
}

function countZeros(bytes: Uint8Array) {
  const count = { even: 0, odd: 0 };
  bytes.subarray(0, maxSample).forEach((byte, i) => {
    if (byte === 0) count[i % 2 === 0 ? 'even' : 'odd']++;
  });
  return count;
}
