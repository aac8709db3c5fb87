import { and, eq, sql } from 'drizzle-orm';
import { translations } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { reachesTicket } from '#lib/platform/within-reach.ts';
import { textVersionOf } from '../texts/text-model.ts';
import type { Translation } from './schema.ts';
import { type TranslationSource, translationSource } from './translation-source.ts';
import { hashOfText, toTranslation } from './translations.ts';

type Wanted = { messageId: string } | { draftId: string };

/**
 * Asks for the translation of a message or a draft into a language (ISO 639-1). What is there or under way is returned;
 * what failed is tried again.
 * @throws Refusal `not_found`, also out of reach; `conflict` without a language model or a text.
 */
export function requestTranslation(
  ctx: Ctx,
  { language, ...wanted }: Wanted & { language: string },
): Promise<Translation> {
  assertScope(ctx, 'write');
  const messageId = 'messageId' in wanted ? wanted.messageId : null;
  const draftId = 'draftId' in wanted ? wanted.draftId : null;
  return inTransaction(ctx, async (ctx) => {
    const source = await translationSource(ctx, { messageId, draftId });
    if (!source || !(await reachesTicket(ctx, source))) throw notFound(messageId ? 'message' : 'draft');
    if (!source.text.trim()) throw new Refusal('conflict', 'assistants.nothingToTranslate');
    const hash = hashOfText(source.text);
    const known = await findTranslation(ctx, { messageId, draftId, language, hash });
    if (known && known.status !== 'failed') return toTranslation(known);
    if (!(await textVersionOf(ctx, source.assistantId)))
      throw new Refusal('conflict', 'assistants.noTextModel');
    const row = known
      ? await askAgain(ctx, known.id)
      : await insert(ctx, { messageId, draftId, language, contentHash: hash, requestedBy: ctx.actor.name });
    if (!row) throw new Refusal('conflict', 'assistants.translationAsked');
    await sendJob(ctx, 'assistant.translate', { textId: row.id });
    await recordRequest(ctx, row, source);
    return toTranslation(row);
  });
}

type TranslationRow = typeof translations.$inferSelect;
type Key = { messageId: string | null; draftId: string | null; language: string; hash: string };

async function findTranslation(ctx: Ctx, { messageId, draftId, language, hash }: Key) {
  const [row] = await ctx.db
    .select()
    .from(translations)
    .where(
      and(
        messageId ? eq(translations.messageId, messageId) : eq(translations.draftId, draftId ?? ''),
        eq(translations.language, language),
        eq(translations.contentHash, hash),
      ),
    );
  return row;
}

async function askAgain(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .update(translations)
    .set({
      status: 'waiting',
      error: null,
      errorTold: null,
      errorServerWords: null,
      errorStatus: null,
      leasedAt: null,
      finishedAt: null,
      createdAt: sql`now()`,
      requestedBy: ctx.actor.name,
    })
    .where(and(eq(translations.id, id), eq(translations.status, 'failed')))
    .returning();
  return row;
}

/** Undefined when somebody else asked at the same time. */
async function insert(ctx: Ctx, values: typeof translations.$inferInsert) {
  const [row] = await ctx.db.insert(translations).values(values).onConflictDoNothing().returning();
  return row;
}

function recordRequest(
  ctx: Ctx,
  { id, messageId, draftId, language }: TranslationRow,
  source: TranslationSource,
) {
  const { ticketId, mailboxId } = source;
  const data = { translation_id: id, message_id: messageId, draft_id: draftId, language };
  return recordEvent(ctx, 'translation.requested', { ticketId, mailboxId, data });
}
