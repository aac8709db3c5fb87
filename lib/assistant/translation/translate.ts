import { eq, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { translations } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { say } from '#lib/platform/told.ts';
import { ModelError } from '../model/model-error.ts';
import { newBoundary } from '../prompt/prompt.ts';
import { errorColumns, noError } from '../texts/text-error.ts';
import { textVersionOf } from '../texts/text-model.ts';
import { isHeld, leaseText, releaseText, type TextLease, usageColumns } from '../texts/text-record.ts';
import { type TextOptions, type WrittenText, writeText } from '../texts/write-text.ts';
import { maxTranslatedChars, translationPrompt } from './translation-prompt.ts';
import { type TranslationSource, translationSource } from './translation-source.ts';
import { hashOfText } from './translations.ts';

/**
 * Makes one translation that waits: leased, asked for outside any transaction, and stored with its cost or with why it
 * failed. When `signal` aborts, the lease goes back.
 */
export async function translate(
  ctx: Ctx,
  { textId }: { textId: string },
  options: TextOptions = {},
): Promise<void> {
  const lease = await leaseText(ctx, translations, textId);
  if (!lease) return;
  const wanted = firstOrThrow(await ctx.db.select().from(translations).where(eq(translations.id, textId)));
  const source = await translationSource(ctx, wanted);
  try {
    const written = await ask(ctx, { wanted, source }, options);
    const isCut = written.isCut || (source?.text.length ?? 0) > maxTranslatedChars;
    await store(ctx, { lease, wanted, source, written: { ...written, isCut } });
  } catch (error) {
    if (options.signal?.aborted) {
      await releaseText(ctx, translations, lease);
      throw error;
    }
    await storeFailure(ctx, { lease, wanted, source, error });
  }
}

type Wanted = typeof translations.$inferSelect;
type Task = { wanted: Wanted; source: TranslationSource | undefined };

async function ask(ctx: Ctx, { wanted, source }: Task, options: TextOptions): Promise<WrittenText> {
  if (!source || hashOfText(source.text) !== wanted.contentHash)
    throw new ModelError(say('model.text_changed'));
  const version = await textVersionOf(ctx, source.assistantId);
  if (!version) throw new ModelError(say('model.none_for_texts'));
  const boundary = newBoundary();
  const messages = translationPrompt(source, { language: wanted.language, boundary });
  return writeText(ctx, { version, messages, boundary }, options);
}

function store(
  ctx: Ctx,
  { lease, wanted, source, written }: Task & { lease: TextLease; written: WrittenText },
) {
  const { text, isCut, by, usage } = written;
  return inTransaction(ctx, async (ctx) => {
    if (!(await isHeld(ctx, translations, lease))) return;
    await ctx.db
      .update(translations)
      .set({
        status: 'done',
        text,
        isCut,
        model: by.label,
        modelServerId: by.serverId ?? null,
        ...noError,
        ...usageColumns(translations, [usage]),
        finishedAt: sql`now()`,
      })
      .where(eq(translations.id, lease.id));
    await recordEvent(ctx, 'translation.finished', { ...ticketOf(source), data: dataOf(wanted) });
  });
}

function storeFailure(
  ctx: Ctx,
  { lease, wanted, source, error }: Task & { lease: TextLease; error: unknown },
) {
  const failure = errorColumns(error);
  return inTransaction(ctx, async (ctx) => {
    if (!(await isHeld(ctx, translations, lease))) return;
    await ctx.db
      .update(translations)
      .set({ status: 'failed', ...failure, finishedAt: sql`now()` })
      .where(eq(translations.id, lease.id));
    const data = { ...dataOf(wanted), error: failure.error ?? '', status: failure.errorStatus };
    await recordEvent(ctx, 'translation.failed', { ...ticketOf(source), data });
  });
}

function ticketOf(source: TranslationSource | undefined) {
  return { ticketId: source?.ticketId ?? null, mailboxId: source?.mailboxId ?? null };
}

function dataOf({ id, messageId, draftId, language }: Wanted) {
  return { translation_id: id, message_id: messageId, draft_id: draftId, language };
}
