import { and, desc, eq } from 'drizzle-orm';
import { contacts, messages, runs } from '#db/schema/index.ts';
import { joinGap } from '#lib/articles/gaps/join-gap.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { detectLanguage } from '#lib/platform/language.ts';
import type { TicketRecord } from '#lib/tickets/change-ticket.ts';
import { isContactMail } from '#lib/tickets/correspondence.ts';
import { sentencesOfMail } from '../built-in/acts.ts';
import { questionsOf } from '../built-in/questions.ts';
import { isSubstantial } from '../built-in/terms.ts';
import { namesOf, withoutPersonalData } from './personal-data.ts';
import { questionTerms } from './question-terms.ts';
import { withoutCourtesy } from './without-courtesy.ts';

/** What is compared of a mail that asks no question: its beginning. */
const maxStoryChars = 600;
const maxQuestionChars = 200;

/** Makes what a locked ticket asks part of a gap of its mailbox. Does nothing for a mail that says nothing. */
export async function recordGap(ctx: Ctx, ticket: TicketRecord, runId: string | null): Promise<void> {
  const mail = await readMail(ctx, ticket, runId);
  if (!mail) return;
  const names = namesOf([mail.name, mail.address]);
  const text = withoutCourtesy(mail.newText ?? mail.visibleText);
  const subject = (mail.subject ?? '').replace(replyPrefixes, '').trim();
  const language = await detectLanguage(`${subject}\n${text}`);
  const questions = questionsOf({ subject, text, language }).map(({ sentence }) => sentence);
  const about = questions.length > 0 ? questions.join('\n') : text.slice(0, maxStoryChars);
  const terms = await questionTerms(ctx, { text: `${subject}\n${about}`, language, names });
  if (terms.length === 0) return;
  const told = sentencesOfMail(text).filter((sentence) => isSubstantial(sentence, language));
  const [sentence = ''] = [...questions, ...told, subject];
  const question = withoutPersonalData(sentence, names).slice(0, maxQuestionChars).trim();
  await joinGap(ctx, {
    mailboxId: ticket.mailboxId,
    ticketId: ticket.id,
    messageId: mail.id,
    runId,
    question: capitalised(question || subject),
    language,
    terms,
  });
}

/** A question begins in lower case where the greeting before it was cut off. */
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const replyPrefixes = /^(?:\s*(?:re|fw|fwd|aw|wg|sv|vs|tr|rv|r|i|odp)\s*:)+/i;

/** The mail that the run was about, or else the ticket's latest. */
async function readMail({ db }: Ctx, ticket: TicketRecord, runId: string | null) {
  const fields = {
    id: messages.id,
    subject: messages.subject,
    visibleText: messages.visibleText,
    newText: messages.newText,
    name: contacts.name,
    address: contacts.address,
  };
  const [mail] = await db
    .select(fields)
    .from(messages)
    .innerJoin(contacts, eq(contacts.id, ticket.contactId))
    .leftJoin(runs, runId === null ? eq(runs.id, messages.id) : eq(runs.id, runId))
    .where(and(eq(messages.ticketId, ticket.id), isContactMail))
    .orderBy(desc(eq(messages.id, runs.basedOnMessageId)), desc(messages.createdAt), desc(messages.id))
    .limit(1);
  return mail;
}
