import { randomBytes } from 'node:crypto';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { mailboxes, users } from '#db/schema/index.ts';
import { signMail } from '#lib/domains/sign.ts';
import { composeEmail } from '#lib/mail/compose.ts';
import { domainOf } from '#lib/mail/headers/addresses.ts';
import { assertScope, type Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { say, toldOf } from '#lib/platform/told.ts';
import { describeSmtpError } from '#lib/relays/describe-smtp-error.ts';
import type { RelayRow } from '#lib/relays/relay-view.ts';
import {
  assertMailboxOfRelay,
  findRelay,
  passwordOf,
  type RelayInput,
  recordRelayTest,
} from '#lib/relays/relays.ts';
import type { RelayTest } from '#lib/relays/schema.ts';
import { endpointOfRelay, type SmtpEndpoint } from '#lib/relays/smtp-endpoint.ts';
import type { SmtpError } from '#lib/relays/smtp-error.ts';
import { smtpReply } from '#lib/relays/smtp-reply.ts';
import { handOver, openSession, type SmtpMail } from '#lib/relays/smtp-session.ts';
import type { Said } from '#locales/told.ts';

/**
 * Connects to a stored relay and signs in, with unsaved `changes` if given. A password left out is the stored one, for
 * its own server and user only. A test mail is sent only when `send_to` names a team member.
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
  const result = await runTest(ctx, relay, { mailboxId: row.mailboxId, sendTo });
  if (Object.keys(changes).length === 0) await recordRelayTest(ctx, id, result);
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
  assertScope(ctx, 'admin');
  await assertMailboxOfRelay(ctx, mailboxId);
  const blank = { host: '', port: 0, username: null } as RelayRow;
  const password =
    input.username === null || input.password === undefined ? null : passwordOf(ctx, blank, input);
  return runTest(ctx, { ...input, password, maxConnections: 1 }, { mailboxId, sendTo });
}

/** Connects to a place and signs in; with `send`, hands over the mail that it makes. */
export async function testEndpoint(
  endpoint: SmtpEndpoint,
  send?: () => Promise<SmtpMail>,
): Promise<RelayTest> {
  let session: SMTPConnection;
  try {
    session = await openSession(endpoint);
  } catch (error) {
    return tested(false, describeSmtpError(endpoint, error as SmtpError));
  }
  try {
    if (!send) return tested(true, describeSession(session, endpoint));
    const mail = await send();
    const handed = await handOver(session, mail);
    return 'answer' in handed
      ? tested(true, say('relay.took_mail', { said: oneLine(handed.answer) }), mail.envelope.to)
      : tested(false, describeRefusal(handed.error));
  } finally {
    session.quit();
  }
}

async function runTest(
  ctx: Ctx,
  relay: Parameters<typeof endpointOfRelay>[1],
  { mailboxId, sendTo }: { mailboxId: string | null; sendTo: string | undefined },
): Promise<RelayTest> {
  const endpoint = endpointOfRelay(ctx.env, relay);
  if (sendTo === undefined) return testEndpoint(endpoint);
  await demandTeamMember(ctx, sendTo);
  return testEndpoint(endpoint, () => testMail(ctx, endpoint, { mailboxId, to: sendTo }));
}

function describeSession(session: SMTPConnection, { auth }: SmtpEndpoint): Said {
  const tls = String(session.secure);
  const said = oneLine(smtpReply(String(session.lastServerResponse)));
  if (!auth) return say('relay.connected', { tls, said });
  return session.authenticated
    ? say('relay.signed_in', { tls, said, user: auth.user })
    : say('relay.sign_in_idle', { tls, said });
}

function describeRefusal({ response, message, command }: SmtpError): Said {
  return say('relay.refused_mail', { command: command || 'none', said: oneLine(response ?? message) });
}

function tested(works: boolean, said: Said, sentTo: string | null = null): RelayTest {
  return { works, ...said, words: toldOf(said).text, sent_to: sentTo };
}

async function testMail(
  ctx: Ctx,
  endpoint: SmtpEndpoint,
  { mailboxId, to }: { mailboxId: string | null; to: string },
) {
  const from = await senderFor(ctx, mailboxId);
  const raw = await composeEmail({
    from: { name: from.displayName, address: from.address },
    to: [{ name: null, address: to }],
    subject: `A test of ${endpoint.name}`,
    messageId: `<${randomBytes(16).toString('hex')}@${domainOf(from.address)}>`,
    date: new Date(),
    text: `${ctx.actor.name} tested the relay at ${endpoint.name}. It took this mail from ${from.address}.\n`,
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
  if (!row) throw new Refusal('conflict', 'relays.noMailbox');
  return row;
}

async function demandTeamMember(ctx: Ctx, address: string) {
  const [row] = await ctx.db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.email, address.toLowerCase()), isNull(users.disabledAt)));
  if (!row) throw new Refusal('invalid', 'relays.onlyTeam');
}

/** The first line of an answer, however many it has. */
function oneLine(words: unknown) {
  return String(words || 'nothing')
    .replace(/\n.*/s, '')
    .replace(/^(\d{3})-/, '$1 ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 500);
}
