import { and, eq, inArray, isNull } from 'drizzle-orm';
import { type assistantVersions, modelServers } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { modelLabel, modelName } from '../model/model.ts';

/** The model of a version, and the one for when it is away. */
export type VersionModels = Pick<
  typeof assistantVersions.$inferSelect,
  'modelServerId' | 'model' | 'fallbackModelServerId' | 'fallbackModel'
>;

/** @throws Refusal `invalid` for a model server without a model, or one that there is not. */
export async function assertModelsChosen(ctx: Ctx, models: VersionModels): Promise<void> {
  const { modelServerId, model, fallbackModelServerId, fallbackModel } = models;
  if ((modelServerId && !model) || (fallbackModelServerId && !fallbackModel))
    throw new Refusal('invalid', 'assistants.nameModel');
  const ids = [modelServerId, fallbackModelServerId].filter((id) => id !== null);
  if (ids.length === 0) return;
  // Shared locks keep them from being removed meanwhile.
  const rows = await ctx.db
    .select({ id: modelServers.id })
    .from(modelServers)
    .where(and(inArray(modelServers.id, ids), isNull(modelServers.removedAt)))
    .orderBy(modelServers.id)
    .for('share');
  if (ids.some((id) => !rows.some((row) => row.id === id)))
    throw new Refusal('invalid', 'assistants.noSuchServer');
}

/** The names of both models, as people see them. */
export async function labelsOf(
  ctx: Ctx,
  models: VersionModels,
): Promise<{ model_label: string; fallback_model_label: string | null }> {
  const { modelServerId, fallbackModelServerId: secondId, fallbackModel } = models;
  const first = modelLabel(ctx.env, modelName(ctx.env, models), await urlOf(ctx, modelServerId));
  const second = { model: fallbackModel, modelServerId: secondId };
  return {
    model_label: first,
    fallback_model_label:
      fallbackModel === null
        ? null
        : modelLabel(ctx.env, modelName(ctx.env, second), await urlOf(ctx, secondId)),
  };
}

async function urlOf(ctx: Ctx, serverId: string | null): Promise<string | null> {
  if (serverId === null) return null;
  const [row] = await ctx.db
    .select({ url: modelServers.baseUrl })
    .from(modelServers)
    .where(eq(modelServers.id, serverId));
  return row?.url ?? null;
}
