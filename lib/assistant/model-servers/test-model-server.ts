import { and, eq, isNull, sql } from 'drizzle-orm';
import { type ListedModel, modelServers } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
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
    const listed = `It lists ${models.length} ${models.length === 1 ? 'model' : 'models'}.`;
    if (!model) return { ok: true, words: listed, status: null, models };
    const { text } = await openaiModel(ctx.env, model, endpoint).complete(
      { messages: [{ role: 'user', content: 'Answer with the one word: ready' }], tools: [], temperature: 0 },
      { signal: AbortSignal.timeout(answerMs) },
    );
    return {
      ok: true,
      words: `${listed} ${model} answered: ${text.trim().slice(0, 80)}`,
      status: null,
      models,
    };
  } catch (error) {
    if (error instanceof ModelError) {
      const said = error.serverWords ? ` It said: ${error.serverWords}` : '';
      return { ok: false, words: `${error.message}${said}`, status: error.status, models };
    }
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    if (!isLate) throw error;
    return { ok: false, words: 'The model did not answer within a minute.', status: null, models };
  }
}

function record(ctx: Ctx, id: string, { ok, words, models }: Outcome): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const rows = await ctx.db
      .update(modelServers)
      .set({ testedAt: sql`now()`, testPassed: ok, testResponse: words, ...(models ? { models } : {}) })
      .where(and(eq(modelServers.id, id), isNull(modelServers.removedAt)))
      .returning({ id: modelServers.id });
    if (rows.length > 0)
      await recordEvent(ctx, 'model_server.tested', { data: { model_server_id: id, works: ok } });
  });
}
