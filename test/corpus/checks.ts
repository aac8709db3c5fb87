import type { MailAddress } from '#lib/mail/parsed-email.ts';
import { covers, holds, lacks, same } from './differences.ts';
import type { Reading } from './read-mail.ts';

/** What differs, in a few words; null when nothing does. */
export type Check = (reading: Reading, expected: never) => string | null;

const kinds: Record<string, string[]> = {
  new: ['person', 'list'],
  reply: ['person', 'list'],
  mdn: ['receipt'],
  delay_notice: ['delay'],
};

type Person = MailAddress | [name: string | null, address: string] | null;
function asPair(person: Person) {
  if (person === null) return null;
  const [name, address] = Array.isArray(person) ? person : [person.name, person.address];
  return [name || null, address.toLowerCase()];
}

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
const listed = (value: string | string[] | null) => (value === null ? [] : [value].flat());
const fieldChecks = {
  kind: ({ found }: Reading, kind: string) =>
    (kinds[kind] ?? [kind]).includes(found.kind) ? null : `${found.kind} (${found.because}), not ${kind}`,
  from: ({ parsed }: Reading, from: Person) => same(asPair(parsed.from), asPair(from)),
  subject: ({ parsed }: Reading, subject: string | null) => same(parsed.subject || null, subject || null),
  references: ({ parsed }: Reading, ids: string[]) => same(parsed.references, ids),
  deliveredTo: ({ parsed }: Reading, addresses: string[]) => same(parsed.deliveredTo, addresses),
  date: ({ parsed }: Reading, date: string | null) => same(parsed.date?.toISOString() ?? null, date),
  text: ({ parsed }: Reading, text: string) => same(parsed.text, text),
  visible: ({ parsed }: Reading, text: string) => same(parsed.visibleText, text),
  visibleContains: ({ parsed }: Reading, words: string[]) => holds(parsed.visibleText, words),
  htmlContains: ({ parsed }: Reading, words: string[]) => holds(parsed.html ?? '', words),
  htmlLacks: ({ parsed }: Reading, words: string[]) => lacks(parsed.html ?? '', words),
  remoteImages: ({ parsed }: Reading, count: number) => same(parsed.remoteImages, count),
  trackers: ({ parsed }: Reading, count: number) => same(parsed.trackers, count),
  flags: ({ parsed }: Reading, flags: string[]) => same(parsed.flags, flags),
  receipt: ({ found }: Reading, receipt: unknown) => covers(found.receipt, receipt),
};

/** An entry may say a thing by either of two names. */
const aliasedChecks = {
  mayAnswer: ({ found }: Reading, may: boolean | null) => (may === null ? null : same(found.mayAnswer, may)),
  messageId: ({ parsed }: Reading, id: string | null) => same(parsed.messageId, id),
  inReplyTo: ({ parsed }: Reading, ids: string | string[] | null) => same(parsed.inReplyTo, listed(ids)),
  textContains: ({ parsed }: Reading, words: string[]) => holds(parsed.text, words),
  visibleLacks: ({ parsed }: Reading, words: string[]) => lacks(parsed.visibleText, words),
};
const aliases: Record<keyof typeof aliasedChecks, string> = {
  mayAnswer: 'auto_ack_allowed',
  messageId: 'message_id',
  inReplyTo: 'in_reply_to',
  textContains: 'text_contains',
  visibleLacks: 'text_not_contains',
};

type File = { name?: string | null; note?: string; cid?: string } & Record<string, unknown>;
type Report = { recipients?: Record<string, unknown>[]; original_message_id?: string | null } & Record<
  string,
  unknown
>;

const structureChecks = {
  subject_starts_with: ({ parsed }: Reading, start: string) =>
    parsed.subject?.startsWith(start) ? null : same(parsed.subject, start),
  text_after_trimming: ({ parsed }: Reading, text: string) => same(spaced(parsed.visibleText), spaced(text)),
  reply_to: ({ parsed }: Reading, person: Person) => same(asPair(parsed.replyTo[0] ?? null), asPair(person)),
  cc: ({ parsed }: Reading, people: Person[]) => same(parsed.cc.map(asPair), people.map(asPair)),
  original_message_id: ({ found }: Reading, id: string) => same(found.receipt?.originalMessageId, id),
  forwarder_message: ({ forwarded }: Reading, text: string | null) =>
    same(spaced(forwarded?.comment ?? ''), spaced(text ?? '')),
  /** A file without a name may be given any. */
  attachments: ({ parsed }: Reading, files: File[]) =>
    covers(
      parsed.attachments.map((file) => ({ ...file, cid: file.contentId })),
      files.map(({ note: _, name, ...rest }) => (name == null ? rest : { ...rest, name })),
    ),
  bounce: ({ found }: Reading, report: Report) => covers(found.bounce, reportOf(report)),
  complaint: ({ found }: Reading, report: Report) => covers(found.complaint, reportOf(report)),
  forwarded: ({ forwarded }: Reading, mail: ForwardedEntry) =>
    Array.isArray(mail)
      ? same(
          [
            forwarded?.from?.name,
            forwarded?.from?.address,
            forwarded?.subject,
            forwarded?.comment,
            forwarded?.text,
          ],
          mail,
        )
      : (covers(forwarded, { from: mail.from, subject: mail.subject }) ??
        holds((forwarded?.to ?? []).map(({ address }) => address).join(' '), mail.to) ??
        (forwarded?.text.trim().startsWith(mail.body_starts)
          ? null
          : same(forwarded?.text, mail.body_starts))),
};

type ForwardedEntry =
  | (string | null)[]
  | { from: MailAddress; subject: string; to: string[]; body_starts: string };

/** Reasons are words of others, a delay is no class of bounce here, and an id may stand without its brackets. */
function reportOf({ recipients, original_message_id: id, ...rest }: Report) {
  const named = recipients?.map((one) => {
    if (typeof one !== 'object') return one;
    const { reason: _, class: badness, ...facts } = one;
    return badness === undefined || badness === 'delay' ? facts : { ...facts, class: badness };
  });
  const original =
    id === undefined ? {} : { originalMessageId: id === null ? null : `<${id.replace(/^<|>$/g, '')}>` };
  return { ...rest, ...(named && { recipients: named }), ...original };
}

/** Every name that an entry of an expected.json may have, with how it is checked. */
export const checks = new Map<string, Check>([
  ...Object.entries(fieldChecks),
  ...Object.entries(structureChecks),
  ...Object.entries(aliasedChecks),
  ...Object.entries(aliases).map(
    ([name, other]) => [other, aliasedChecks[name as keyof typeof aliasedChecks]] as const,
  ),
] as [string, Check][]);

/** What only people read. */
export const ignoredFields = new Set(['note', 'threading', 'signals', 'text_may_contain', 'envelopeFrom']);
