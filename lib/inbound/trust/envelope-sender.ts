import { parseAddresses } from '#lib/mail/headers/addresses.ts';
import { headerValue, readHeaders } from '#lib/mail/headers/read-headers.ts';
import { prepareRawMail } from '#lib/mail/mime/raw-mail.ts';

const maxHeaderBytes = 256 * 1024;

/**
 * The envelope sender of a mail without an envelope: its Return-Path (RFC 5321 4.4; empty for a report), else the
 * address in From, else empty.
 */
export function envelopeSenderOf(content: Buffer): string {
  const { bytes, headerEnd } = prepareRawMail(content);
  const headers = readHeaders(bytes.subarray(0, Math.min(headerEnd, maxHeaderBytes)));
  const returnPath = headerValue(headers, 'return-path');
  if (returnPath !== null) return parseAddresses(returnPath)[0]?.address ?? '';
  return parseAddresses(headerValue(headers, 'from') ?? '')[0]?.address ?? '';
}
