import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { assistants, assistantVersions, modelPrices, modelServers } from '#db/schema/index.ts';
import { assertReachesAll, assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { seal } from '#lib/platform/secrets.ts';
import { sentence } from '#locales/sentence.ts';
import { listPrice } from '../model/model-endpoint.ts';
import type { ModelServerRow } from './endpoint-of.ts';
import type { ModelServerChanges, ModelServerInput } from './model-server-input.ts';
import type { ModelPrice, ModelServer } from './schema.ts';

/** The model servers, by age. For admins who reach every mailbox, as what they are told is all mail's. */
export async function listModelServers(ctx: Ctx): Promise<ModelServer[]> {
  assertMayKeep(ctx);
  const rows = await ctx.db
    .select()
    .from(modelServers)
    .where(isNull(modelServers.removedAt))
    .orderBy(asc(modelServers.createdAt), asc(modelServers.id))
    .limit(200);
  return toModelServers(ctx, rows);
}

/** @throws Refusal `not_found` */
export async function getModelServer(ctx: Ctx, id: string): Promise<ModelServer> {
  return firstOrThrow(await toModelServers(ctx, [await findModelServer(ctx, id)]));
}

/** The row with its sealed key. @throws Refusal `not_found` */
export async function findModelServer(ctx: Ctx, id: string): Promise<ModelServerRow> {
  assertMayKeep(ctx);
  const [row] = await ctx.db
    .select()
    .from(modelServers)
    .where(and(eq(modelServers.id, id), isNull(modelServers.removedAt)));
  if (!row) throw notFound('modelServer');
  return row;
}

/** Adds a model server; its key is stored sealed and never told. @throws Refusal `conflict` for a name that exists. */
export async function createModelServer(ctx: Ctx, input: ModelServerInput): Promise<ModelServer> {
  assertMayKeep(ctx);
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .insert(modelServers)
      .values({ ...columnsOf(ctx, input), createdBy: ctx.actor.name } as typeof modelServers.$inferInsert)
      .onConflictDoNothing()
      .returning();
    if (!row) throw nameTaken(input.name);
    await setPrices(ctx, row.id, input.prices);
    await recordEvent(ctx, 'model_server.created', { data: factsOf(row) });
    return getModelServer(ctx, row.id);
  });
}

/**
 * Changes a model server; runs use it as it is then. `prices` replaces those that were set.
 * @throws Refusal `invalid` for another address without its key, `conflict` for a name that exists.
 */
export async function updateModelServer(
  ctx: Ctx,
  id: string,
  changes: ModelServerChanges,
): Promise<ModelServer> {
  assertMayKeep(ctx);
  return inTransaction(ctx, async (ctx) => {
    const before = await lockModelServer(ctx, id);
    const moved = changes.base_url !== undefined && changes.base_url !== before.baseUrl;
    // The stored key is for its own address, so nobody can have it sent to another.
    if (moved && before.apiKey !== null && changes.api_key === undefined)
      throw new Refusal('invalid', 'assistants.serverNeedsKey');
    if (changes.name !== undefined) await assertNameFree(ctx, id, changes.name);
    const keyChanged = changes.api_key !== undefined;
    const rows = await ctx.db
      .update(modelServers)
      .set({
        ...columnsOf(ctx, changes),
        ...(moved ? { models: [] } : {}),
        ...(moved || keyChanged
          ? { testedAt: null, testPassed: null, testResponse: null, testTold: null }
          : {}),
        updatedAt: sql`now()`,
        updatedBy: ctx.actor.name,
      })
      .where(eq(modelServers.id, id))
      .returning();
    if (changes.prices) await setPrices(ctx, id, changes.prices);
    await recordEvent(ctx, 'model_server.changed', {
      data: {
        before: factsOf(before),
        after: factsOf(firstOrThrow(rows)),
        key_changed: keyChanged,
        prices_changed: changes.prices !== undefined,
      },
    });
    return getModelServer(ctx, id);
  });
}

/** Removes a model server and its key. @throws Refusal `conflict` while an assistant's version in force uses it. */
export async function removeModelServer(ctx: Ctx, id: string): Promise<void> {
  assertMayKeep(ctx);
  await inTransaction(ctx, async (ctx) => {
    const row = await lockModelServer(ctx, id);
    const users = await assistantsUsing(ctx, id);
    if (users.length)
      throw new Refusal('conflict', sentence('assistants.serverInUse', { names: users.join(', ') }));
    await ctx.db
      .update(modelServers)
      .set({ removedAt: sql`now()`, removedBy: ctx.actor.name, apiKey: null })
      .where(eq(modelServers.id, id));
    await recordEvent(ctx, 'model_server.removed', { data: factsOf(row) });
  });
}

