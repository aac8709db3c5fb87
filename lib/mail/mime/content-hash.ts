import { createHash } from 'node:crypto';
import { decodeBytes } from '../charset/decode-bytes.ts';
import { parseAddresses } from '../headers/addresses.ts';
import { parseMailDate } from '../headers/mail-date.ts';
import { type Headers, headerValue } from '../headers/read-headers.ts';
import { cleanSubject } from '../headers/subject.ts';
import type { MimeLeaf } from './mime-tree.ts';

/**
 * SHA-256 (hex) of From, Date, Subject and every part, normalised: one mail that arrives by two routes has one hash.
 * Excludes trace headers, transfer encodings, line endings and spelling of addresses or times.
 */
export function contentHash(headers: Headers, leaves: MimeLeaf[]): string {
  const hash = createHash('sha256');
  const field = (name: string) => (headerValue(headers, name) ?? '').replace(/\s+/g, ' ');
  const from = parseAddresses(field('from')).map(({ address }) => address);
  const date = parseMailDate(field('date'))?.toISOString() ?? field('date');
  hash.update(`${from.join(' ') || field('from')}\n${date}\n${cleanSubject(field('subject')) ?? ''}\n`);
  for (const part of leaves) hash.update(`${part.type} ${partHash(part)}\n`);
  return hash.digest('hex');
}

function partHash({ type, params, content, sha256 }: MimeLeaf): string {
  if (!/^(?:text|message)\//.test(type)) return sha256;
  const charset = type.startsWith('text/') ? (params.get('charset') ?? null) : 'latin1';
  const text = decodeBytes(content, charset).text.replace(/\r\n?/g, '\n').trimEnd();
  return createHash('sha256').update(text).digest('hex');
}
