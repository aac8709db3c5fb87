import { and, eq, gt, isNull, max, sql } from 'drizzle-orm';
import { endsWith } from '#db/like.ts';
import { imapAccounts, mailboxes, rawEmails, relays } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { publicHost } from '#lib/platform/public-host.ts';
import { spfTermFor } from './spf-advice.ts';

/** How mail of a domain leaves and arrives, as far as its DNS records must say so. */
export type MailFlow = {
  mailboxes: number;
  relays: { host: string; spfTerm: string | null }[];
  /** The public name of this machine, or null where no setting tells one. */
  ownHost: string | null;
  /** Whether every mailbox is read from elsewhere (IMAP, HTTP), so that the MX record belongs to others. */
  isFetched: boolean;
};

/** How the mailboxes of a domain (lower case) send and are read, from the settings alone: DNS is not asked. */
export async function mailFlowOf(ctx: Ctx, domain: string): Promise<MailFlow> {
  const boxes = await ctx.db
    .select({ id: mailboxes.id, secret: mailboxes.inboundSecretHash, imapId: imapAccounts.id })
    .from(mailboxes)
    .leftJoin(imapAccounts, eq(imapAccounts.mailboxId, mailboxes.id))
    .where(and(isNull(mailboxes.deletedAt), isOf(domain)));
  const hosts = await relayHosts(
    ctx,
    boxes.map(({ id }) => id),
  );
  const ownHost = publicHost(ctx.env.APP_URL);
  return {
    mailboxes: boxes.length,
    relays: hosts.map((host) => ({ host, spfTerm: spfTermFor(host, ownHost) })),
    ownHost,
    isFetched: boxes.length > 0 && boxes.every(({ secret, imapId }) => secret !== null || imapId !== null),
  };
}

/** When mail of the domain last arrived here, within the last 30 days; null when none did. */
export async function lastMailAt(ctx: Ctx, domain: string): Promise<Date | null> {
  const [row] = await ctx.db
    .select({ at: max(rawEmails.receivedAt) })
    .from(rawEmails)
    .innerJoin(mailboxes, eq(mailboxes.id, rawEmails.mailboxId))
    .where(
      and(
        gt(rawEmails.receivedAt, sql`now() - interval '30 days'`),
        isNull(mailboxes.deletedAt),
        isOf(domain),
      ),
    );
  return row?.at ?? null;
}

const isOf = (domain: string) => endsWith(mailboxes.address, `@${domain}`);

async function relayHosts(ctx: Ctx, mailboxIds: string[]): Promise<string[]> {
  const rows = await ctx.db
    .select({ host: relays.host, mailboxId: relays.mailboxId })
    .from(relays)
    .where(isNull(relays.removedAt));
  const own = rows.filter(({ mailboxId }) => mailboxId !== null && mailboxIds.includes(mailboxId));
  const needsCommon =
    mailboxIds.length === 0 || mailboxIds.some((id) => !own.some((row) => row.mailboxId === id));
  const common = rows.filter(({ mailboxId }) => mailboxId === null);
  const fromSettings = common.length ? [] : hostOf(ctx.env.SMTP_URL);
  const all = [
    ...own.map(({ host }) => host),
    ...(needsCommon ? [...common.map(({ host }) => host), ...fromSettings] : []),
  ];
  return [...new Set(all)];
}

const hostOf = (url: string | undefined) => (url && URL.canParse(url) ? [new URL(url).hostname] : []);
