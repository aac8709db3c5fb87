import type { Ctx } from '#lib/platform/context.ts';
import { builtInName, modelName } from '../model/model.ts';
import { type CurrentVersion, currentVersion } from '../versions/assistant-versions.ts';
import { labelsOf } from '../versions/version-models.ts';

/**
 * The version whose language model writes translations and summaries for a ticket: that of its assistant. Null without
 * an enabled one, or when that has the built-in model.
 */
export async function textVersionOf(
  ctx: Ctx,
  assistantId: string | null,
): Promise<CurrentVersion['version'] | null> {
  const current = assistantId === null ? null : await currentVersion(ctx, assistantId);
  if (!current?.assistant.enabled || modelName(ctx.env, current.version) === builtInName) return null;
  return current.version;
}

/** The name of that model as people see it, or null. */
export async function textModelLabel(ctx: Ctx, assistantId: string | null): Promise<string | null> {
  const version = await textVersionOf(ctx, assistantId);
  return version && (await labelsOf(ctx, version)).model_label;
}
