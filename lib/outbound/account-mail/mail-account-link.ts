import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { accountLinks, users } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { accountLinkUrl } from '#lib/users/account-link-token.ts';
import { accountMailText } from './account-mail-text.ts';
import { mailLocaleOf, type SystemMailTransport, sendSystemMail } from './send-system-mail.ts';

type MailableLink = NonNullable<Awaited<ReturnType<typeof findMailable>>>;

/** How long a mail is tried while servers want it later. */
const maxTryHours = 24;

/**
 * Mails a link to its user, as the oldest mailbox whose mail leaves. A link that is used, ended, expired or mailed is left
 * alone. A mail sent again, after a crash, bears the same link and Message-ID.
 * @throws Error when the server wants it later: the queue tries again.
 */
export async function mailAccountLink(
  ctx: Ctx,
  { linkId }: { linkId: string },
  transport?: SystemMailTransport,
): Promise<void> {
  const link = await findMailable(ctx, linkId);
  if (!link) return;
  const outcome = await attempt(ctx, link, transport);
  if (outcome.outcome === 'sent') return recordMailed(ctx, link);
  const isOld = Date.now() - link.createdAt.getTime() > maxTryHours * 3_600_000;
  const waits = outcome.outcome === 'queued' || outcome.outcome === 'deferred';
  if (!waits || isOld) return recordFailed(ctx, link, outcome.response);
  await ctx.db
    .update(accountLinks)
    .set({ mailResponse: outcome.response })
    .where(eq(accountLinks.id, linkId));
  // Not the response: servers repeat the recipient's address.
  throw new Error(`An account mail has not left yet (${outcome.code ?? outcome.waitsFor}).`);
}

async function findMailable(ctx: Ctx, linkId: string) {
  const creators = alias(users, 'creators');
  const [row] = await ctx.db
    .select({
      id: accountLinks.id,
      userId: accountLinks.userId,
      kind: accountLinks.kind,
      createdAt: accountLinks.createdAt,
      expiresAt: accountLinks.expiresAt,
      name: users.name,
      email: users.email,
      readingLanguage: users.readingLanguage,
      sentBy: creators.name,
    })
    .from(accountLinks)
    .innerJoin(users, eq(users.id, accountLinks.userId))
    .leftJoin(creators, eq(creators.id, accountLinks.createdBy))
    .where(and(eq(accountLinks.id, linkId), isUnmailed, isNull(users.disabledAt)));
  return row ?? null;
}

const isUnmailed = and(
  isNull(accountLinks.mailedAt),
  isNull(accountLinks.mailFailedAt),
  isNull(accountLinks.usedAt),
  isNull(accountLinks.endedAt),
  gt(accountLinks.expiresAt, sql`now()`),
);

function attempt(ctx: Ctx, link: MailableLink, transport?: SystemMailTransport) {
  const mail = {
    to: { name: link.name, address: link.email },
    key: link.id.slice('alk_'.length),
    date: link.createdAt,
    logAs: { accountLinkId: link.id },
    ...accountMailText(mailLocaleOf(link), { ...link, url: accountLinkUrl(ctx.env, link.id) }),
  };
  return sendSystemMail(ctx, mail, transport);
}

function recordMailed(ctx: Ctx, { id, userId, kind }: MailableLink): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .update(accountLinks)
      .set({ mailedAt: sql`now()`, mailResponse: null })
      .where(and(eq(accountLinks.id, id), isNull(accountLinks.mailedAt)))
      .returning();
    if (row)
      await recordEvent(ctx, 'account_link.mailed', { data: { account_link_id: id, user_id: userId, kind } });
  });
}

function recordFailed(ctx: Ctx, { id, userId, kind }: MailableLink, text: string): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .update(accountLinks)
      .set({ mailFailedAt: sql`now()`, mailResponse: text })
      .where(and(eq(accountLinks.id, id), isUnmailed))
      .returning();
    if (row)
      await recordEvent(ctx, 'account_link.mail_failed', {
        data: { account_link_id: id, user_id: userId, kind, text },
      });
  });
}
