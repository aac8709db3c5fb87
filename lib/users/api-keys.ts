import { createHash, randomBytes } from 'node:crypto';
import { and, arrayContained, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { apiKeys, tags } from '#db/schema/index.ts';
import { type Actor, assertScope, type Ctx, inTransaction, type Scope } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { afterCursor, type Page, toPage } from '#lib/platform/pagination.ts';
import { assertCanGrant } from './grants.ts';
import { keyActor } from './key-actor.ts';
import type { ApiKey } from './schema.ts';

type Row = typeof apiKeys.$inferSelect;

/**
 * Creates an API key. `token` is returned once; only its hash is stored. The system may pass a token; a known one
 * returns the existing key.
 * @throws Refusal `invalid` for a key that is limited to tags and holds `admin` or `metrics`; `not_found` for a tag.
 */
export async function createApiKey(
  ctx: Ctx,
  input: {
    name: string;
    scopes: Scope[];
    mailbox_ids?: string[] | null;
    /** Names of tags that there are. */
    tags?: string[] | null;
    token?: string;
  },
): Promise<{ key: ApiKey; token: string }> {
  assertScope(ctx, 'admin');
  if (input.token !== undefined && ctx.actor.type !== 'system') {
    throw new Refusal('invalid', 'users.keyChoosesToken');
  }
  const mailboxIds = input.mailbox_ids ?? null;
  const scopes = [...new Set(input.scopes)];
  await assertCanGrant(ctx, { mailboxIds, scopes });
  const tagIds = input.tags ? await tagIdsFor(ctx, input.tags, scopes) : null;
  const token = input.token ?? `cs_live_${randomBytes(32).toString('base64url')}`;
  return inTransaction(ctx, async (ctx) => {
    const tokenHash = hashOf(token);
    const createdBy = ctx.actor.type === 'user' ? ctx.actor.id : null;
    const [row] = await ctx.db
      .insert(apiKeys)
      .values({
        name: input.name,
        tokenHash,
        tokenHint: token.slice(-4),
        scopes,
        mailboxIds,
        tagIds,
        createdBy,
      })
      .onConflictDoNothing()
      .returning();
    if (!row) {
      const known = firstOrThrow(await ctx.db.select().from(apiKeys).where(eq(apiKeys.tokenHash, tokenHash)));
      return { key: await describeKey(ctx, known), token };
    }
    await recordEvent(ctx, 'api_key.created', {
      data: {
        api_key_id: row.id,
        scopes,
        mailbox_ids: mailboxIds,
        ...(tagIds ? { tag_ids: tagIds } : {}),
      },
    });
    return { key: await describeKey(ctx, row), token };
  });
}

/** API keys, newest first, including revoked ones. */
export async function listApiKeys(
  ctx: Ctx,
  page: { limit?: number; cursor?: string } = {},
): Promise<Page<ApiKey>> {
  assertScope(ctx, 'admin');
  const limit = page.limit ?? 100;
  const rows = await ctx.db
    .select()
    .from(apiKeys)
    .where(and(visible(ctx), afterCursor(page.cursor, [apiKeys.id], 'down')))
    .orderBy(sql`${apiKeys.id} desc`)
    .limit(limit + 1);
  const names = await namesOfTags(ctx, rows);
  return toPage(
    rows,
    limit,
    (row) => [row.id],
    (row) => toApiKey(row, names),
  );
}

/** Revokes a key at once. Idempotent. */
export async function revokeApiKey(ctx: Ctx, id: string): Promise<ApiKey> {
  assertScope(ctx, 'admin');
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .update(apiKeys)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(apiKeys.id, id), visible(ctx), isNull(apiKeys.revokedAt)))
      .returning();
    if (row) {
      await recordEvent(ctx, 'api_key.revoked', { data: { api_key_id: id } });
      return describeKey(ctx, row);
    }
    const [revoked] = await ctx.db
      .select()
      .from(apiKeys)
      .where(and(eq(apiKeys.id, id), visible(ctx)));
    if (!revoked) throw notFound('apiKey');
    return describeKey(ctx, revoked);
  });
}

/** The actor of a token; null when unknown or revoked. Records its use, to the minute. */
export async function actorOfToken(ctx: Ctx, token: string): Promise<Actor | null> {
  const [row] = await ctx.db
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.tokenHash, hashOf(token)), isNull(apiKeys.revokedAt)));
  if (!row) return null;
  if (!row.lastUsedAt || Date.now() - row.lastUsedAt.getTime() > 60_000) {
    await ctx.db
      .update(apiKeys)
      .set({ lastUsedAt: sql`now()` })
      .where(
        and(
          eq(apiKeys.id, row.id),
          or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, sql`now() - interval '1 minute'`)),
        ),
      );
  }
  return keyActor(ctx, row);
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

function visible(ctx: Ctx) {
  const reach = ctx.actor.mailboxIds;
  if (reach === null) return undefined;
  return reach.length ? arrayContained(apiKeys.mailboxIds, reach) : eq(apiKeys.mailboxIds, []);
}

async function tagIdsFor(ctx: Ctx, names: string[], scopes: Scope[]): Promise<string[]> {
  if (scopes.some((scope) => scope === 'admin' || scope === 'metrics'))
    throw new Refusal('invalid', 'users.tagKeyIsNoAdmin');
  const wanted = [...new Set(names.map((name) => name.trim().toLowerCase()))];
  const found = await ctx.db
    .select({ id: tags.id })
    .from(tags)
    .where(and(inArray(tags.name, wanted), isNull(tags.retiredAt)));
  if (found.length < wanted.length) throw notFound('tag');
  return found.map(({ id }) => id);
}

async function describeKey(ctx: Ctx, row: Row): Promise<ApiKey> {
  return toApiKey(row, await namesOfTags(ctx, [row]));
}

async function namesOfTags(ctx: Ctx, rows: Row[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ tagIds }) => tagIds ?? []);
  if (ids.length === 0) return new Map();
  const live = and(inArray(tags.id, ids), isNull(tags.retiredAt));
  const found = await ctx.db.select({ id: tags.id, name: tags.name }).from(tags).where(live);
  return new Map(found.flatMap(({ id, name }) => (name === null ? [] : [[id, name]])));
}

function toApiKey(row: Row, tagNames: Map<string, string>): ApiKey {
  return {
    id: row.id,
    name: row.name,
    hint: `…${row.tokenHint}`,
    scopes: row.scopes,
    mailbox_ids: row.mailboxIds,
    tags: row.tagIds?.flatMap((id) => tagNames.get(id) ?? []).sort() ?? null,
    created_at: row.createdAt.toISOString(),
    last_used_at: row.lastUsedAt?.toISOString() ?? null,
    revoked_at: row.revokedAt?.toISOString() ?? null,
  };
}
