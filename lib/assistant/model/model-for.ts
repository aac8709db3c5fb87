import type { Ctx } from '#lib/platform/context.ts';
import { builtInModel } from '../built-in/built-in-model.ts';
import { endpointOf } from '../model-servers/endpoint-of.ts';
import { builtInName, type Model, modelName } from './model.ts';
import { openaiModel } from './openai-model.ts';

type VersionModels = {
  model: string | null;
  modelServerId?: string | null;
  fallbackModel?: string | null;
  fallbackModelServerId?: string | null;
};

/**
 * The model of a version with the one for when it is away: at a model server, at the environment's own, or the built-in.
 * @throws ModelError when its model server was removed.
 */
export async function modelFor(ctx: Ctx, version: VersionModels): Promise<Model> {
  const { model, modelServerId = null, fallbackModel = null, fallbackModelServerId = null } = version;
  const first = await modelAt(ctx, { model, modelServerId });
  if (fallbackModel === null) return first;
  return {
    ...first,
    fallback: await modelAt(ctx, { model: fallbackModel, modelServerId: fallbackModelServerId }),
  };
}

async function modelAt(
  ctx: Ctx,
  choice: { model: string | null; modelServerId: string | null },
): Promise<Model> {
  const name = modelName(ctx.env, choice);
  if (choice.modelServerId) {
    return openaiModel(ctx.env, name, await endpointOf(ctx, choice.modelServerId, name));
  }
  return name === builtInName ? builtInModel : openaiModel(ctx.env, name);
}
