import { decodeBytes } from '../charset/decode-bytes.ts';

/** Header fields in order: names in lower case, values unfolded, encoded-words not yet decoded. */
export type Headers = { name: string; value: string }[];

const maxHeaders = 2000;
const maxValueLength = 256 * 1024;

/** Parses a header block (RFC 5322 section 2.2); guesses the charset of raw 8-bit values. */
export function readHeaders(block: Buffer): Headers {
  const headers: Headers = [];
  const lines = block.toString('latin1').split(/\r?\n/);
  let field: string[] = [];
  const close = () => {
    const whole = field.join('').slice(0, maxValueLength);
    const colon = whole.indexOf(':');
    field = [];
    if (colon <= 0) return;
    const value = Buffer.from(whole.slice(colon + 1), 'latin1');
    headers.push({
      name: whole
        .slice(0, colon)
        .replace(/[^!-~]/g, '')
        .toLowerCase(),
      value: decodeBytes(value, null).text.trim(),
    });
  };
  for (const line of lines) {
    const continues = field.length > 0 && !/^[!-9;-~]+[ \t]*:/.test(line);
    if (!continues && field.length > 0) close();
    if (headers.length >= maxHeaders) return headers;
    if (line !== '') field.push(continues ? ` ${line.trimStart()}` : line);
  }
  close();
  return headers;
}

/** All values of a header (name in lower case), in order. */
export function headerValues(headers: Headers, name: string) {
  return headers.filter((header) => header.name === name).map((header) => header.value);
}

/** The first value, which DKIM and DMARC verifiers read too, or null. */
export function headerValue(headers: Headers, name: string) {
  return headers.find((header) => header.name === name)?.value ?? null;
}
