import { and, eq, isNull, sql } from 'drizzle-orm';
import { type ListedModel, modelServers } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { codedOf, say, toldOf } from '#lib/platform/told.ts';
import type { Said, ToldWithin } from '#locales/told.ts';
import type { ModelEndpoint } from '../model/model-endpoint.ts';
import { ModelError } from '../model/model-error.ts';
import { openaiModel } from '../model/openai-model.ts';
import { keyOf } from './endpoint-of.ts';
import { listModels } from './list-models.ts';
import { findModelServer } from './model-servers.ts';
import type { ModelServerTest } from './schema.ts';

const answerMs = 60_000;

/**
 * Asks a model server for its models and, with `model`, that one for a word; what it said is kept for the settings.
 * @throws Refusal `not_found`
 */
export async function testModelServer(
  ctx: Ctx,
  id: string,
  { model }: { model?: string } = {},
): Promise<ModelServerTest> {
  const server = await findModelServer(ctx, id);
  const endpoint = { baseUrl: server.baseUrl, apiKey: keyOf(ctx, server), contextLength: null, price: null };
  const { models, ...result } = await ask(ctx, { ...endpoint, serverId: id }, model);
  await record(ctx, id, { ...result, models });
  return { ...result, models: (models ?? []).map(({ name }) => name) };
}

type Outcome = Omit<ModelServerTest, 'models'> & { models: ListedModel[] | null };

async function ask(ctx: Ctx, endpoint: ModelEndpoint, model?: string): Promise<Outcome> {
  let models: ListedModel[] | null = null;
  try {
    models = await listModels(ctx.env, endpoint);
    const count = models.length;
    if (!model) return outcome(true, say('test.models_listed', { count }), { models });
    const { text } = await openaiModel(ctx.env, model, endpoint).complete(
      { messages: [{ role: 'user', content: 'Answer with the one word: ready' }], tools: [], temperature: 0 },
      { signal: AbortSignal.timeout(answerMs) },
    );
    const response = text.trim().slice(0, 80);
    return outcome(true, say('test.model_answered', { count, model, response }), { models });
  } catch (error) {
    if (error instanceof ModelError) {
      const { status, serverWords: response } = error;
      const words = {
        code: error.said.code,
        values: { ...error.said.values },
        text: error.message,
      } as ToldWithin;
      const said = response ? say('test.model_failed_quoting', { words, response }) : error.said;
      return outcome(false, said, { models, status });
    }
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    if (!isLate) throw error;
    return outcome(false, say('test.model_silent'), { models });
  }
}

function outcome(
  ok: boolean,
  said: Said,
  { models, status = null }: { models: ListedModel[] | null; status?: number | null },
): Outcome {
  return { ok, ...said, words: toldOf(said).text, status, models };
}

function record(ctx: Ctx, id: string, { ok, words, code, values, models }: Outcome): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const rows = await ctx.db
      .update(modelServers)
      .set({
        testedAt: sql`now()`,
        testPassed: ok,
        testResponse: words,
        testTold: codedOf({ code, values, text: words }),
        ...(models ? { models } : {}),
      })
      .where(and(eq(modelServers.id, id), isNull(modelServers.removedAt)))
      .returning({ id: modelServers.id });
    if (rows.length > 0)
      await recordEvent(ctx, 'model_server.tested', { data: { model_server_id: id, works: ok } });
  });
}
