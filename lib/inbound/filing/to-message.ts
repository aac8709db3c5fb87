import type { MailAddress } from '#db/schema/index.ts';
import { domainOf } from '#lib/mail/headers/addresses.ts';
import { readConversationIndex } from '#lib/mail/headers/conversation-index.ts';
import { unfolded } from '#lib/mail/html/folds.ts';
import type { Finding, ParsedEmail } from '#lib/mail/parsed-email.ts';
import { both, filedFor, say } from '#lib/platform/told.ts';
import type { NewMessage } from '#lib/tickets/append-message.ts';
import type { Said } from '#locales/told.ts';
import type { IncomingMail } from '../raw/raw-email-status.ts';
import type { Sender } from '../trust/sender.ts';
import { trustFlags } from '../trust/trust.ts';
import type { Destination } from './destination.ts';
import type { DuplicateCheck } from './duplicate.ts';

/** An incoming mail with everything that filing has found out about it. */
export type Filing = IncomingMail & {
  sender: Sender;
  identity: Omit<DuplicateCheck, 'duplicate'>;
  destination: Destination;
  /** The author of the mail that a user forwards with this one. */
  forwardedAuthor: MailAddress | null;
  /** From matching. */
  flags: string[];
  findings: Finding[];
  automatic: boolean;
  /** Of the mail, as ISO 639-1; null when it is not clear. */
  language: string | null;
  at: Date;
};

/** The message that a mail becomes, with the reason for its ticket, and its flags and findings. */
export function toMessage(
  filing: Filing,
  author: { type: 'contact' | 'user'; id: string; name: string },
): NewMessage {
  const { raw, parsed, sender, identity, destination, automatic, at } = filing;
  return {
    kind: 'inbound',
    authorType: author.type,
    authorId: author.id,
    authorName: author.name,
    sender: sender.author ?? sender.person,
    to: parsed.to,
    cc: parsed.cc,
    replyTo: parsed.replyTo,
    subject: parsed.subject,
    text: parsed.text,
    html: destination.joins ? parsed.html : parsed.html && unfolded(parsed.html),
    remoteImages: parsed.remoteImages,
    trackers: parsed.trackers,
    visibleText: destination.joins ? parsed.visibleText : parsed.text,
    language: filing.language,
    internetMessageId: identity.storedId,
    inReplyTo: parsed.inReplyTo[0] ?? null,
    references: parsed.references,
    contentHash: parsed.contentHash,
    rawEmailId: raw.id,
    ...filedFor(becauseOf(filing)),
    auth: raw.auth,
    flags: flagsOf(filing),
    findings: filing.findings,
    forwardedFrom: parsed.forwarded?.from ?? null,
    automatic,
    conversationIndex: readConversationIndex(headerOf(parsed, 'thread-index')),
    createdAt: at,
  };
}

function headerOf({ headers }: ParsedEmail, wanted: string) {
  return headers.find(([name]) => name === wanted)?.[1] ?? null;
}

function becauseOf({ raw, destination, forwardedAuthor, sender }: Filing): Said {
  const { address } = forwardedAuthor ?? {};
  const forwarded =
    address && sender.user
      ? both(destination.because, say('filing.passed_on', { name: sender.user.name, address }))
      : destination.because;
  return raw.processedBy ? both(forwarded, say('filing.released', { name: raw.processedBy })) : forwarded;
}

const resemblances = new Set([
  'name_address',
  'name_of_team',
  'name_of_mailbox',
  'look_alike',
  'imitated_letters',
]);

function flagsOf(filing: Filing): string[] {
  const { raw, parsed, classification, sender, identity, destination } = filing;
  const { forwardedAuthor, flags, findings, automatic } = filing;
  const conditions = {
    claims_team: sender.claimsUser,
    message_id_reused: identity.reused,
    resembles_another: findings.some(({ kind }) => resemblances.has(kind)),
    passed_on: forwardedAuthor !== null,
    answers_elsewhere: sender.replyTo != null && sharesNoDomain(sender.person.address, sender.replyTo),
    via_bulk: !automatic && classification.viaBulk === true,
    no_automatic_answer: !automatic && !classification.viaBulk && !classification.mayAnswer,
  };
  const found = Object.entries(conditions).flatMap(([flag, holds]) => (holds ? [flag] : []));
  return [...new Set([...parsed.flags, ...flags, ...trustFlags(raw), ...destination.flags, ...found])];
}

function sharesNoDomain(address: string, replyTo: string) {
  return replyTo.split(', ').some((each) => domainOf(each) !== domainOf(address));
}