/** @throws Refusal for who is no admin of every mailbox. */
function assertMayKeep(ctx: Ctx) {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
}

async function lockModelServer(ctx: Ctx, id: string): Promise<ModelServerRow> {
  const [row] = await ctx.db
    .select()
    .from(modelServers)
    .where(and(eq(modelServers.id, id), isNull(modelServers.removedAt)))
    .for('update');
  if (!row) throw notFound('modelServer');
  return row;
}

async function assertNameFree(ctx: Ctx, id: string, name: string) {
  const [other] = await ctx.db
    .select({ id: modelServers.id })
    .from(modelServers)
    .where(and(sql`lower(${modelServers.name}) = lower(${name})`, isNull(modelServers.removedAt)));
  if (other && other.id !== id) throw nameTaken(name);
}

function nameTaken(name: string): Refusal {
  return new Refusal('conflict', sentence('assistants.serverNameTaken', { name }));
}

async function setPrices(ctx: Ctx, modelServerId: string, prices: ModelPrice[]) {
  await ctx.db.delete(modelPrices).where(eq(modelPrices.modelServerId, modelServerId));
  const byModel = new Map(prices.map((price) => [price.model, price]));
  if (byModel.size === 0) return;
  await ctx.db.insert(modelPrices).values(
    [...byModel.values()].map((price) => ({
      modelServerId,
      model: price.model,
      inMicros: price.in_micros,
      cachedMicros: price.cached_micros,
      outMicros: price.out_micros,
    })),
  );
}

/** The assistants whose version in force names it, first or second. */
async function assistantsUsing(ctx: Ctx, id: string): Promise<string[]> {
  const inForce = ctx.db
    .selectDistinctOn([assistantVersions.assistantId])
    .from(assistantVersions)
    .where(sql`${assistantVersions.publishedAt} is not null`)
    .orderBy(
      assistantVersions.assistantId,
      sql`${assistantVersions.publishedAt} desc`,
      sql`${assistantVersions.number} desc`,
    )
    .as('in_force');
  const rows = await ctx.db
    .select({ name: assistants.name })
    .from(inForce)
    .innerJoin(assistants, eq(assistants.id, inForce.assistantId))
    .where(or(eq(inForce.modelServerId, id), eq(inForce.fallbackModelServerId, id)))
    .orderBy(asc(assistants.name));
  return rows.map(({ name }) => name);
}

function columnsOf(ctx: Ctx, { name, base_url, api_key, context_length }: ModelServerChanges) {
  return {
    name,
    baseUrl: base_url,
    contextLength: context_length,
    apiKey: typeof api_key === 'string' ? seal(ctx.env.APP_SECRET, api_key) : api_key,
  };
}

function factsOf({ id, name, baseUrl, contextLength }: ModelServerRow) {
  return { model_server_id: id, name, base_url: baseUrl, context_length: contextLength };
}

async function toModelServers(ctx: Ctx, rows: ModelServerRow[]): Promise<ModelServer[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const prices = await ctx.db
    .select()
    .from(modelPrices)
    .where(inArray(modelPrices.modelServerId, ids))
    .orderBy(asc(modelPrices.model));
  return rows.map((row) =>
    toModelServer(
      row,
      prices.filter(({ modelServerId }) => modelServerId === row.id),
    ),
  );
}

function toModelServer(row: ModelServerRow, set: (typeof modelPrices.$inferSelect)[]): ModelServer {
  const prices = set.map((price) => ({
    model: price.model,
    in_micros: price.inMicros,
    cached_micros: price.cachedMicros,
    out_micros: price.outMicros,
  }));
  return {
    id: row.id,
    name: row.name,
    base_url: row.baseUrl,
    has_api_key: row.apiKey !== null,
    context_length: row.contextLength,
    currency: 'USD',
    prices,
    models: row.models.map((listed) => {
      const known = listed.price ?? listPrice(row.baseUrl, listed.name);
      const own = prices.find(({ model }) => model === listed.name);
      return {
        name: listed.name,
        context_length: listed.contextLength ?? row.contextLength,
        in_micros: own?.in_micros ?? known?.in ?? null,
        cached_micros: own?.cached_micros ?? known?.cached ?? null,
        out_micros: own?.out_micros ?? known?.out ?? null,
      };
    }),
    tested_at: row.testedAt?.toISOString() ?? null,
    test_passed: row.testPassed,
    test_response: row.testResponse,
    test_told: row.testResponse === null ? null : { text: row.testResponse, ...row.testTold },
    created_at: row.createdAt.toISOString(),
    created_by: row.createdBy,
    updated_at: row.updatedAt?.toISOString() ?? null,
    updated_by: row.updatedBy,
  };
}
