import { decodeBytes } from '#lib/mail/charset/decode-bytes.ts';

/** Text of HTML bytes: by the charset of their type, else of their `<meta>`, else by the bytes. */
export function decodeHtml(bytes: Uint8Array, contentType: string | null): string {
  const declared = /charset=["']?([\w-]+)/i.exec(contentType ?? '')?.[1];
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return decodeBytes(bytes, declared ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1] ?? null).text;
}
