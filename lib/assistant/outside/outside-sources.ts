import { eq } from 'drizzle-orm';
import { attachments, messages } from '#db/schema/index.ts';
import { getArticle } from '#lib/articles/articles.ts';
import { searchArticles } from '#lib/articles/search-articles.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import type { TicketRecord } from '#lib/tickets/change-ticket.ts';
import { inboundSinceLastReply, writerOf } from '#lib/tickets/correspondence.ts';
import { getTicketWithMessages } from '#lib/tickets/get-ticket.ts';
import { entrySources } from '../prompt/prompt.ts';
import { redactSecrets, stripInvisible, toSingleLine, truncate } from '../prompt/prompt-text.ts';
import { indexSources, type NewSource, type Source } from '../prompt/sources.ts';

export type OutsideCitation = { kind: Source['kind']; id: string; quote: string };

const maxEntries = 30;
const maxHits = 8;
const maxReadChars = 24_000;

/**
 * What a reply from outside may rest on: the ticket's newest entries, what the knowledge base answers to the mail, and what
 * the reply cites.
 * @throws Refusal `not_found` for a citation that is not of this ticket or its mailbox.
 */
export async function readOutsideSources(
  ctx: Ctx,
  ticket: TicketRecord,
  cited: OutsideCitation[],
): Promise<Source[]> {
  const { messages: all } = await getTicketWithMessages(ctx, ticket.id);
  const entries = entrySources(all);
  const found = [...entries.slice(-maxEntries), ...(await articlesAbout(ctx, ticket, entries))];
  for (const { kind, id } of cited) {
    if (found.some((source) => source.kind === kind && source.id === id)) continue;
    if (kind === 'article') found.push(await articleOf(ctx, ticket, id));
    else if (kind === 'attachment') found.push(await fileOf(ctx, ticket, id));
    else found.push(entryOf(entries, id));
  }
  return indexSources([], found);
}

async function articlesAbout(ctx: Ctx, ticket: TicketRecord, entries: NewSource[]): Promise<NewSource[]> {
  const waiting = new Set((await inboundSinceLastReply(ctx, ticket.id)).map(({ id }) => id));
  const query = entries.filter(({ id }) => waiting.has(id)).map(({ text }) => text.slice(0, 2000));
  const { mailboxId, language } = ticket;
  const asked = [...new Set(query.filter(Boolean))].slice(-6);
  if (asked.length === 0) return [];
  const hits = await searchArticles(ctx, { query: asked, mailboxId, language, limit: maxHits });
  return hits.map((hit) => articleSource(ctx, hit));
}

/** The search has not found it, so it hardly speaks of what was asked. */
async function articleOf(ctx: Ctx, { mailboxId }: TicketRecord, id: string): Promise<NewSource> {
  const article = await getArticle(ctx, id);
  const serves = article.mailboxId === null || article.mailboxId === mailboxId;
  if (!serves || article.status !== 'published' || article.archivedAt !== null) throw notFound('article');
  return articleSource(ctx, { ...article, score: 0 });
}

function articleSource(
  ctx: Ctx,
  {
    id,
    title,
    body,
    audience,
    score,
  }: { id: string; title: string; body: string; audience: Source['audience']; score: number },
): NewSource {
  const text = truncate(redactSecrets(ctx.env, stripInvisible(body)), maxReadChars);
  return { kind: 'article', id, title: toSingleLine(title), text, audience, from: 'team', score };
}

async function fileOf(ctx: Ctx, ticket: TicketRecord, id: string): Promise<NewSource> {
  const [row] = await ctx.db
    .select({
      name: attachments.name,
      text: attachments.text,
      ticketId: messages.ticketId,
      kind: messages.kind,
      forwardId: messages.forwardId,
    })
    .from(attachments)
    .innerJoin(messages, eq(messages.id, attachments.messageId))
    .where(eq(attachments.id, id));
  if (!row || row.ticketId !== ticket.id) throw notFound('attachment');
  const writer = writerOf(row);
  return {
    kind: 'attachment',
    id,
    title: toSingleLine(row.name, 120),
    text: truncate(redactSecrets(ctx.env, stripInvisible(row.text ?? '')), maxReadChars),
    audience: writer === 'forward_recipient' ? 'internal' : 'public',
    from: writer === 'forward_recipient' ? writer : 'contact',
    score: null,
  };
}

function entryOf(entries: NewSource[], id: string): NewSource {
  const entry = entries.find((each) => each.id === id);
  if (!entry) throw notFound('message');
  return entry;
}
