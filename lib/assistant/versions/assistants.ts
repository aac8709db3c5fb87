import { and, asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { type AssistantPolicy, assistants, assistantVersions, tickets } from '#db/schema/index.ts';
import { servesOutOfReach, servesWithinReach } from '#lib/mailboxes/served-mailboxes.ts';
import { assertReachesAll, assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { sentence } from '#locales/sentence.ts';
import type { Assistant, AssistantVersion } from '../schema.ts';
import { toolNames } from '../tools/catalogue.ts';
import {
  currentVersion,
  publisherOf,
  publishNewVersion,
  recordPublished,
  toVersion,
  versionsOf,
} from './assistant-versions.ts';
import { policyInput } from './permission.ts';
import { assertModelsChosen } from './version-models.ts';

const modelServerId = z
  .string()
  .regex(/^mds_[0-9a-f]{32}$/, 'must be an id such as mds_…')
  .describe('Null: the server that the environment names, or the built-in model.');
const modelOfServer = z.string().trim().min(1).max(120);

export const assistantInput = z.strictObject({
  name: z.string().trim().min(1).max(80),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60)
    .optional(),
  instructions: z.string().max(20_000),
  model_server_id: modelServerId.nullish(),
  model: modelOfServer.nullish(),
  fallback_model_server_id: modelServerId.nullish(),
  fallback_model: modelOfServer.nullish().describe('Asked while the first is away; null: none.'),
  temperature: z.number().min(0).max(2).optional(),
  tools: z.partialRecord(z.enum(toolNames), z.boolean()).optional(),
  policy: policyInput.optional().describe('Acts that it may do for itself, or never.'),
});
export type AssistantInput = z.infer<typeof assistantInput>;

export const assistantChanges = assistantInput
  .omit({ slug: true })
  .partial()
  .extend({ enabled: z.boolean().optional() });
export type AssistantChanges = z.infer<typeof assistantChanges>;

/**
 * Creates an assistant and publishes its first version. Without a slug, one is derived from the name.
 * @throws Refusal `conflict` when the slug exists, `forbidden` for who does not reach every mailbox.
 */
export async function createAssistant(ctx: Ctx, input: AssistantInput): Promise<Assistant> {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
  return inTransaction(ctx, async (ctx) => {
    const slug = input.slug ?? slugOf(input.name);
    const [assistant] = await ctx.db
      .insert(assistants)
      .values({ name: input.name, slug })
      .onConflictDoNothing()
      .returning();
    if (!assistant)
      throw new Refusal('conflict', sentence('assistants.nameTaken', { name: input.slug ?? input.name }));
    await recordEvent(ctx, 'assistant.created', {
      data: { assistant_id: assistant.id, slug, name: input.name },
    });
    await publishNewVersion(ctx, assistant.id, {
      number: 1,
      instructions: input.instructions,
      ...modelsOf(input),
      temperature: input.temperature ?? 0.2,
      tools: input.tools ?? {},
      policy: { reply: {}, ...input.policy },
    });
    return getAssistant(ctx, assistant.id);
  });
}

/**
 * Changes name and switch in place; other changes publish a new version.
 * @throws Refusal `forbidden` when it serves a mailbox out of reach, `not_found` when it serves none within reach.
 */
export async function updateAssistant(ctx: Ctx, id: string, changes: AssistantChanges): Promise<Assistant> {
  assertScope(ctx, 'admin');
  return inTransaction(ctx, async (ctx) => {
    const before = await lockAssistant(ctx, id);
    if (changes.name !== undefined || changes.enabled !== undefined) {
      await ctx.db
        .update(assistants)
        .set({ name: changes.name, enabled: changes.enabled })
        .where(eq(assistants.id, before.id));
      await recordEvent(ctx, 'assistant.updated', {
        data: {
          assistant_id: before.id,
          before: { name: before.name, enabled: before.enabled },
          after: { name: changes.name ?? before.name, enabled: changes.enabled ?? before.enabled },
        },
      });
    }
    const { name: _name, enabled: _enabled, ...versionChanges } = changes;
    const { instructions, temperature, tools, policy } = versionChanges;
    if (Object.values(versionChanges).some((change) => change !== undefined)) {
      const [last] = await versionsOf(ctx, before.id).limit(1);
      const inForce = (await currentVersion(ctx, before.id))?.version;
      await publishNewVersion(ctx, before.id, {
        number: (last?.number ?? 0) + 1,
        instructions: instructions ?? inForce?.instructions ?? '',
        ...modelsOf(changes, inForce),
        temperature: temperature ?? inForce?.temperature ?? 0.2,
        tools: { ...inForce?.tools, ...tools },
        policy: changedPolicy(inForce?.policy ?? { reply: {} }, policy),
      });
    }
    return getAssistant(ctx, before.id);
  });
}

function changedPolicy(before: AssistantPolicy, changes: AssistantChanges['policy']): AssistantPolicy {
  return { ...before, acts: { ...before.acts, ...changes?.acts } };
}

/** Publishes an earlier version again: roll forward and roll back are the same call. @throws as `updateAssistant`. */
export async function publishVersion(ctx: Ctx, id: string, number: number): Promise<Assistant> {
  assertScope(ctx, 'admin');
  return inTransaction(ctx, async (ctx) => {
    const assistant = await lockAssistant(ctx, id);
    const [version] = await ctx.db
      .update(assistantVersions)
      .set({ publishedAt: sql`clock_timestamp()`, publishedBy: publisherOf(ctx) })
      .where(and(eq(assistantVersions.assistantId, assistant.id), eq(assistantVersions.number, number)))
      .returning();
    if (!version) throw notFound('version');
    await assertModelsChosen(ctx, version);
    await recordPublished(ctx, version);
    return getAssistant(ctx, assistant.id);
  });
}

/**
 * The assistants that serve a mailbox within reach, by name, with the published version and the active tickets within
 * reach (counted to 1000). Instructions are for who reaches every mailbox that the assistant serves.
 */
export async function listAssistants(ctx: Ctx): Promise<Assistant[]> {
  const rows = await ctx.db
    .select(visibleColumns(ctx))
    .from(assistants)
    .where(servesWithinReach(ctx))
    .orderBy(asc(assistants.name), asc(assistants.id))
    .limit(200);
  return toAssistants(ctx, rows);
}

/** One assistant by id or slug, as in the list. @throws Refusal `not_found`, also out of reach. */
export async function getAssistant(ctx: Ctx, idOrSlug: string): Promise<Assistant> {
  return firstOrThrow(await toAssistants(ctx, [await readAssistant(ctx, idOrSlug)]));
}

type VisibleRow = typeof assistants.$inferSelect & { servesElsewhere: boolean };

function visibleColumns(ctx: Ctx) {
  return {
    ...getTableColumns(assistants),
    servesElsewhere: sql<boolean>`${servesOutOfReach(ctx)}`,
  };
}

/** All versions of an assistant, the newest first; instructions as in the list. @throws Refusal `not_found` */
export async function listVersions(ctx: Ctx, idOrSlug: string): Promise<AssistantVersion[]> {
  const assistant = await readAssistant(ctx, idOrSlug);
  const versions = await versionsOf(ctx, assistant.id).limit(200);
  return Promise.all(versions.map((version) => toVersion(ctx, version, assistant)));
}

/** The models of a version: those given, else those before. */
function modelsOf(given: AssistantChanges, before?: typeof assistantVersions.$inferSelect) {
  const pick = <T>(change: T | null | undefined, old: T | null | undefined) =>
    change === undefined ? (old ?? null) : change;
  return {
    modelServerId: pick(given.model_server_id, before?.modelServerId),
    model: pick(given.model, before?.model),
    fallbackModelServerId: pick(given.fallback_model_server_id, before?.fallbackModelServerId),
    fallbackModel: pick(given.fallback_model, before?.fallbackModel),
  };
}

async function readAssistant(ctx: Ctx, idOrSlug: string): Promise<VisibleRow> {
  const isId = /^ast_[0-9a-f]{32}$/.test(idOrSlug);
  const [row] = await ctx.db
    .select(visibleColumns(ctx))
    .from(assistants)
    .where(and(isId ? eq(assistants.id, idOrSlug) : eq(assistants.slug, idOrSlug), servesWithinReach(ctx)));
  if (!row) throw notFound('assistant');
  return row;
}

async function lockAssistant(ctx: Ctx, idOrSlug: string) {
  const { id, servesElsewhere } = await readAssistant(ctx, idOrSlug);
  if (servesElsewhere) throw new Refusal('forbidden', 'assistants.servesOthers');
  return firstOrThrow(await ctx.db.select().from(assistants).where(eq(assistants.id, id)).for('update'));
}

/** However many there are, their versions are one statement, and their counts another. */
async function toAssistants(ctx: Ctx, rows: VisibleRow[]): Promise<Assistant[]> {
  const counts = await countActive(ctx, rows);
  return Promise.all(
    rows.map(async (row) => {
      const version = (await currentVersion(ctx, row.id))?.version;
      return {
        id: row.id,
        slug: row.slug,
        name: row.name,
        enabled: row.enabled,
        active_tickets: counts.get(row.id) ?? 0,
        version: version ? await toVersion(ctx, version, row) : null,
        created_at: row.createdAt.toISOString(),
      };
    }),
  );
}

async function countActive(ctx: Ctx, among: VisibleRow[]): Promise<Map<string, number>> {
  if (among.length === 0) return new Map();
  const ids = among.map(({ id }) => id);
  const rows = await ctx.db.execute<{ id: string; count: number }>(sql`
    select 'ast_' || replace(${assistants.id}::text, '-', '') as id, (select count(*)::int from (
      select 1 from ${tickets}
       where ${tickets.assistantId} = ${assistants.id}
         and ${tickets.status} in ('open', 'in_progress') and ${withinReach(ctx, tickets.mailboxId) ?? sql`true`}
       limit 1000) counted) as count
      from ${assistants} where ${inArray(assistants.id, ids)}`);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

function slugOf(name: string) {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'assistant'
  );
}
