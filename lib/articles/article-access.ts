import { and, eq, isNull, or, type SQL } from 'drizzle-orm';
import { articles, mailboxes, users } from '#db/schema/index.ts';
import { type Ctx, reaches } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { sentence } from '#locales/sentence.ts';
import type { ArticleRecord } from './schema.ts';

/** The condition that an article serves a mailbox within reach, or all of them. */
export function articlesWithinReach(ctx: Ctx): SQL | undefined {
  return ctx.actor.mailboxIds === null
    ? undefined
    : or(isNull(articles.mailboxId), withinReach(ctx, articles.mailboxId));
}

/** @throws Refusal `not_found`, also out of reach. */
export async function readArticle(ctx: Ctx, id: string, lock = false): Promise<ArticleRecord> {
  if (!/^art_[0-9a-f]{32}$/.test(id)) throw notFound('article');
  const query = ctx.db.select().from(articles).where(eq(articles.id, id));
  const [row] = await (lock ? query.for('update') : query);
  if (!row || (row.mailboxId && !reaches(ctx.actor, row.mailboxId))) throw notFound('article');
  return row;
}

/**
 * Locks an article that the actor may change until the transaction ends.
 * @throws Refusal `not_found`; `forbidden` when it serves every mailbox and the actor does not reach all; `stale` when
 * `ifMatch` is not its version.
 */
export async function lockArticle(
  ctx: Ctx,
  id: string,
  { ifMatch }: { ifMatch?: number } = {},
): Promise<ArticleRecord> {
  const row = await readArticle(ctx, id, true);
  assertServes(ctx, row.mailboxId);
  if (ifMatch !== undefined && ifMatch !== row.version) {
    throw new Refusal('stale', 'articles.stale', {
      facts: { version: row.version },
    });
  }
  return row;
}

/**
 * Checks that the actor may let an article serve a mailbox (null: every one).
 * @throws Refusal `forbidden`, or `not_found`.
 */
export async function assertMailbox(ctx: Ctx, mailboxId: string | null): Promise<void> {
  assertServes(ctx, mailboxId);
  if (mailboxId === null) return;
  const [mailbox] = await ctx.db
    .select({ id: mailboxes.id })
    .from(mailboxes)
    .where(eq(mailboxes.id, mailboxId));
  if (!mailbox) throw notFound('mailbox');
}

/** @throws Refusal `invalid` unless the owner is an active user who reaches what the article serves. */
export async function assertOwner(
  ctx: Ctx,
  { ownerId, mailboxId }: { ownerId: string | null; mailboxId: string | null },
): Promise<void> {
  if (ownerId === null) return;
  const [owner] = await ctx.db
    .select({ mailboxIds: users.mailboxIds })
    .from(users)
    .where(and(eq(users.id, ownerId), isNull(users.disabledAt)));
  const isWithinReach =
    mailboxId === null || owner?.mailboxIds === null || owner?.mailboxIds.includes(mailboxId);
  if (!owner || !isWithinReach) throw new Refusal('invalid', 'articles.ownerWithoutAccess');
}

function assertServes(ctx: Ctx, mailboxId: string | null) {
  if (mailboxId === null ? ctx.actor.mailboxIds === null : reaches(ctx.actor, mailboxId)) return;
  throw mailboxId === null
    ? new Refusal('forbidden', sentence('articles.servesAll', { name: ctx.actor.name }))
    : notFound('mailbox');
}

/** What an event says of an article. */
export function aboutArticle({
  id,
  mailboxId,
  title,
  audience,
}: Pick<ArticleRecord, 'id' | 'mailboxId' | 'title' | 'audience'>) {
  return { mailboxId, data: { article_id: id, title, audience } };
}
