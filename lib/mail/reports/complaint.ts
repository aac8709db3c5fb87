import type { Complaint } from '../classification.ts';
import { parseAddresses } from '../headers/addresses.ts';
import type { ParsedEmail } from '../parsed-email.ts';
import { fieldValue, fieldValues, reportGroups, typedAddress } from './report-fields.ts';
import { returnedMail } from './returned-mail.ts';

/** A feedback report; those of `praise` and `authentication` are no complaints. */
export type FeedbackReport = Complaint & { meaning: 'complaint' | 'praise' | 'authentication' };

const recipientFields = ['original-rcpt-to', 'removal-recipient'];

/**
 * Reads an abuse report: ARF (RFC 5965), Microsoft's JMRP format or Apple's unsubscribe mail; null otherwise. `recipients`
 * is empty when redacted: then only the returned Message-ID identifies the complainant.
 */
export function readFeedbackReport(parsed: ParsedEmail): FeedbackReport | null {
  const part = parsed.attachments.find(({ type }) => type === 'message/feedback-report');
  if (part) return arfReport(parsed, part.content);
  if (isJmrp(parsed)) return jmrpReport(parsed);
  const apple = parsed.headers.find(([name]) => name === 'x-apple-unsubscribe');
  if (apple && /^true$/i.test(apple[1].trim()) && parsed.from) {
    return {
      meaning: 'complaint',
      type: 'opt-out',
      recipients: [parsed.from.address],
      originalMessageId: null,
      originalReturnPath: null,
    };
  }
  return null;
}

function arfReport(parsed: ParsedEmail, content: Buffer): FeedbackReport {
  const fields = reportGroups(content).flat();
  const returned = returnedMail(parsed);
  const type = fieldValue(fields, 'feedback-type')?.toLowerCase() ?? 'abuse';
  const redactions = fieldValues(fields, 'redacted-address');
  const named = recipientFields.flatMap((name) => fieldValues(fields, name));
  const reported = [...named, ...redactions].map(typedAddress).filter(isUnredacted);
  const recipients =
    reported.length > 0 || redactions.length > 0 ? reported : (returned?.to ?? []).filter(isUnredacted);
  return {
    meaning: meaningOf(type, fieldValue(fields, 'auth-failure') !== null),
    type,
    recipients: [...new Set(recipients)],
    originalMessageId: returned?.messageId ?? null,
    originalReturnPath:
      typedAddress(fieldValue(fields, 'original-mail-from')) ?? returned?.returnPath ?? null,
  };
}

/** RFC 6591 requires a field of its own, which some reports have without the type. */
function meaningOf(type: string, hasAuthFailure: boolean): FeedbackReport['meaning'] {
  if (/^not[-_ ]spam\b/.test(type)) return 'praise';
  return hasAuthFailure || /^(?:auth[-_ ]?failure|dmarc|dkim|spf)\b/.test(type)
    ? 'authentication'
    : 'complaint';
}

function isJmrp({ from, subject, attachments }: ParsedEmail) {
  return (
    /^(?:staff@hotmail\.com|.*@(?:.*\.)?(?:outlook|microsoft)\.com)$/.test(from?.address ?? '') &&
    /^complaint about message from/i.test(subject ?? '') &&
    attachments.some(({ type }) => type === 'message/rfc822')
  );
}

function jmrpReport(parsed: ParsedEmail): FeedbackReport {
  const returned = returnedMail(parsed);
  const reported = (returned?.headers ?? [])
    .filter(({ name }) => name === 'x-hmxmroriginalrecipient')
    .flatMap(({ value }) => parseAddresses(value).map(({ address }) => address));
  return {
    meaning: 'complaint',
    type: 'abuse',
    recipients: reported.length > 0 ? reported : (returned?.to ?? []),
    originalMessageId: returned?.messageId ?? null,
    originalReturnPath: returned?.returnPath ?? null,
  };
}

function isUnredacted(address: string | null): address is string {
  return address !== null && !/^(?:redacted|xxx+|\*+)@/.test(address);
}
