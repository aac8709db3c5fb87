import { and, asc, inArray, isNull } from 'drizzle-orm';
import { mailboxes } from '#db/schema/index.ts';
import { plainAddress } from '#lib/mail/headers/reply-token.ts';
import { findMailboxByAddress } from '#lib/mailboxes/mailbox-addresses.ts';
import { type Ctx, reaches } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { sentence } from '#locales/sentence.ts';

/**
 * The mailbox that a user writes as, by the address in From.
 * @throws Refusal `invalid` that names those within their reach, for any other address.
 */
export async function submissionMailbox(ctx: Ctx, from: string | undefined) {
  const mailbox = from ? await findMailboxByAddress(ctx, plainAddress(from)) : null;
  if (mailbox && reaches(ctx.actor, mailbox.id)) return mailbox;
  const { mailboxIds } = ctx.actor;
  const within = mailboxIds === null ? undefined : inArray(mailboxes.id, mailboxIds);
  const rows = await ctx.db
    .select({ address: mailboxes.address })
    .from(mailboxes)
    .where(and(isNull(mailboxes.deletedAt), within))
    .orderBy(asc(mailboxes.address))
    .limit(10);
  const addresses = rows.map(({ address }) => address).join(', ');
  throw new Refusal(
    'invalid',
    addresses === ''
      ? 'submission.noMailboxes'
      : sentence('submission.notFrom', { address: from ?? '–', addresses }),
  );
}
