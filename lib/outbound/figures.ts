import { and, eq, gte, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { deliveries, mailboxes, messages } from '#db/schema/index.ts';
import { type Ctx, reaches } from '../context.ts';
import { notFound } from '../errors.ts';
import type { SendingFigures } from '../mailboxes/shape.ts';
import { sandboxCode } from '../tickets/message-delivery.ts';

const days = 30;
/** Above these, providers begin to refuse or hide a sender's mail. */
const mostBounced = 0.02;
const mostComplained = 0.001;

/** What became of the mail that really left in the last 30 days, for each mailbox within reach. */
export async function listSendingFigures(ctx: Ctx): Promise<SendingFigures[]> {
  const reach = ctx.actor.mailboxIds;
  return figures(ctx, reach === null ? undefined : reach.length ? inArray(mailboxes.id, reach) : sql`false`);
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
      sent: sql<number>`count(${deliveries.id})::int`,
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
        gte(deliveries.sentAt, sql`now() - make_interval(days => ${days})`),
        or(isNull(deliveries.code), ne(deliveries.code, sandboxCode)),
      ),
    )
    .where(and(isNull(mailboxes.deletedAt), of))
    .groupBy(mailboxes.id, mailboxes.address)
    .orderBy(mailboxes.address);
  return rows.map(({ id, sent, bounced, hard, complained }) => ({
    mailbox_id: id,
    days,
    sent,
    bounced,
    bounced_hard: hard,
    complained,
    bounce_rate: rate(bounced, sent),
    complaint_rate: rate(complained, sent),
    warnings: warningsOf({ sent, bounced, complained }),
  }));
}

function warningsOf({ sent, bounced, complained }: { sent: number; bounced: number; complained: number }) {
  const told = (number: number, became: string, most: number) =>
    `${number} of ${sent} mails ${became} in ${days} days (${percent(number / sent)}; more than ${percent(most)} harms how mail of this address is received).`;
  return [
    ...(rate(bounced, sent) > mostBounced ? [told(bounced, 'came back', mostBounced)] : []),
    ...(rate(complained, sent) > mostComplained
      ? [told(complained, 'were complained about', mostComplained)]
      : []),
  ];
}

const rate = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const percent = (rate: number) => `${Number((rate * 100).toPrecision(2))} %`;
