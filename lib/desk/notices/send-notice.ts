import {
  mailLocaleOf,
  type SystemMailTransport,
  sendSystemMail,
} from '#lib/outbound/account-mail/send-system-mail.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { suppress } from '#lib/suppressions/suppressions.ts';
import type { UserRow } from '#lib/users/save-user.ts';
import type { Locale } from '#locales/locale.ts';

type MailedNotice = {
  user: UserRow;
  /** Makes the Message-ID. */
  id: string;
  date: Date | null;
  logAs: Record<string, string>;
  textOf: (locale: Locale) => { subject: string; text: string; html: string };
};

/**
 * Mails a user something of the product's own, in the language that they read. An address that there is not is written to
 * no more. Called outside a transaction.
 * @returns why it never will leave, or null when it left.
 * @throws Error when the server wants it later: the queue tries again.
 */
export async function sendNotice(
  ctx: Ctx,
  { user, id, date, logAs, textOf }: MailedNotice,
  transport?: SystemMailTransport,
): Promise<string | null> {
  const outcome = await sendSystemMail(
    ctx,
    {
      to: { name: user.name, address: user.email },
      key: id.slice(id.indexOf('_') + 1),
      date: date ?? new Date(),
      logAs,
      ...textOf(mailLocaleOf(user)),
    },
    transport,
  );
  if (outcome.outcome === 'queued' || outcome.outcome === 'deferred')
    // Not the response: servers repeat the recipient's address.
    throw new Error(`A notice has not left yet (${outcome.code ?? outcome.waitsFor}).`);
  if (outcome.noSuchAddress) {
    const address = { address: user.email, reason: 'bounce', detail: outcome.response } as const;
    await inTransaction(ctx, (ctx) => suppress(ctx, address));
  }
  return outcome.outcome === 'sent' ? null : outcome.response;
}
