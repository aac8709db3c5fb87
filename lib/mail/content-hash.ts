import { createHash } from 'node:crypto';
import { decodeBytes } from './charset.ts';
import { type Headers, headerValue } from './headers.ts';
import type { MimePart } from './mime-tree.ts';

const identity = ['from', 'date', 'subject'];

/**
 * SHA-256 (hex) of what a sender wrote: From, Date, Subject and every part. Trace headers, transfer encodings and line
 * ends stay outside, so that one mail that came by two ways has one hash.
 */
export function contentHash(headers: Headers, leaves: MimePart[]): string {
  const hash = createHash('sha256');
  for (const name of identity) hash.update(`${(headerValue(headers, name) ?? '').replace(/\s+/g, ' ')}\n`);
  for (const part of leaves) hash.update(`${part.type} ${partHash(part)}\n`);
  return hash.digest('hex');
}

function partHash({ type, params, content, sha256 }: MimePart): string {
  if (!/^(?:text|message)\//.test(type)) return sha256!;
  const charset = type.startsWith('text/') ? (params.get('charset') ?? null) : 'latin1';
  const text = decodeBytes(content!, charset).text.replace(/\r\n?/g, '\n').trimEnd();
  return createHash('sha256').update(text).digest('hex');
}
