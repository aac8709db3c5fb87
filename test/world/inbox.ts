import { asc, eq } from 'drizzle-orm';
import { deliveries, mailboxes, messages, rawEmails, runs, tickets } from '#db/schema/index.ts';
import { type Arrival, acceptEmail } from '#lib/inbound/accept.ts';
import { processEmail } from '#lib/inbound/process.ts';
import { replyAddress } from '#lib/mail/headers/reply-token.ts';
import { parseEmail } from '#lib/mail/parse.ts';
import { createMailbox, type MailboxChanges } from '#lib/mailboxes/mailboxes.ts';
import { deliver } from '#lib/outbound/deliver.ts';
import { queueReply, type Reply } from '#lib/outbound/queue-reply.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { type DnsRecords, resolverOf } from '../mail/signed-mail.ts';

export type TestMail = {
  from?: string;
  to?: string;
  subject?: string;
  /** Null leaves the field out. */
  id?: string | null;
  date?: string | null;
  headers?: string[];
  body?: string;
};
type ArrivalOptions = {
  envelopeFrom?: string;
  envelopeTo?: string[];
  source?: Arrival['source'];
  records?: DnsRecords;
};

let mails = 0;

/** A mailbox, and mail into it through the walk from the door until each is settled. */
export async function createInbox(ctx: Ctx, { address, ...changes }: MailboxChanges & { address: string }) {
  const { mailbox } = await createMailbox(ctx, { address, ...changes });

  async function acceptRaw(content: string | Buffer, how: ArrivalOptions = {}) {
    const [id] = await acceptEmail(ctx, {
      source: how.source ?? 'smtp',
      envelopeFrom: how.envelopeFrom ?? 'ada@customer.example',
      envelopeTo: (how.envelopeTo ?? [address]).map((to) => ({ address: to, mailboxId: mailbox.id })),
      clientAddress: '192.0.2.1',
      helo: 'mx.customer.example',
      tls: false,
      content: Buffer.from(content),
    });
    return id!;
  }

  async function processRaw(id: string, records: DnsRecords = {}) {
    await processEmail(ctx, { rawEmailId: id }, { parse: parseEmail, resolve: resolverOf(records) });
    return find(id);
  }

  async function find(id: string) {
    const [raw] = await ctx.db.select().from(rawEmails).where(eq(rawEmails.id, id));
    const [message] = await ctx.db.select().from(messages).where(eq(messages.rawEmailId, id));
    return { raw: raw!, message: message!, ticketId: raw!.ticketId! };
  }

  return {
    mailbox,
    /** Bytes at the door, not yet read. Answers the raw email's id. */
    acceptRaw,
    processRaw,
    find,
    receiveRaw: async (content: string | Buffer, how: ArrivalOptions = {}) =>
      processRaw(await acceptRaw(content, how), how.records),
    receive: async (mail: TestMail = {}, how: ArrivalOptions = {}) => {
      const { to = address } = mail;
      return processRaw(
        await acceptRaw(formatMail({ ...mail, to }), { envelopeTo: [to], ...how }),
        how.records,
      );
    },
  };
}

/** A mail as bytes; each has an id of its own unless one is given. */
export function formatMail({
  from = 'Ada <ada@customer.example>',
  to = 'support@shop.example',
  subject = 'Help',
  id = `<m${++mails}@customer.example>`,
  date = 'Mon, 05 Jan 2026 10:00:00 +0000',
  headers = [],
  body = 'Hello',
}: TestMail): string {
  const head = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    ...(id ? [`Message-ID: ${id}`] : []),
    ...(date ? [`Date: ${date}`] : []),
    ...headers,
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}\r\n`;
}

/** A ticket as its row stands. */
export async function ticketRow(ctx: Ctx, id: string) {
  const [ticket] = await ctx.db.select().from(tickets).where(eq(tickets.id, id));
  return ticket!;
}

export async function replyAddressOf(ctx: Ctx, ticketId: string): Promise<string> {
  const [row] = await ctx.db
    .select({ token: tickets.replyToken, mailbox: mailboxes.address })
    .from(tickets)
    .innerJoin(mailboxes, eq(mailboxes.id, tickets.mailboxId))
    .where(eq(tickets.id, ticketId));
  return replyAddress(row!.mailbox, row!.token);
}

/** The entries of a ticket as their rows stand, oldest first. */
export function messagesOf(ctx: Ctx, ticketId: string) {
  return ctx.db
    .select()
    .from(messages)
    .where(eq(messages.ticketId, ticketId))
    .orderBy(asc(messages.createdAt), asc(messages.id));
}

export function runsOf(ctx: Ctx, ticketId: string) {
  return ctx.db.select().from(runs).where(eq(runs.ticketId, ticketId));
}

/** An answer of ours that has left; tells what a bounce or an answer can name. */
export async function sendReply(ctx: Ctx, ticketId: string, reply: Partial<Reply> = {}) {
  const messageId = await queueReply(ctx, ticketId, { body: 'Here you are', ...reply });
  const sent = await ctx.db
    .select({
      id: deliveries.id,
      recipient: deliveries.recipient,
      token: deliveries.returnToken,
      internetMessageId: messages.internetMessageId,
    })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .where(eq(deliveries.messageId, messageId));
  for (const { id } of sent)
    await deliver(ctx, { deliveryId: id }, async () => ({
      outcome: 'sent',
      code: '2.0.0',
      response: '250 Ok',
    }));
  return { messageId, internetMessageId: sent[0]!.internetMessageId!, deliveries: sent };
}
