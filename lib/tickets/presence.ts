import { and, eq, gt, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import { presenceDoing, presences, users } from '#db/schema/index.ts';
import { assertScope, type Ctx } from '#lib/platform/context.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { actingUser } from '#lib/users/user-actor.ts';
import { mailboxOfTicket } from './ticket-mailbox.ts';

/**
 * How long a person counts as there after their window last said so. With a beat every two seconds and a sweep every
 * second, who vanishes without a word is gone within five.
 */
export const presenceLapseMs = 3_500;

const windowSchema = z
  .string()
  .regex(/^[\w-]{0,64}$/, 'must be at most 64 letters, digits, _ or -')
  .default('')
  .describe('Tells several windows of one person apart, by a name that the window makes up.');

export const presenceInput = z.strictObject({
  doing: z.enum(presenceDoing.enumValues),
  window: windowSchema,
});
export type PresenceInput = z.input<typeof presenceInput>;

export const presencePlace = z.object({ window: windowSchema });

export const presenceSchema = z
  .object({
    ticket_id: z.string(),
    mailbox_id: z.string(),
    user_id: z.string(),
    name: z.string(),
    window: z.string(),
    doing: z.enum(presenceDoing.enumValues),
  })
  .meta({ id: 'Presence' });
export type Presence = z.infer<typeof presenceSchema>;

/** The channel on which open pages hear who comes and goes. Nothing of it is kept. */
export const presenceChannel = 'presences';

/** A window as it is now; what it did is null once it is gone. */
export const presenceSignal = z.object({
  ...presenceSchema.omit({ name: true, doing: true }).shape,
  name: z.string().nullable(),
  doing: presenceSchema.shape.doing.nullable(),
});
export type PresenceSignal = z.infer<typeof presenceSignal>;

/**
 * Says that the acting user has the ticket in front of them, which holds until `presenceLapseMs` later. Others are told
 * when it is news to them.
 * @throws Refusal `forbidden` for a program, `not_found` for a ticket out of reach.
 */
export async function keepPresence(ctx: Ctx, ticketId: string, input: PresenceInput): Promise<void> {
  assertScope(ctx, 'read');
  const { id: userId, name } = actingUser(ctx);
  const { doing, window = '' } = input;
  const mailboxId = await mailboxOfTicket(ctx, ticketId);
  const now = { mailboxId, doing, seenAt: sql`now()` };
  const known = await ctx.db
    .update(presences)
    .set(now)
    .where(and(ofWindow(userId, ticketId, window), eq(presences.doing, doing), isLive))
    .returning({ doing: presences.doing });
  if (known.length > 0) return;
  await ctx.db
    .insert(presences)
    .values({ userId, ticketId, window, ...now })
    .onConflictDoUpdate({ target: [presences.ticketId, presences.userId, presences.window], set: now });
  await announce(ctx, { ticket_id: ticketId, mailbox_id: mailboxId, user_id: userId, name, window, doing });
}

/** Says that a window of the acting user has left the ticket. @throws Refusal `forbidden` for a program. */
export async function endPresence(ctx: Ctx, ticketId: string, window = ''): Promise<void> {
  assertScope(ctx, 'read');
  const { id: userId } = actingUser(ctx);
  const [gone] = await ctx.db
    .delete(presences)
    .where(ofWindow(userId, ticketId, window))
    .returning({ mailboxId: presences.mailboxId });
  if (!gone) return;
  const where = { ticket_id: ticketId, mailbox_id: gone.mailboxId, user_id: userId, window };
  await announce(ctx, { ...where, name: null, doing: null });
}

/** Who has which ticket within reach in front of them, by window. @throws Refusal `forbidden` for a program. */
export async function listPresences(ctx: Ctx): Promise<Presence[]> {
  assertScope(ctx, 'read');
  actingUser(ctx);
  const rows = await ctx.db
    .select({ presence: presences, name: users.name })
    .from(presences)
    .innerJoin(users, eq(users.id, presences.userId))
    .where(and(isLive, withinReach(ctx, presences.mailboxId)));
  return rows.map(({ presence: { ticketId, mailboxId, userId, window, doing }, name }) => {
    return { ticket_id: ticketId, mailbox_id: mailboxId, user_id: userId, name, window, doing };
  });
}

/** Takes away whoever vanished without a word, and tells it. Each is told by one process, however many sweep. */
export async function sweepPresences(ctx: Ctx): Promise<void> {
  await ctx.db.execute(sql`
    with gone as (delete from ${presences} where ${hasLapsed} returning *)
    select pg_notify(${presenceChannel}, json_build_object(
             'ticket_id', 'tkt_' || replace(ticket_id::text, '-', ''),
             'mailbox_id', 'mbx_' || replace(mailbox_id::text, '-', ''),
             'user_id', 'usr_' || replace(user_id::text, '-', ''),
             'window', "window", 'name', null, 'doing', null)::text)
      from gone`);
}

async function announce(ctx: Ctx, signal: PresenceSignal): Promise<void> {
  await ctx.db.execute(sql`select pg_notify(${presenceChannel}, ${JSON.stringify(signal)})`);
}

const lapse = sql`now() - make_interval(secs => ${presenceLapseMs / 1000})`;
const isLive = gt(presences.seenAt, lapse);
const hasLapsed = lte(presences.seenAt, lapse);

function ofWindow(userId: string, ticketId: string, window: string) {
  return and(eq(presences.ticketId, ticketId), eq(presences.userId, userId), eq(presences.window, window));
}
