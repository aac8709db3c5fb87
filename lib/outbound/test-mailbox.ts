import { and, eq } from 'drizzle-orm';
import { imapAccounts, processes } from '#db/schema/index.ts';
import { mxHostsOf } from '#lib/domains/dns-answers.ts';
import { domainOf } from '#lib/mail/headers/addresses.ts';
import { getMailbox } from '#lib/mailboxes/mailboxes.ts';
import type { Mailbox, MailboxTest } from '#lib/mailboxes/schema.ts';
import { testImapAccount } from '#lib/mailboxes/test-imap-account.ts';
import { assertScope, type Ctx } from '#lib/platform/context.ts';
import { type Resolve, uncachedResolver } from '#lib/platform/dns.ts';
import { say, toldOf } from '#lib/platform/told.ts';
import { isAlive } from '#lib/platform/worker-heartbeat.ts';
import { relaysOfMailbox } from '#lib/relays/relay-selection.ts';
import { endpointOfUrl } from '#lib/relays/smtp-endpoint.ts';
import { verifyRecipient } from '#lib/relays/verify-recipient.ts';
import type { Said } from '#locales/told.ts';
import { testEndpoint, testRelay } from './test-relay.ts';

type Check = MailboxTest['outbound'];

/**
 * Tests a mailbox both ways without sending mail: signs in to its relay and opens its IMAP folder, if any.
 * Our SMTP listener, and the server that DNS names for its domain, are asked whether they accept its mail.
 * @throws Refusal `not_found`, `forbidden`.
 */
export async function testMailbox(
  ctx: Ctx,
  id: string,
  { resolve = uncachedResolver(ctx.env), mxPort = 25 }: { resolve?: Resolve; mxPort?: number } = {},
): Promise<MailboxTest> {
  assertScope(ctx, 'admin');
  const mailbox = await getMailbox(ctx, id);
  const [outbound, inbound, outside, imap] = await Promise.all([
    testOutbound(ctx, id),
    testSmtpListener(ctx, mailbox),
    testMx(mailbox, resolve, mxPort),
    testImap(ctx, id),
  ]);
  return { mailbox_id: id, outbound, inbound, outside, imap };
}

async function testOutbound(ctx: Ctx, mailboxId: string): Promise<Check> {
  const [relay] = await relaysOfMailbox(ctx, mailboxId);
  const url = ctx.env.SMTP_URL;
  const tested = relay
    ? await testRelay(ctx, relay.id)
    : url
      ? await testEndpoint(endpointOfUrl(url, ctx.env))
      : found(null, say('test.no_relay'));
  const { works, words, code, values }: Check = tested;
  return { works, words, code, values };
}

async function testSmtpListener(ctx: Ctx, { address }: Mailbox): Promise<Check> {
  const { HOST, SMTP_PORT: port, SMTP_PROXY_PROTOCOL: proxied } = ctx.env;
  const host = HOST === '0.0.0.0' ? '127.0.0.1' : HOST === '::' ? '::1' : HOST;
  const { reached, accepted, response } = await verifyRecipient({ host, port, proxied }, address);
  const door = `${host}:${port}`;
  if (reached) return found(accepted, say('test.door_said', { address: door, response }));
  const [worker] = await ctx.db
    .select({ id: processes.id })
    .from(processes)
    .where(and(eq(processes.smtpListening, true), isAlive))
    .limit(1);
  return worker
    ? found(null, say('test.door_elsewhere'))
    : found(false, say('test.door_closed', { address: door, response }));
}

async function testMx({ address }: Mailbox, resolve: Resolve, port: number): Promise<Check> {
  const domain = domainOf(address);
  let host: string | undefined;
  try {
    [host] = await mxHostsOf(resolve, domain);
  } catch (error) {
    const { code } = error as { code?: string };
    return found(null, say('test.no_dns', { domain, system_code: String(code) }));
  }
  if (!host) return found(false, say('test.no_mx', { domain }));
  const { reached, accepted, response } = await verifyRecipient({ host, port }, address);
  return reached
    ? found(accepted, say('test.mx_said', { host, domain, response }))
    : found(null, say('test.mx_unreached', { host, domain, response }));
}

async function testImap(ctx: Ctx, mailboxId: string): Promise<Check | null> {
  const [account] = await ctx.db
    .select({ id: imapAccounts.id })
    .from(imapAccounts)
    .where(eq(imapAccounts.mailboxId, mailboxId));
  if (!account) return null;
  const { mails: _mails, ...check } = await testImapAccount(ctx, mailboxId);
  return check;
}

function found(works: boolean | null, said: Said): Check {
  return { works, ...said, words: toldOf(said).text };
}
