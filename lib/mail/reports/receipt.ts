import type { Receipt } from '../classification.ts';
import { messageIdOf } from '../headers/message-ids.ts';
import type { ParsedEmail } from '../parsed-email.ts';
import { fieldValue, reportGroups, typedAddress } from './report-fields.ts';

/** Reads a read receipt (RFC 8098), or null. */
export function readReceipt({ attachments }: ParsedEmail): Receipt | null {
  const part = attachments.find(({ type }) => /^message\/(?:global-)?disposition-notification$/.test(type));
  if (!part) return null;
  const fields = reportGroups(part.content).flat();
  const disposition = fieldValue(fields, 'disposition') ?? '';
  return {
    disposition:
      disposition
        .slice(disposition.lastIndexOf(';') + 1)
        .trim()
        .toLowerCase()
        .split(/[/\s]/)[0] || 'displayed',
    recipient: typedAddress(fieldValue(fields, 'final-recipient')),
    originalMessageId: messageIdOf(fieldValue(fields, 'original-message-id')),
  };
}
