import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { articleGapTickets, contacts, mailboxes, messages, tickets, users } from '#db/schema/index.ts';
import { getArticleGap, isPersonsReply } from '#lib/articles/gaps/gaps.ts';
import type { ArticleGap } from '#lib/articles/gaps/schema.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { sentencesIn } from '../evidence/sentences.ts';
import { askedWords } from './asked-words.ts';
import { generaliseReply } from './generalise-reply.ts';
import { namesOf } from './personal-data.ts';

export const articleProposalSchema = z
  .object({
    title: z.string(),
    body: z.string().describe('Markdown. Empty when the answers hold nothing but the contacts’ own matters.'),
    ticket_numbers: z.array(z.number().int()).describe('The tickets whose answers it is made of.'),
    left_out: z.number().int().describe('How many sentences about single contacts were left out.'),
  })
  .meta({ id: 'ArticleProposal' });
export type ArticleProposal = z.infer<typeof articleProposalSchema>;

/** A sentence adds something when less than this share of its words has been said. */
const maxSaid = 0.6;
const maxAddedPerReply = 3;
const maxReplies = 20;
const maxTitleChars = 120;

/**
 * An article for a gap, of what people answered on its tickets after they were handed off; null while nobody has. Made by
 * rules, without a model. Notes are never read. @throws Refusal `not_found`.
 */
export async function proposeGapArticle(
  ctx: Ctx,
  id: string,
): Promise<{ gap: ArticleGap; proposal: ArticleProposal | null }> {
  const gap = await getArticleGap(ctx, id);
  const replies = await readReplies(ctx, gap);
  if (replies.length === 0) return { gap, proposal: null };
  const names = namesOf((await ctx.db.select({ name: users.name }).from(users)).map(({ name }) => name));
  const general = replies.map(({ number, ...reply }) => ({
    number,
    ...generaliseReply(reply.text, {
      names: [...names, ...namesOf([reply.contactName, reply.contactAddress, reply.authorName])],
      written: reply.written,
      ownDomain: reply.mailbox.slice(reply.mailbox.lastIndexOf('@') + 1),
    }),
  }));
  const { body, numbers } = merge(general, gap.language);
  const leftOut = general.reduce((sum, reply) => sum + reply.leftOut, 0);
  const proposal = { title: titleOf(gap), body, ticket_numbers: numbers, left_out: leftOut };
  return { gap, proposal };
}

type Reply = { number: number; text: string };

/** The longest reply, and what others say beside it. The latest comes first among equals. */
function merge(replies: Reply[], language: string | null): { body: string; numbers: number[] } {
  const [base, ...others] = replies
    .filter(({ text }) => text !== '')
    .toSorted((one, other) => sentencesIn(other.text).length - sentencesIn(one.text).length);
  if (!base) return { body: '', numbers: [] };
  const parts = [base.text];
  const numbers = [base.number];
  const said = new Set(wordsIn(base.text, language));
  for (const { text, number } of others) {
    const added = sentencesIn(text)
      .filter((sentence) => {
        const words = wordsIn(sentence.text, language);
        return words.length > 1 && words.filter((word) => said.has(word)).length / words.length < maxSaid;
      })
      .slice(0, maxAddedPerReply);
    if (added.length === 0) continue;
    parts.push(added.map((sentence) => sentence.text).join(' '));
    numbers.push(number);
    for (const word of wordsIn(text, language)) said.add(word);
  }
  return { body: parts.join('\n\n'), numbers: [...new Set(numbers)].sort((one, other) => one - other) };
}

function wordsIn(text: string, language: string | null): string[] {
  const { words, matters } = askedWords(text, language);
  return [...words, ...matters];
}

/** The question that says it best: one without gaps, as short as may be. */
function titleOf({ tickets, question }: ArticleGap): string {
  const asked = tickets
    .map((ticket) => ticket.question)
    .filter((each) => each.length >= 12 && !each.includes('…'));
  const questions = asked.filter((each) => each.endsWith('?'));
  const pool = questions.length > 0 ? questions : asked;
  const title = pool.toSorted((one, other) => one.length - other.length)[0] ?? question;
  const capital = title.charAt(0).toUpperCase() + title.slice(1);
  return capital.slice(0, maxTitleChars).trim() || 'An open question';
}

async function readReplies({ db }: Ctx, { id, tickets: shown }: ArticleGap) {
  const ids = shown.filter(({ answered }) => answered).map((ticket) => ticket.id);
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      number: sql<number>`${tickets.number}`.mapWith(Number),
      text: messages.visibleText,
      authorName: messages.authorName,
      contactName: contacts.name,
      contactAddress: contacts.address,
      mailbox: mailboxes.address,
      written: sql<string>`(select coalesce(string_agg(concat(theirs.subject, ' ', left(theirs.visible_text, 20000)), ' '), '')
        from ${messages} as theirs where theirs.ticket_id = ${tickets.id} and theirs.kind = 'inbound')`,
    })
    .from(articleGapTickets)
    .innerJoin(tickets, eq(tickets.id, articleGapTickets.ticketId))
    .innerJoin(messages, eq(messages.ticketId, tickets.id))
    .innerJoin(contacts, eq(contacts.id, tickets.contactId))
    .innerJoin(mailboxes, eq(mailboxes.id, tickets.mailboxId))
    .where(
      and(
        eq(articleGapTickets.gapId, id),
        inArray(tickets.id, ids),
        sql`${messages.createdAt} >= ${articleGapTickets.handedOffAt}`,
        isPersonsReply,
      ),
    )
    .orderBy(asc(messages.createdAt), asc(messages.id));
  return rows.slice(-maxReplies).reverse();
}
