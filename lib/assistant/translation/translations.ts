import { createHash } from 'node:crypto';
import { asc, eq, inArray, or } from 'drizzle-orm';
import { translations } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { toTextError } from '../texts/text-error.ts';
import type { Translation } from './schema.ts';

/** A translation is of a content: another one has another hash. */
export const hashOfText = (text: string) => createHash('sha256').update(text).digest('hex');

type Shown = {
  messages: { id: string; visible_text: string }[];
  draft: { id: string; body: string } | null;
};

/** The translations of what a ticket shows, as it stands now: of its messages and its open draft. */
export async function translationsOf(ctx: Ctx, { messages, draft }: Shown): Promise<Translation[]> {
  const texts = new Map(messages.map(({ id, visible_text }) => [id, visible_text]));
  if (draft) texts.set(draft.id, draft.body);
  const rows = await ctx.db
    .select()
    .from(translations)
    .where(
      or(
        messages.length ? inArray(translations.messageId, [...texts.keys()].filter(isMessage)) : undefined,
        draft ? eq(translations.draftId, draft.id) : undefined,
      ),
    )
    .orderBy(asc(translations.createdAt));
  return rows
    .filter((row) => {
      const text = texts.get(row.messageId ?? row.draftId ?? '');
      return text !== undefined && hashOfText(text) === row.contentHash;
    })
    .map(toTranslation);
}

const isMessage = (id: string) => id.startsWith('msg_');

export function toTranslation(row: typeof translations.$inferSelect): Translation {
  return {
    id: row.id,
    message_id: row.messageId,
    draft_id: row.draftId,
    language: row.language,
    status: row.status,
    text: row.text,
    is_cut: row.isCut,
    model: row.model,
    cost_micros: row.costMicros,
    error: toTextError(row),
    created_at: row.createdAt.toISOString(),
    finished_at: row.finishedAt?.toISOString() ?? null,
  };
}
