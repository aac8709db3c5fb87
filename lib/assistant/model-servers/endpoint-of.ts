import { and, eq, isNull } from 'drizzle-orm';
import { modelPrices, modelServers } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { unseal } from '#lib/platform/secrets.ts';
import { say } from '#lib/platform/told.ts';
import { listPrice, type ModelEndpoint } from '../model/model-endpoint.ts';
import { ModelError } from '../model/model-error.ts';

export type ModelServerRow = typeof modelServers.$inferSelect;

/** Where a model of a model server is asked, with its key. @throws ModelError when the server was removed. */
export async function endpointOf(ctx: Ctx, serverId: string, model: string): Promise<ModelEndpoint> {
  const [row] = await ctx.db
    .select({ server: modelServers, price: modelPrices })
    .from(modelServers)
    .leftJoin(modelPrices, and(eq(modelPrices.modelServerId, modelServers.id), eq(modelPrices.model, model)))
    .where(and(eq(modelServers.id, serverId), isNull(modelServers.removedAt)));
  if (!row) throw new ModelError(say('model.server_removed'));
  const { server, price } = row;
  const listed = server.models.find((each) => each.name === model);
  return {
    serverId,
    baseUrl: server.baseUrl,
    apiKey: keyOf(ctx, server),
    contextLength: server.contextLength ?? listed?.contextLength ?? null,
    price: price
      ? { in: price.inMicros, cached: price.cachedMicros, out: price.outMicros }
      : (listed?.price ?? listPrice(server.baseUrl, model)),
  };
}

/** The key of a server, for calls to its own address alone; null without one. */
export function keyOf(ctx: Ctx, { apiKey }: Pick<ModelServerRow, 'apiKey'>): string | null {
  return apiKey === null ? null : unseal(ctx.env.APP_SECRET, apiKey);
}
