import { and, eq } from 'drizzle-orm';
import { imapAccounts, processes } from '#db/schema/index.ts';
import { type Ctx, demand } from '../context.ts';
import { freshResolver, type Resolve } from '../dns.ts';
import { exchangesOf } from '../domains/dns-answers.ts';
import { domainOf } from '../mail/addresses.ts';
import { testImapAccount } from '../mailboxes/imap-test.ts';
import { getMailbox } from '../mailboxes/mailboxes.ts';
import type { Mailbox, MailboxTest } from '../mailboxes/shape.ts';
import { isAlive } from '../presence.ts';
import { askRecipient } from '../relays/ask-recipient.ts';
import { placeOfUrl } from '../relays/smtp-place.ts';
import { relaysOfMailbox } from '../relays/ways-out.ts';
import { testPlace, testRelay } from './test-relay.ts';

type Check = MailboxTest['outbound'];

/**
 * Checks how mail of a mailbox leaves and arrives, with the servers' own words, and sends nothing: its relay is signed in
 * to; our own SMTP door is asked whether it takes its mail, and so is the server that DNS names for its domain; and its
 * IMAP folder is opened, where it has one.
 * @throws Refusal `not_found`, `forbidden`.
 */
export async function testMailbox(
  ctx: Ctx,
  id: string,
  { resolve = freshResolver(ctx.env), mxPort = 25 }: { resolve?: Resolve; mxPort?: number } = {},
): Promise<MailboxTest> {
  demand(ctx, 'admin');
  const mailbox = await getMailbox(ctx, id);
  const [outbound, inbound, outside, imap] = await Promise.all([
    testWayOut(ctx, id),
    testDoor(ctx, mailbox),
    testFromOutside(mailbox, resolve, mxPort),
    testFolder(ctx, id),
  ]);
  return { mailbox_id: id, outbound, inbound, outside, imap };
}

async function testWayOut(ctx: Ctx, mailboxId: string): Promise<Check> {
  const [relay] = await relaysOfMailbox(ctx, mailboxId);
  if (!relay && !ctx.env.SMTP_URL)
    return {
      works: null,
      words: 'No relay is set: what is sent is caught in the sandbox and reaches nobody.',
    };
  const { works, words } = await (relay
    ? testRelay(ctx, relay.id)
    : testPlace(placeOfUrl(ctx.env.SMTP_URL!, ctx.env)));
  return { works, words };
}

async function testDoor(ctx: Ctx, { address }: Mailbox): Promise<Check> {
  const { HOST, SMTP_PORT: port, SMTP_PROXY_PROTOCOL: proxied } = ctx.env;
  const host = HOST === '0.0.0.0' ? '127.0.0.1' : HOST === '::' ? '::1' : HOST;
  const { reached, takes, words } = await askRecipient({ host, port, proxied }, address);
  if (reached) return { works: takes, words: `Our SMTP door at ${host}:${port} said: ${words}` };
  const [worker] = await ctx.db
    .select({ id: processes.id })
    .from(processes)
    .where(and(eq(processes.smtpListening, true), isAlive))
    .limit(1);
  return worker
    ? { works: null, words: `A worker takes mail, on another machine than this one; it was not asked.` }
    : { works: false, words: `Nobody takes mail at ${host}:${port}: ${words}.` };
}

async function testFromOutside({ address }: Mailbox, resolve: Resolve, port: number): Promise<Check> {
  const domain = domainOf(address);
  let host: string | undefined;
  try {
    [host] = await exchangesOf(resolve, domain);
  } catch (error) {
    const { code } = error as { code?: string };
    return { works: null, words: `DNS gave no answer for ${domain} (${code}).` };
  }
  if (!host) return { works: false, words: `DNS names no server for mail to ${domain} (no MX record).` };
  const { reached, takes, words } = await askRecipient({ host, port }, address);
  return reached
    ? { works: takes, words: `${host} takes the mail of ${domain}. It said: ${words}` }
    : {
        works: null,
        words: `${host} takes the mail of ${domain}, but could not be asked from here: ${words}.`,
      };
}

async function testFolder(ctx: Ctx, mailboxId: string): Promise<Check | null> {
  const [account] = await ctx.db
    .select({ id: imapAccounts.id })
    .from(imapAccounts)
    .where(eq(imapAccounts.mailboxId, mailboxId));
  if (!account) return null;
  const { works, words } = await testImapAccount(ctx, mailboxId);
  return { works, words };
}
