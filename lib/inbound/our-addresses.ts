import { isNull } from 'drizzle-orm';
import { mailboxes } from '#db/schema/index.ts';
import type { Ctx } from '../context.ts';
import { askedOnce } from '../gather.ts';

/** The addresses that we send as, so that our own mail is known when it comes back. */
export const ourAddresses = async (ctx: Ctx): Promise<string[]> =>
  (await ourMailboxes(ctx)).map(({ address }) => address);

/** The same, each with the name that stands beside it. */
export const ourMailboxes = askedOnce((ctx) =>
  ctx.db
    .select({ name: mailboxes.displayName, address: mailboxes.address })
    .from(mailboxes)
    .where(isNull(mailboxes.deletedAt)),
);
