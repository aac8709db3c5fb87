import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { newId } from '#db/columns.ts';
import { users, webhooks } from '#db/schema/index.ts';
import type { SystemMailTransport } from '#lib/outbound/account-mail/send-system-mail.ts';
import { systemMailText } from '#lib/outbound/account-mail/system-mail-text.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { type Jobs, sendJobs } from '#lib/platform/queue.ts';
import { translatorOf } from '#locales/translator.ts';
import { canBeMailed } from '../notices/mailable-users.ts';
import { sendNotice } from '../notices/send-notice.ts';

const isAdminOfIt = and(
  eq(users.role, 'admin'),
  canBeMailed,
  or(isNull(users.mailboxIds), sql`${webhooks.mailboxIds} <@ ${users.mailboxIds}`),
);

/** Tells the admins who see a webhook that it was turned off without them, in the transaction of `ctx`. */
export async function mailWebhookOff(ctx: Ctx, webhookId: string): Promise<void> {
  const rows = await ctx.db
    .select({ userId: users.id })
    .from(webhooks)
    .innerJoin(users, isAdminOfIt)
    .where(eq(webhooks.id, webhookId));
  if (rows.length === 0) return;
  const jobs = rows.map(({ userId }) => ({ data: { userId, webhookId, noticeId: newId('ntc') } }));
  await sendJobs(ctx, 'desk.webhook_notice', jobs);
}

/**
 * Mails an admin that a webhook is off; nothing once it is on again or gone.
 * @throws Error when the server wants it later: the queue tries again.
 */
export async function mailWebhookNotice(
  ctx: Ctx,
  { userId, webhookId, noticeId }: Jobs['desk.webhook_notice'],
  transport?: SystemMailTransport,
): Promise<void> {
  const [found] = await ctx.db
    .select({ user: users, webhook: webhooks })
    .from(webhooks)
    .innerJoin(users, isAdminOfIt)
    .where(and(eq(webhooks.id, webhookId), eq(users.id, userId), isNotNull(webhooks.disabledAt)));
  if (!found) return;
  const { user, webhook } = found;
  const { host } = new URL(webhook.url);
  const failure = await sendNotice(
    ctx,
    {
      user,
      id: noticeId,
      date: webhook.disabledAt,
      logAs: { webhookId },
      textOf: (locale) => {
        const t = translatorOf(locale);
        const isGone = webhook.disabledBecause === 'gone';
        return {
          subject: t('mails.webhookOff.subject', { host }),
          ...systemMailText(locale, user.name, [
            t(isGone ? 'mails.webhookOff.gone' : 'mails.webhookOff.failing', { host }),
            { act: t('mails.webhookOff.act'), url: `${ctx.env.APP_URL}/settings/webhooks` },
          ]),
        };
      },
    },
    transport,
  );
  if (failure !== null) ctx.log.warn({ webhookId }, 'A notice about a webhook could not be mailed');
}
