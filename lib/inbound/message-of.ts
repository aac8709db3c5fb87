import type { MailAddress } from '#db/schema/index.ts';
import type { Classification } from '../mail/classify.ts';
import { readConversationIndex } from '../mail/conversation-index.ts';
import type { Finding } from '../mail/findings/finding.ts';
import { unfolded } from '../mail/html/folds.ts';
import type { ParsedEmail } from '../mail/parsed-email.ts';
import type { NewMessage } from '../tickets/append-message.ts';
import type { Place } from './place.ts';
import type { Sender } from './sender.ts';
import type { RawEmailRecord } from './settle.ts';
import { trustFlags } from './trust.ts';
import type { Identity } from './twin.ts';

/** A mail on its way into a ticket, with all that was found out about it. */
export type Filing = {
  raw: RawEmailRecord;
  parsed: ParsedEmail;
  mail: Classification;
  sender: Sender;
  identity: Omit<Identity, 'twin'>;
  place: Place;
  /** Whose mail a user of the team passes on with it, into a ticket of its own. */
  passedOn: MailAddress | null;
  /** What the matching found odd. */
  flags: string[];
  findings: Finding[];
  automatic: boolean;
  at: Date;
};

/** The message that a mail becomes: its own words, why it stands where it does, and what to know before believing it. */
export function messageOf(
  filing: Filing,
  author: { type: 'contact' | 'user'; id: string; name: string },
): NewMessage {
  const { raw, parsed, sender, identity, place, automatic, at } = filing;
  return {
    kind: 'inbound',
    authorType: author.type,
    authorId: author.id,
    authorName: author.name,
    sender: sender.person,
    to: parsed.to,
    cc: parsed.cc,
    replyTo: parsed.replyTo,
    subject: parsed.subject,
    text: parsed.text,
    html: place.joins ? parsed.html : parsed.html && unfolded(parsed.html),
    remoteImages: parsed.remoteImages,
    trackers: parsed.trackers,
    visibleText: place.joins ? parsed.visibleText : parsed.text,
    internetMessageId: identity.storedId,
    inReplyTo: parsed.inReplyTo[0] ?? null,
    references: parsed.references,
    contentHash: parsed.contentHash,
    rawEmailId: raw.id,
    filedBecause: becauseOf(filing),
    auth: raw.auth,
    flags: flagsOf(filing),
    findings: filing.findings,
    forwardedFrom: parsed.forwarded?.from ?? null,
    automatic,
    conversationIndex: readConversationIndex(headerOf(parsed, 'thread-index')),
    createdAt: at,
  };
}

const headerOf = ({ headers }: ParsedEmail, wanted: string) =>
  headers.find(([name]) => name === wanted)?.[1] ?? null;

function becauseOf({ raw, place, passedOn, sender }: Filing): string {
  const released = raw.processedBy ? ` ${raw.processedBy} released it.` : '';
  const handed = passedOn
    ? ` ${sender.user!.name} of the team passed it on, so the ticket is with ${passedOn.address}, who wrote it as the mail says.`
    : '';
  return `${place.because}${handed}${released}`;
}

const resemblances = new Set([
  'name_address',
  'name_of_team',
  'name_of_mailbox',
  'look_alike',
  'imitated_letters',
]);

function flagsOf(filing: Filing): string[] {
  const { raw, parsed, mail, sender, identity, place, passedOn, flags, findings } = filing;
  const more = {
    claims_team: sender.claimsUser,
    message_id_reused: identity.reused,
    resembles_another: findings.some(({ kind }) => resemblances.has(kind)),
    passed_on: passedOn !== null,
    no_automatic_answer: mail.kind === 'person' && !mail.mayAnswer,
  };
  const found = Object.entries(more).flatMap(([flag, holds]) => (holds ? [flag] : []));
  return [...new Set([...parsed.flags, ...flags, ...trustFlags(raw), ...place.flags, ...found])];
}
