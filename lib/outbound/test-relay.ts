import { randomBytes } from 'node:crypto';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { mailboxes, users } from '#db/schema/index.ts';
import { type Ctx, demand } from '../context.ts';
import { signMail } from '../domains/sign.ts';
import { Refusal } from '../errors.ts';
import { domainOf } from '../mail/addresses.ts';
import { composeEmail } from '../mail/compose.ts';
import { findRelay, noteTest, passwordOf, type RelayInput, type RelayRow } from '../relays/relays.ts';
import type { RelayTest } from '../relays/shape.ts';
import type { SmtpError } from '../relays/smtp-error.ts';
import { placeOfRelay, type SmtpPlace } from '../relays/smtp-place.ts';
import { handOver, openSession, type SmtpMail } from '../relays/smtp-session.ts';
import { wordsOfSmtp } from '../relays/smtp-words.ts';

/**
 * Connects to a stored relay as sending would, and signs in. `changes` tries what is not stored yet; a password that
 * they leave out is the stored one, but only for the server and user that it belongs to. Nothing is sent unless
 * `send_to` names a person of the team.
 * @throws Refusal `not_found`, `invalid`.
 */
export async function testRelay(
  ctx: Ctx,
  id: string,
  { send_to: sendTo, ...changes }: Partial<RelayInput> & { send_to?: string } = {},
): Promise<RelayTest> {
  const row = await findRelay(ctx, id);
  const { host, port, security, username, maxConnections } = row;
  const input = { host, port, security, username, max_connections: maxConnections, ...changes };
  const relay = { ...row, ...input, password: passwordOf(ctx, row, input) };
  const result = await tryOut(ctx, relay, row.mailboxId, sendTo);
  if (Object.keys(changes).length === 0) await noteTest(ctx, id, result);
  return result;
}

/** The same for a relay that is not stored. */
export async function testNewRelay(
  ctx: Ctx,
  {
    mailbox_id: mailboxId,
    send_to: sendTo,
    ...input
  }: RelayInput & { mailbox_id: string | null; send_to?: string },
): Promise<RelayTest> {
  demand(ctx, 'admin');
  const blank = { host: '', port: 0, username: null } as RelayRow;
  const password =
    input.username === null || input.password === undefined ? null : passwordOf(ctx, blank, input);
  return tryOut(ctx, { ...input, password, maxConnections: 1 }, mailboxId, sendTo);
}

/** Connects to a place and signs in; with `send`, hands over the mail that it makes. */
export async function testPlace(place: SmtpPlace, send?: () => Promise<SmtpMail>): Promise<RelayTest> {
  let session: SMTPConnection;
  try {
    session = await openSession(place);
  } catch (error) {
    return { works: false, words: wordsOfSmtp(place, error as SmtpError), sent_to: null };
  }
  try {
    const found = `${wordsOfSession(session, place)} It said: ${oneLine(session.lastServerResponse)}`;
    if (!send) return { works: true, words: found, sent_to: null };
    const mail = await send();
    const handed = await handOver(session, mail);
    return 'answer' in handed
      ? { works: true, words: `It took the mail: ${oneLine(handed.answer)}`, sent_to: mail.envelope.to }
      : { works: false, words: wordsOfRefusal(handed.error), sent_to: null };
  } finally {
    session.quit();
  }
}

async function tryOut(
  ctx: Ctx,
  relay: Parameters<typeof placeOfRelay>[1],
  mailboxId: string | null,
  sendTo: string | undefined,
): Promise<RelayTest> {
  const place = placeOfRelay(ctx.env, relay);
  if (sendTo === undefined) return testPlace(place);
  await demandColleague(ctx, sendTo);
  return testPlace(place, () => testMail(ctx, place, mailboxId, sendTo));
}

function wordsOfSession(session: SMTPConnection, place: SmtpPlace): string {
  const how = session.secure ? 'Connected with TLS' : 'Connected without TLS';
  if (session.authenticated) return `${how}, signed in as ${place.auth!.user}.`;
  return place.auth ? `${how}; it takes no sign-in, so the user is not needed.` : `${how}.`;
}

const wordsOfRefusal = ({ response, message, command }: SmtpError) =>
  `It did not take the mail${command ? ` (${command})` : ''}: ${oneLine(response ?? message)}`;

async function testMail(ctx: Ctx, place: SmtpPlace, mailboxId: string | null, to: string) {
  const from = await senderFor(ctx, mailboxId);
  const raw = await composeEmail({
    from: { name: from.displayName, address: from.address },
    to: [{ name: null, address: to }],
    subject: `A test of ${place.name}`,
    messageId: `<${randomBytes(16).toString('hex')}@${domainOf(from.address)}>`,
    date: new Date(),
    text: `${ctx.actor.name} tested the relay at ${place.name}. It took this mail from ${from.address}.\n`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  });
  return { raw: await signMail(ctx, { from: from.address, raw }), envelope: { from: from.address, to } };
}

async function senderFor(ctx: Ctx, mailboxId: string | null) {
  const reach = ctx.actor.mailboxIds;
  const [row] = await ctx.db
    .select({ address: mailboxes.address, displayName: mailboxes.displayName })
    .from(mailboxes)
    .where(
      and(
        isNull(mailboxes.deletedAt),
        mailboxId === null ? undefined : eq(mailboxes.id, mailboxId),
        reach === null ? undefined : inArray(mailboxes.id, reach),
      ),
    )
    .orderBy(asc(mailboxes.createdAt))
    .limit(1);
  if (!row) throw new Refusal('conflict', 'There is no mailbox to send a test from yet.');
  return row;
}

async function demandColleague(ctx: Ctx, address: string) {
  const [row] = await ctx.db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.email, address.toLowerCase()), isNull(users.disabledAt)));
  if (!row) throw new Refusal('invalid', 'A test mail goes to people of the team only.');
}

/** The first line of an answer, however many it has. */
const oneLine = (words: unknown) =>
  String(words || 'nothing')
    .split('\n')[0]!
    .replace(/^(\d{3})-/, '$1 ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 500);
