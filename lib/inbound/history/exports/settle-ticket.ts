import type { MailAddress } from '#db/schema/index.ts';
import { visibleText } from '#lib/mail/body/visible-text.ts';
import { cutText, storable } from '#lib/mail/charset/clean-text.ts';
import { cleanSubject } from '#lib/mail/headers/subject.ts';
import { htmlToText } from '#lib/mail/html/html-to-text.ts';
import { remoteImages } from '#lib/mail/html/remote-images.ts';
import { sanitizeMail } from '#lib/mail/html/sanitize.ts';
import { maxTags } from '#lib/tickets/schema.ts';
import { languageOfMail } from '#lib/tickets/ticket-language.ts';
import type { PastMailFault } from '../mail-import-record.ts';
import type { ImportedMessage, ImportedPerson, ImportedTicket } from './imported-ticket.ts';
import type { peopleOf } from './people.ts';

/** A ticket as it will be filed: its people known, its HTML sanitised as that of mail. */
export type SettledTicket = Omit<ImportedTicket, 'contact' | 'assignee' | 'messages'> & {
  contact: MailAddress;
  assignee: string | null;
  language: string | null;
  messages: SettledMessage[];
};
export type SettledMessage = {
  externalId: string;
  kind: 'inbound' | 'outbound' | 'note';
  author: { address: string | null; name: string | null };
  createdAt: Date;
  text: string;
  visibleText: string;
  html: string | null;
  remoteImages: number;
  trackers: number;
  files: string[];
};

type Knowing = { people: Awaited<ReturnType<typeof peopleOf>>; own: string[] };

const maxHtmlLength = 1_500_000;
const maxTextLength = 2_000_000;

/** Finds out who wrote what, and makes its text safe; or says why it cannot be filed. */
export async function settleTicket(
  ticket: ImportedTicket,
  { people, own }: Knowing,
): Promise<{ settled: SettledTicket } | { skipped: PastMailFault }> {
  const known = (person: ImportedPerson) => {
    const found = person.id === null ? undefined : people.get(person.id);
    return {
      address: person.address ?? found?.address ?? null,
      name: person.name ?? found?.name ?? null,
      ours: found?.ours,
    };
  };
  const { address, name } = known(ticket.contact);
  if (address === null) return { skipped: 'no_sender' };
  if (own.includes(address)) return { skipped: 'no_contact' };
  const messages = ticket.messages
    .map((message) => toMessage(message, known(message.author)))
    .filter(({ text, html, files }) => text.trim() !== '' || html !== null || files.length > 0);
  if (messages.length === 0) return { skipped: 'no_messages' };
  const subject = cleanSubject(storable(ticket.subject ?? ''));
  const asked = messages.find(({ kind }) => kind === 'inbound');
  return {
    settled: {
      ...ticket,
      subject,
      contact: { address, name: shortName(name) },
      assignee: ticket.assignee && known(ticket.assignee).address,
      tags: cleanTags(ticket.tags),
      messages,
      language: asked ? await languageOfMail({ subject, visibleText: asked.visibleText }) : null,
    },
  };
}

/** One of the team wrote what the export's people do not say is a contact's: hardly anybody else writes in a ticket. */
function toMessage(
  message: ImportedMessage,
  { ours, address, name }: { ours: boolean | undefined; address: string | null; name: string | null },
): SettledMessage {
  const safe = message.html === null ? null : sanitizeMail(cutText(message.html, maxHtmlLength));
  const html = safe ? storable(safe.html) || null : null;
  const written = message.text.trim() === '' && html !== null ? htmlToText(html) : message.text;
  const text = storable(cutText(written, maxTextLength));
  return {
    externalId: message.externalId,
    kind: message.kind ?? (ours === false ? 'inbound' : 'outbound'),
    author: { address, name: shortName(name) },
    createdAt: message.createdAt,
    text,
    visibleText: visibleText(text),
    html,
    remoteImages: html === null ? 0 : remoteImages(html).length,
    trackers: safe?.trackers ?? 0,
    files: message.files.map((file) => cutText(storable(file), 200)),
  };
}

const shortName = (name: string | null) => (name ? cutText(storable(name), 200) || null : null);

function cleanTags(tags: string[]): string[] {
  const clean = tags
    .map((tag) => storable(tag).trim().toLowerCase())
    .filter((tag) => tag && tag.length <= 60);
  return [...new Set(clean)].slice(0, maxTags).sort();
}
