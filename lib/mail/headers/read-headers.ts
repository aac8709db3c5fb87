import { decodeBytes } from '../charset/decode-bytes.ts';

/** Header fields in their order: the name in lower case, the value unfolded, its encoded-words not yet decoded. */
export type Headers = { name: string; value: string }[];

const maxHeaders = 2000;
const maxValueLength = 256 * 1024;

/** Reads a header block (RFC 5322 section 2.2); raw 8-bit values become text by what their bytes look like. */
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

/** All values of a header (name in lower case), in their order. */
export function headerValues(headers: Headers, name: string) {
  return headers.filter((header) => header.name === name).map((header) => header.value);
}

/** The first value, as RFC 5322 allows most fields once and verifiers of DKIM and DMARC read the first. */
export function headerValue(headers: Headers, name: string) {
  return headers.find((header) => header.name === name)?.value ?? null;
}
