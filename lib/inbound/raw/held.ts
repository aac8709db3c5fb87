import { and, eq, sql } from 'drizzle-orm';
import { rawEmails } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { say, toldOf, within } from '#lib/platform/told.ts';
import { reachesTicket, withinReach } from '#lib/platform/within-reach.ts';
import { sentenceText } from '#locales/sentence.ts';
import type { ToldWithin } from '#locales/told.ts';
import { reasonFor } from './raw-email-status.ts';
import { getRawEmail } from './raw-emails.ts';
import type { RawEmailRow } from './schema.ts';

/**
 * Processes a held or ignored mail again and files it, even when it is unreadable, forged, blocked or a loop. Only a
 * duplicate stays ignored.
 * @throws Refusal `conflict` when it is neither held nor ignored.
 */
export async function releaseMail(ctx: Ctx, id: string): Promise<void> {
  assertScope(ctx, 'write');
  await inTransaction(ctx, async (ctx) => {
    const mail = await lockMail(ctx, id);
    if (mail.status !== 'held' && mail.status !== 'ignored')
      throw new Refusal('conflict', 'mailboxes.notHeld');
    await ctx.db
      .update(rawEmails)
      .set({
        status: 'received',
        attempts: 0,
        processedAt: null,
        processedBy: ctx.actor.name,
        blockedById: null,
        ticketId: null,
        messageId: null,
        ...reasonFor(
          say('held.released', { name: ctx.actor.name, status: mail.status, reason: reasonOf(mail) }),
        ),
      })
      .where(eq(rawEmails.id, id));
    await recordEvent(ctx, 'message.released', {
      mailboxId: mail.mailboxId,
      data: { raw_email_id: id, before: mail.status, reason: mail.reason },
    });
    await sendJob(ctx, 'inbound.process', { rawEmailId: id });
  });
}

/** @throws Refusal `not_found`, also out of reach, and for a mail that is not held any more. */
export async function getHeld(ctx: Ctx, id: string): Promise<RawEmailRow> {
  const email = await getRawEmail(ctx, id);
  if (email.status !== 'held') throw notFound('heldMail');
  return email;
}

/** Ignores a held mail. Its bytes and the reason stay. @throws Refusal `conflict` when it is not held. */
export async function discardHeld(ctx: Ctx, id: string): Promise<void> {
  assertScope(ctx, 'write');
  await inTransaction(ctx, async (ctx) => {
    const mail = await lockMail(ctx, id);
    if (mail.status !== 'held') throw new Refusal('conflict', 'mailboxes.notHeld');
    await ctx.db
      .update(rawEmails)
      .set({
        status: 'ignored',
        processedAt: sql`now()`,
        processedBy: ctx.actor.name,
        ...reasonFor(say('held.discarded', { name: ctx.actor.name, reason: reasonOf(mail) })),
      })
      .where(eq(rawEmails.id, id));
    await recordEvent(ctx, 'message.discarded', {
      mailboxId: mail.mailboxId,
      data: { raw_email_id: id, reason: mail.reason },
    });
  });
}

const actions = { release: releaseMail, discard: discardHeld };
export type HeldAction = keyof typeof actions;
export type Decided = { done: string[]; refused: { id: string; detail: string }[] };

/** Decides mails one by one, each in its own transaction. A refusal is listed with its reason and stops none. */
export async function decideMany(ctx: Ctx, act: HeldAction, ids: string[]): Promise<Decided> {
  assertScope(ctx, 'write');
  const decided: Decided = { done: [], refused: [] };
  for (const id of new Set(ids)) {
    try {
      await actions[act](ctx, id);
      decided.done.push(id);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      decided.refused.push({ id, detail: sentenceText(error.sentence, ctx.locale) });
    }
  }
  return decided;
}

/** Releases all mail that a block made ignored, oldest first. @returns how many. */
export async function releaseBlocked(ctx: Ctx, blockedById: string): Promise<number> {
  assertScope(ctx, 'write');
  let released = 0;
  // It ends, because a released mail is in no later round.
  for (;;) {
    const { done } = await decideMany(ctx, 'release', await blockedBy(ctx, blockedById));
    if (done.length === 0) return released;
    released += done.length;
  }
}

async function blockedBy(ctx: Ctx, blockedById: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: rawEmails.id })
    .from(rawEmails)
    .where(
      and(
        eq(rawEmails.blockedById, blockedById),
        eq(rawEmails.status, 'ignored'),
        withinReach(ctx, rawEmails.mailboxId),
      ),
    )
    .orderBy(rawEmails.receivedAt)
    .limit(maxPerRound);
  return rows.map(({ id }) => id);
}

const maxPerRound = 500;

function reasonOf({ reason, reasonTold }: Awaited<ReturnType<typeof lockMail>>): ToldWithin {
  return within(reason === null ? toldOf(say('held.no_reason')) : { ...reasonTold, text: reason });
}

async function lockMail(ctx: Ctx, id: string) {
  const [mail] = await ctx.db
    .select({
      mailboxId: rawEmails.mailboxId,
      ticketId: rawEmails.ticketId,
      status: rawEmails.status,
      reason: rawEmails.reason,
      reasonTold: rawEmails.reasonTold,
    })
    .from(rawEmails)
    .where(eq(rawEmails.id, id))
    .for('update');
  if (!mail || !(await reachesTicket(ctx, mail))) throw notFound('rawEmail');
  return mail;
}
