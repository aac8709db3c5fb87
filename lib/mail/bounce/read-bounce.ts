import { parseAddresses } from '../addresses.ts';
import type { Bounce, BounceRecipient } from '../classification.ts';
import type { ParsedAttachment, ParsedEmail } from '../parsed-email.ts';
import { plainAddress } from '../reply-token.ts';
import { humanPart, returnedMail } from '../returned-mail.ts';
import { type DeliveryStatus, readDeliveryStatus } from './delivery-status.ts';
import { namedFailures, speaksOfDelay, speaksOfFailure } from './dialects.ts';
import { classifyFailure } from './failure-class.ts';

export type BounceReading = { bounce: Bounce; because: string };

const statusTypes = /^message\/(?:global-)?delivery-status$/;

/** A delivery report by its own fields, wherever in the mail they stand (RFC 3464); null when there are none. */
export function readStatusReport(parsed: ParsedEmail): BounceReading | null {
  const statuses = parsed.attachments.filter(isStatus).map(({ content }) => readDeliveryStatus(content));
  const recipients = statuses.flatMap((status) => status.recipients);
  if (recipients.length === 0) return null;
  const human = humanPart(parsed.text);
  return {
    because: 'It carries a delivery report (RFC 3464).',
    bounce: withOrigin(
      parsed,
      recipients.map((fields) => fromFields(fields, human)),
      envelopeIdOf(statuses),
    ),
  };
}

/**
 * A delivery report in plain words: from a mail server or without an envelope sender, and in one of the known
 * dialects; or Exim's, which names the failed addresses in a header.
 */
export function readPlainReport(
  parsed: ParsedEmail,
  fromServer: boolean,
  ours: Set<string>,
): BounceReading | null {
  const known = headersOf(parsed, 'x-failed-recipients').flatMap((value) =>
    parseAddresses(value).map(({ address }) => address),
  );
  const human = humanPart(parsed.text);
  const speaks = speaksOfFailure(`${parsed.subject ?? ''}\n${human}`) || speaksOfDelay(human);
  if (known.length === 0 && !(fromServer && speaks)) return null;
  const returned = returnedMail(parsed);
  const others = new Set([
    ...ours,
    ...parsed.to.map(({ address }) => address),
    ...(parsed.from ? [parsed.from.address] : []),
  ]);
  const named = namedFailures(human, known, others);
  const failed = named.length > 0 ? named : (returned?.to ?? []).map((address) => ({ address, text: human }));
  if (failed.length === 0) return null;
  const action = speaksOfDelay(human) ? 'delayed' : null;
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
  return { because: 'It is a delivery report in plain words.', bounce: withOrigin(parsed, recipients, null) };
}

function isStatus({ type }: ParsedAttachment): boolean {
  return statusTypes.test(type);
}

function fromFields(
  { address, original, action, status, diagnostic }: DeliveryStatus['recipients'][number],
  human: string,
): BounceRecipient {
  const telling = diagnostic !== null && /[a-z]{3}/i.test(diagnostic);
  const text = telling
    ? diagnostic
    : `${diagnostic ?? ''} ${namedFailures(human, [address], new Set())[0]?.text ?? ''}`.trim();
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

const envelopeIdOf = (statuses: DeliveryStatus[]) =>
  statuses.find(({ envelopeId }) => envelopeId !== null)?.envelopeId ?? null;
const headersOf = (parsed: ParsedEmail, name: string) =>
  parsed.headers.filter((header) => header[0] === name).map((header) => header[1]);
