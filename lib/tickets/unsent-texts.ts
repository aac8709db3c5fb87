import { and, asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { tickets, unsentTextKind, unsentTexts } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { actingUser } from '#lib/users/user-actor.ts';
import type { TicketRow } from './schema.ts';
import { mailboxOfTicket } from './ticket-mailbox.ts';

export const unsentMacroSchema = z
  .strictObject({
    saved_reply_ids: z.array(z.string().max(60)).max(100),
    add_tags: z.array(z.string().max(60)).max(200),
    status: z.enum(['open', 'in_progress', 'closed']).nullable(),
    assignee: z
      .strictObject({ id: z.string().max(60).nullable(), name: z.string().max(500).nullable() })
      .nullable(),
  })
  .nullish()
  .describe('The saved replies in the text, and what they make of the ticket.');

const unsentOptionsSchema = z.strictObject({
  to: z.string().max(254).nullable(),
  cc: z.array(z.string().max(254)).max(100),
  bcc: z.array(z.string().max(254)).max(100),
  files: z
    .array(
      z.strictObject({
        id: z.string().regex(/^(?:upl|att)_[0-9a-f]{32}$/, 'must be an id such as upl_… or att_…'),
        name: z.string().max(500),
        type: z.string().max(200),
        size: z.number().int().nonnegative(),
      }),
    )
    .max(50),
  quote: z.boolean(),
  macro: unsentMacroSchema,
});

/** What a person may keep: an empty text with no options takes it away. */
export const unsentTextInput = z.strictObject({
  body: z.string().max(200_000),
  options: unsentOptionsSchema.nullish(),
  version: z
    .number()
    .int()
    .nonnegative()
    .describe('The version that this one replaces; 0 when none was there. Another answers 412.'),
});
export type UnsentTextInput = z.infer<typeof unsentTextInput>;

export const unsentTextSchema = z
  .object({
    ticket_id: z.string(),
    kind: z.enum(unsentTextKind.enumValues),
    body: z.string(),
    options: unsentOptionsSchema.nullable(),
    version: z.number().int().describe('0 when there is none any more.'),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'UnsentText' });
export type UnsentText = z.infer<typeof unsentTextSchema>;
export type UnsentKind = UnsentText['kind'];

type UnsentPlace = { ticketId: string; kind: UnsentKind };

/** What the acting user is writing on a ticket within reach. @throws Refusal `forbidden` for a program. */
export async function listUnsentTexts(ctx: Ctx, ticketId: string): Promise<UnsentText[]> {
  const { id: userId } = actingUser(ctx);
  const rows = await ctx.db
    .select({ unsent: unsentTexts })
    .from(unsentTexts)
    .innerJoin(tickets, eq(tickets.id, unsentTexts.ticketId))
    .where(
      and(
        eq(unsentTexts.userId, userId),
        eq(unsentTexts.ticketId, ticketId),
        withinReach(ctx, tickets.mailboxId),
      ),
    )
    .orderBy(asc(unsentTexts.kind));
  return rows.map(({ unsent }) => toUnsentText(unsent));
}

/**
 * Keeps what the acting user has written so far. The ticket stays as it is, so it is not locked.
 * @throws Refusal `forbidden` for a program, `not_found` for a ticket out of reach, `stale` when another browser of theirs
 * has kept a newer text.
 */
export async function keepUnsentText(
  ctx: Ctx,
  place: UnsentPlace,
  { body, options = null, version }: UnsentTextInput,
): Promise<UnsentText> {
  assertScope(ctx, 'write');
  const { id: userId } = actingUser(ctx);
  return inTransaction(ctx, async (ctx) => {
    const mailboxId = await mailboxOfTicket(ctx, place.ticketId);
    if (!body && !options) return removeUnsentText(ctx, place, version);
    const rows =
      version === 0
        ? await ctx.db
            .insert(unsentTexts)
            .values({ ...place, userId, body, options })
            .onConflictDoNothing()
            .returning()
        : await ctx.db
            .update(unsentTexts)
            .set({ body, options, version: sql`${unsentTexts.version} + 1`, updatedAt: sql`now()` })
            .where(and(ofActor(userId, place), eq(unsentTexts.version, version)))
            .returning();
    if (rows.length === 0) throw stale();
    await announce(ctx, place, { mailboxId, isMark: version === 0 });
    return toUnsentText(firstOrThrow(rows));
  });
}

/** Takes away what the acting user was writing, because it is sent. Programs keep none. */
export async function forgetUnsentText(ctx: Ctx, place: UnsentPlace): Promise<void> {
  if (ctx.actor.type !== 'user') return;
  const gone = await ctx.db
    .delete(unsentTexts)
    .where(ofActor(ctx.actor.id, place))
    .returning({ id: unsentTexts.id });
  if (gone.length === 0) return;
  await announce(ctx, place, { mailboxId: await mailboxOfTicket(ctx, place.ticketId), isMark: true });
}

/** Who has a reply to the ticket that is not sent yet; for the rows of a list. */
export const writers = sql<TicketRow['writers']>`coalesce((
  select json_agg(json_build_object('id', 'usr_' || replace(${unsentTexts.userId}::text, '-', ''),
                                    'name', (select name from users where users.id = ${unsentTexts.userId}))
                  order by ${unsentTexts.createdAt})
    from ${unsentTexts}
   where ${unsentTexts.ticketId} = ${tickets.id} and ${unsentTexts.kind} = 'reply'), '[]')`;

async function removeUnsentText(ctx: Ctx, place: UnsentPlace, version: number): Promise<UnsentText> {
  const { id: userId } = actingUser(ctx);
  const [row] = await ctx.db
    .select({ version: unsentTexts.version })
    .from(unsentTexts)
    .where(ofActor(userId, place))
    .for('update');
  if (row && row.version !== version) throw stale();
  await forgetUnsentText(ctx, place);
  return {
    ticket_id: place.ticketId,
    kind: place.kind,
    body: '',
    options: null,
    version: 0,
    updated_at: new Date().toISOString(),
  };
}

/** The channel on which open pages hear of unsent texts. It carries ids only, and nothing of it is kept. */
export const unsentTextChannel = 'unsent_texts';

export const unsentTextSignal = z.object({
  user_id: z.string(),
  ticket_id: z.string(),
  mailbox_id: z.string(),
  kind: z.enum(unsentTextKind.enumValues),
  /** It began or ended, so that the lists mark it, or no longer do. */
  is_mark: z.boolean(),
});
export type UnsentTextSignal = z.infer<typeof unsentTextSignal>;

async function announce(
  ctx: Ctx,
  { ticketId, kind }: UnsentPlace,
  { mailboxId, isMark }: { mailboxId: string; isMark: boolean },
): Promise<void> {
  const { id: userId } = actingUser(ctx);
  const signal: UnsentTextSignal = {
    user_id: userId,
    ticket_id: ticketId,
    mailbox_id: mailboxId,
    kind,
    is_mark: isMark,
  };
  await ctx.db.execute(sql`select pg_notify(${unsentTextChannel}, ${JSON.stringify(signal)})`);
}

function ofActor(userId: string, { ticketId, kind }: UnsentPlace) {
  return and(eq(unsentTexts.userId, userId), eq(unsentTexts.ticketId, ticketId), eq(unsentTexts.kind, kind));
}

const stale = () => new Refusal('stale', 'tickets.newerText');

function toUnsentText({
  ticketId,
  kind,
  body,
  options,
  version,
  updatedAt,
}: typeof unsentTexts.$inferSelect) {
  return { ticket_id: ticketId, kind, body, options, version, updated_at: updatedAt.toISOString() };
}
