import { and, eq, gte, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { deliveries, mailboxes, messages } from '#db/schema/index.ts';
import type { SendingFigures } from '#lib/mailboxes/schema.ts';
import { type Ctx, reaches } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { say, toldOf } from '#lib/platform/told.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { sandboxCode } from '#lib/tickets/message-delivery.ts';
import type { Told } from '#locales/told.ts';

const days = 30;
/** Above these, providers begin to refuse or hide a sender's mail. */
const maxBounceRate = 0.02;
const maxComplaintRate = 0.001;

/**
 * What became of the mail that really left in the last 30 days, for each mailbox within reach. A server that says at once
 * that there is no such address counts like one that sends the mail back: providers count both.
 */
export async function listSendingFigures(ctx: Ctx): Promise<SendingFigures[]> {
  return figures(ctx, withinReach(ctx, mailboxes.id));
}

/** The same for one mailbox. @throws Refusal `not_found`, also out of reach. */
export async function sendingFiguresOf(ctx: Ctx, mailboxId: string): Promise<SendingFigures> {
  const [row] = reaches(ctx.actor, mailboxId) ? await figures(ctx, eq(mailboxes.id, mailboxId)) : [];
  if (!row) throw notFound('mailbox');
  return row;
}

async function figures(ctx: Ctx, of: SQL | undefined): Promise<SendingFigures[]> {
  const number = (what: SQL | undefined) => sql<number>`(count(*) filter (where ${what}))::int`;
  const bounced = or(eq(deliveries.status, 'bounced'), isNotNull(deliveries.bounceClass));
  const rows = await ctx.db
    .select({
      id: mailboxes.id,
      offered: sql<number>`count(${deliveries.id})::int`,
      sent: number(isNotNull(deliveries.sentAt)),
      bounced: number(bounced),
      hard: number(eq(deliveries.bounceClass, 'hard')),
      complained: number(isNotNull(deliveries.complainedAt)),
    })
    .from(mailboxes)
    .leftJoin(messages, and(eq(messages.mailboxId, mailboxes.id), eq(messages.kind, 'outbound')))
    .leftJoin(
      deliveries,
      and(
        eq(deliveries.messageId, messages.id),
        gte(sql`coalesce(${deliveries.sentAt}, ${refusedAt})`, sql`now() - make_interval(days => ${days})`),
        or(isNull(deliveries.code), ne(deliveries.code, sandboxCode)),
      ),
    )
    .where(and(isNull(mailboxes.deletedAt), of))
    .groupBy(mailboxes.id, mailboxes.address)
    .orderBy(mailboxes.address);
  return rows.map(({ id, offered, sent, bounced, hard, complained }) => ({
    mailbox_id: id,
    days,
    sent,
    bounced,
    bounced_hard: hard,
    complained,
    bounce_rate: rate(bounced, offered),
    complaint_rate: rate(complained, sent),
    ...warned(warningsOf({ offered, sent, bounced, complained })),
  }));
}

const refusedAt = sql`case when ${deliveries.status} = 'failed' and ${deliveries.bounceClass} = 'hard' then ${deliveries.updatedAt} end`;

type Numbers = Record<'offered' | 'sent' | 'bounced' | 'complained', number>;

const warned = (told: Told[]) => ({ warnings: told.map(({ text }) => text), warnings_told: told });

function warningsOf({ offered, sent, bounced, complained }: Numbers): Told[] {
  const facts = (part: number, whole: number, limit: number) => ({
    part,
    whole,
    days,
    rate: percent(part / whole),
    limit: percent(limit),
  });
  return [
    ...(rate(bounced, offered) > maxBounceRate
      ? [say('sending.bounces', facts(bounced, offered, maxBounceRate))]
      : []),
    ...(rate(complained, sent) > maxComplaintRate
      ? [say('sending.complaints', facts(complained, sent, maxComplaintRate))]
      : []),
  ].map(toldOf);
}

const rate = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const percent = (rate: number) => Number((rate * 100).toPrecision(2));
