import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { type AssistantPolicy, assistants, assistantVersions } from '#db/schema/index.ts';
import { batched } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import type { AssistantVersion } from '../schema.ts';
import { allSwitches } from '../tools/catalogue.ts';
import { fullPolicy } from './permission.ts';
import { assertModelsChosen, labelsOf, type VersionModels } from './version-models.ts';

type Version = typeof assistantVersions.$inferSelect;
export type CurrentVersion = { assistant: typeof assistants.$inferSelect; version: Version };

/** The latest published version with its assistant, or null. */
export const currentVersion: (ctx: Ctx, assistantId: string) => Promise<CurrentVersion | null> = batched(
  async (ctx, assistantIds) => {
    const of = assistantVersions.assistantId;
    const rows = await ctx.db
      .selectDistinctOn([of], { assistant: assistants, version: assistantVersions })
      .from(assistantVersions)
      .innerJoin(assistants, eq(assistants.id, of))
      .where(and(inArray(of, [...new Set(assistantIds)]), isNotNull(assistantVersions.publishedAt)))
      .orderBy(of, desc(assistantVersions.publishedAt), desc(assistantVersions.number));
    const found = new Map(rows.map((row) => [row.assistant.id, row]));
    return assistantIds.map((id) => found.get(id) ?? null);
  },
);

/** Writes a version and publishes it. @throws Refusal `invalid` for a model server without a model, or none. */
export async function publishNewVersion(
  ctx: Ctx,
  assistantId: string,
  values: Pick<Version, 'number' | 'instructions' | 'temperature' | 'tools'> &
    VersionModels & { policy: AssistantPolicy },
) {
  await assertModelsChosen(ctx, values);
  const version = firstOrThrow(
    await ctx.db
      .insert(assistantVersions)
      .values({ ...values, assistantId, publishedAt: sql`clock_timestamp()`, publishedBy: publisherOf(ctx) })
      .returning(),
  );
  await recordPublished(ctx, version);
}

export function recordPublished(ctx: Ctx, version: Version) {
  return recordEvent(ctx, 'assistant.published', {
    data: { assistant_id: version.assistantId, version_id: version.id, number: version.number },
  });
}

export const publisherOf = (ctx: Ctx) => (ctx.actor.type === 'user' ? ctx.actor.id : null);

/** The versions of an assistant, the newest first. */
export function versionsOf(ctx: Ctx, assistantId: string) {
  return ctx.db
    .select()
    .from(assistantVersions)
    .where(eq(assistantVersions.assistantId, assistantId))
    .orderBy(desc(assistantVersions.number));
}

/** A version as the API tells it; instructions are for who reaches every mailbox that the assistant serves. */
export async function toVersion(
  ctx: Ctx,
  version: Version,
  { servesElsewhere }: { servesElsewhere: boolean },
): Promise<AssistantVersion> {
  return {
    id: version.id,
    number: version.number,
    instructions: servesElsewhere ? null : version.instructions,
    model_server_id: version.modelServerId,
    model: version.model,
    fallback_model_server_id: version.fallbackModelServerId,
    fallback_model: version.fallbackModel,
    ...(await labelsOf(ctx, version)),
    temperature: version.temperature,
    tools: allSwitches(version.tools),
    policy: fullPolicy(version.policy),
    published_at: version.publishedAt?.toISOString() ?? null,
  };
}
