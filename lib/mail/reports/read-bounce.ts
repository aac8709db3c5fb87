import { say } from '#locales/say.ts';
import type { Said } from '#locales/told.ts';
import type { Bounce, BounceRecipient } from '../classification.ts';
import { parseAddresses } from '../headers/addresses.ts';
import { plainAddress } from '../headers/reply-token.ts';
import type { ParsedAttachment, ParsedEmail } from '../parsed-email.ts';
import { type DeliveryStatusReport, readDeliveryStatus } from './delivery-status.ts';
import { findFailedRecipients } from './failed-recipients.ts';
import { classifyFailure, givesReason } from './failure-class.ts';
import { quotesReply, reportsDelay, reportsFailure } from './plain-text-bounce.ts';
import { humanReadablePart, returnedMail } from './returned-mail.ts';

export type BounceReport = { bounce: Bounce; because: Said };

const statusTypes = /^message\/(?:global-)?delivery-status$/;

/** Reads a delivery report by its status fields, anywhere in the mail (RFC 3464); null without any. */
export function readStatusReport(parsed: ParsedEmail): BounceReport | null {
  const statuses = parsed.attachments.filter(isStatus).map(({ content }) => readDeliveryStatus(content));
  const recipients = statuses.flatMap((status) => status.recipients);
  if (recipients.length === 0) return null;
  const human = humanReadablePart(parsed.text);
  return {
    because: say('classified.status_report'),
    bounce: withOrigin(
      parsed,
      recipients.map((fields) => fromFields(fields, human)),
      envelopeIdOf(statuses),
    ),
  };
}

/**
 * Reads a plain-text delivery report, or null. It must come from a mail server (`fromServer`) and use a known phrase or
 * an SMTP reply. Exim names the failed addresses in a header instead.
 */
export function readPlainReport(
  parsed: ParsedEmail,
  fromServer: boolean,
  ours: Set<string>,
): BounceReport | null {
  const known = headersOf(parsed, 'x-failed-recipients').flatMap((value) =>
    parseAddresses(value).map(({ address }) => address),
  );
  const human = humanReadablePart(parsed.text);
  const reports =
    reportsFailure(`${parsed.subject ?? ''}\n${human}`) || reportsDelay(human) || quotesReply(human);
  if (known.length === 0 && !((fromServer || isReport(parsed)) && reports)) return null;
  const returned = returnedMail(parsed);
  const others = new Set([
    ...ours,
    ...parsed.to.map(({ address }) => address),
    ...(parsed.from ? [parsed.from.address] : []),
  ]);
  const named = findFailedRecipients(human, { known, others, people: returned?.people });
  const failed = named.length > 0 ? named : (returned?.to ?? []).map((address) => ({ address, text: human }));
  if (failed.length === 0) return null;
  const action = reportsDelay(human) ? 'delayed' : null;
  const recipients = failed
    .filter(({ address }) => !ours.has(plainAddress(address)))
    .map(({ address, text }) => ({
      address,
      original: null,
      action,
      ...classifyFailure(null, text),
      text: text.slice(0, 1000),
    }));
  if (recipients.length === 0) return null;
  return { because: say('classified.plain_report'), bounce: withOrigin(parsed, recipients, null) };
}

/** A report whose status fields are missing or unreadable. */
function isReport(parsed: ParsedEmail): boolean {
  return headersOf(parsed, 'content-type').some((type) =>
    /^multipart\/report\b.*report-type\s*=\s*"?delivery-status/i.test(type),
  );
}

function isStatus({ type }: ParsedAttachment): boolean {
  return statusTypes.test(type);
}

function fromFields(
  { address, original, action, status, diagnostic }: DeliveryStatusReport['recipients'][number],
  human: string,
): BounceRecipient {
  const isExplained = diagnostic !== null && /[a-z]{3}/i.test(diagnostic) && givesReason(status, diagnostic);
  const text = isExplained
    ? diagnostic
    : `${diagnostic ?? ''} ${findFailedRecipients(human, { known: [address] })[0]?.text ?? ''}`.trim();
  return { address, original, action, ...classifyFailure(status, text), text: text.slice(0, 1000) || null };
}

function withOrigin(
  parsed: ParsedEmail,
  recipients: BounceRecipient[],
  originalEnvelopeId: string | null,
): Bounce {
  const returned = returnedMail(parsed);
  const mentioned = [...parsed.inReplyTo, ...parsed.references.toReversed()];
  return {
    recipients,
    originalMessageId: returned?.messageId ?? mentioned[0] ?? null,
    originalEnvelopeId,
    originalReturnPath: returned?.returnPath ?? null,
  };
}

function envelopeIdOf(statuses: DeliveryStatusReport[]) {
  return statuses.find(({ envelopeId }) => envelopeId !== null)?.envelopeId ?? null;
}
function headersOf(parsed: ParsedEmail, name: string) {
  return parsed.headers.filter((header) => header[0] === name).map((header) => header[1]);
}
