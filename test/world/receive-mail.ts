import { eq } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { messages, rawEmails } from '#db/schema/index.ts';
import { type Arrival, acceptEmail } from '#lib/inbound/accept.ts';
import { processEmail } from '#lib/inbound/process.ts';
import { plainAddress } from '#lib/mail/headers/reply-token.ts';
import { parseEmail } from '#lib/mail/parse.ts';
import { findMailboxByAddress } from '#lib/mailboxes/mailbox-addresses.ts';
import { type Ctx, system, withActor } from '#lib/platform/context.ts';
import { type DnsRecords, resolverOf } from '../mail/signed-mail.ts';
import { ada, shop } from './shop.ts';

export type TestMail = {
  from?: string;
  to?: string;
  subject?: string;
  /** Null leaves the field out. */
  id?: string | null;
  date?: string | null;
  headers?: string[];
  body?: string;
  /** Attached, in a multipart/mixed with the body. */
  files?: { name: string; type?: string; content: Buffer }[];
};

type Transfer = {
  envelopeFrom?: string;
  /** Addresses of mailboxes that exist, with or without a reply token. */
  envelopeTo?: string[];
  source?: Arrival['source'];
  /** What DNS says of the sender's domain. */
  records?: DnsRecords;
};

let mails = 0;

/** Accepts and processes a mail, as fields or as bytes. @returns the raw email, and the message that it became if any. */
export async function receiveMail(ctx: Ctx, mail: TestMail | string | Buffer = {}, transfer: Transfer = {}) {
  return processMail(ctx, await acceptMail(ctx, mail, transfer), transfer);
}

/** Stores a mail and leaves it unread. @returns the raw email's id. */
export async function acceptMail(
  ctx: Ctx,
  mail: TestMail | string | Buffer = {},
  transfer: Transfer = {},
): Promise<string> {
  return firstOrThrow(await acceptMailForEach(ctx, mail, transfer));
}

/** Stores a mail to several mailboxes. @returns the ids of the raw emails, one of each mailbox. */
export async function acceptMailForEach(
  ctx: Ctx,
  mail: TestMail | string | Buffer,
  { envelopeFrom = ada.address, envelopeTo, source = 'smtp' }: Transfer = {},
): Promise<string[]> {
  const isBytes = typeof mail === 'string' || Buffer.isBuffer(mail);
  const recipients = envelopeTo ?? [(isBytes ? undefined : mail.to) ?? shop.support.address];
  return acceptEmail(withActor(ctx, system), {
    source,
    envelopeFrom,
    envelopeTo: await Promise.all(recipients.map((address) => findRecipient(ctx, address))),
    clientAddress: '192.0.2.1',
    helo: 'mx.customer.example',
    tls: false,
    content: Buffer.from(isBytes ? mail : formatMail(mail)),
  });
}

async function findRecipient(ctx: Ctx, address: string) {
  const mailbox = await findMailboxByAddress(ctx, plainAddress(address));
  if (!mailbox) throw new Error(`No mailbox has the address ${address}.`);
  return { address, mailboxId: mailbox.id };
}

/** Processes a stored mail. @returns as `receiveMail` does. */
export async function processMail(ctx: Ctx, rawEmailId: string, { records = {} }: Transfer = {}) {
  await processEmail(
    withActor(ctx, system),
    { rawEmailId },
    { parse: parseEmail, resolve: resolverOf(records) },
  );
  return readMail(ctx, rawEmailId);
}

async function readMail(ctx: Ctx, id: string) {
  const raw = firstOrThrow(await ctx.db.select().from(rawEmails).where(eq(rawEmails.id, id)));
  const [message] = await ctx.db.select().from(messages).where(eq(messages.rawEmailId, id));
  // Most mails become a message on a ticket. A test of another mail looks at `raw` only.
  return { raw, message: message as typeof messages.$inferSelect, ticketId: raw.ticketId as string };
}

export type ReceivedMail = Awaited<ReturnType<typeof receiveMail>>;

/** A mail as bytes; each has an id of its own unless one is given. */
export function formatMail({
  from = `Ada <${ada.address}>`,
  to = shop.support.address,
  subject = 'Help',
  id = `<m${++mails}@customer.example>`,
  date = 'Mon, 05 Jan 2026 10:00:00 +0000',
  headers = [],
  body = 'Hello',
  files = [],
}: TestMail): string {
  const head = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    ...(id ? [`Message-ID: ${id}`] : []),
    ...(date ? [`Date: ${date}`] : []),
    ...headers,
    ...(files.length > 0 ? ['Content-Type: multipart/mixed; boundary=parts'] : []),
  ];
  const content = files.length > 0 ? formatParts(body, files) : body;
  return `${head.join('\r\n')}\r\n\r\n${content}\r\n`;
}

function formatParts(body: string, files: NonNullable<TestMail['files']>): string {
  const parts = files.map(({ name, type = 'application/octet-stream', content }) => [
    `Content-Type: ${type}; name="${name}"`,
    'Content-Disposition: attachment',
    'Content-Transfer-Encoding: base64',
    '',
    content.toString('base64'),
  ]);
  const lines = [['', body], ...parts].flatMap((part) => ['--parts', ...part]);
  return [...lines, '--parts--'].join('\r\n');
}
