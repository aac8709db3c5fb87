import { desc, eq, isNull, sql } from 'drizzle-orm';
import { modelServers, runs } from '#db/schema/index.ts';
import { modelFromEnv, modelName } from '#lib/assistant/model/model.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { StepOf } from './schema.ts';

/** Whether a language model answers: a model server that passed its test, or the settings' model in a finished run. */
export async function readModelStep(ctx: Ctx): Promise<StepOf<'model'>> {
  const [server] = await ctx.db
    .select({ name: modelServers.name, passed: modelServers.testPassed })
    .from(modelServers)
    .where(isNull(modelServers.removedAt))
    .orderBy(sql`${modelServers.testPassed} desc nulls last`, desc(modelServers.createdAt))
    .limit(1);
  const state = server?.passed ? 'works' : await stateOf(ctx, server?.passed);
  return { step: 'model', done: state === 'works', state, model: server?.name ?? modelFromEnv(ctx.env) };
}

/** `passed` is undefined without a model server, and null for one that nobody has tested. */
async function stateOf(ctx: Ctx, passed: boolean | null | undefined): Promise<StepOf<'model'>['state']> {
  if (ctx.env.OPENAI_API_KEY || ctx.env.OPENAI_BASE_URL) {
    const finished = await ctx.db
      .select({ id: runs.id })
      .from(runs)
      .where(sql`${eq(runs.status, 'finished')} and ${eq(runs.model, modelName(ctx.env, { model: null }))}`)
      .limit(1);
    if (finished.length > 0) return 'works';
  }
  if (passed === false) return 'failed';
  const named = passed === null || ctx.env.OPENAI_API_KEY || ctx.env.OPENAI_BASE_URL;
  return named ? 'untested' : 'built_in';
}
