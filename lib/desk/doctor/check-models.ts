import { asc } from 'drizzle-orm';
import { modelServers } from '#db/schema/index.ts';
import { environmentEndpoint } from '#lib/assistant/model/model-endpoint.ts';
import { ModelError } from '#lib/assistant/model/model-error.ts';
import { keyOf } from '#lib/assistant/model-servers/endpoint-of.ts';
import { listModels } from '#lib/assistant/model-servers/list-models.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { say, toldOf, within } from '#lib/platform/told.ts';
import { type Found, well } from './finding.ts';

const maxServers = 10;

/** Asks each model server for its list of models, which costs nothing. That a model then answers well it does not say. */
export async function checkModels(ctx: Ctx): Promise<Found[]> {
  const rows = await ctx.db
    .select()
    .from(modelServers)
    .orderBy(asc(modelServers.createdAt))
    .limit(maxServers);
  const servers = rows.map((row) => ({ name: row.name, baseUrl: row.baseUrl, key: () => keyOf(ctx, row) }));
  const { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL } = ctx.env;
  if (OPENAI_API_KEY || OPENAI_BASE_URL) {
    const { baseUrl, apiKey } = environmentEndpoint(ctx.env, OPENAI_MODEL);
    servers.push({ name: new URL(baseUrl).host, baseUrl, key: () => apiKey });
  }
  if (servers.length === 0)
    return [{ state: 'warning', what: say('doctor.no_model'), todo: say('doctor.no_model_todo') }];
  return Promise.all(
    servers.map(async ({ name, baseUrl, key }): Promise<Found> => {
      try {
        await listModels(ctx.env, { baseUrl, apiKey: key() });
        return well(say('doctor.model', { name }));
      } catch (error) {
        const todo = say('doctor.model_fails_todo');
        if (!(error instanceof ModelError))
          return { state: 'failed', what: say('doctor.model_fails', { name }), todo };
        const words = within(toldOf(error.said));
        return { state: 'failed', what: say('doctor.model_fails_for', { name, words }), todo };
      }
    }),
  );
}
