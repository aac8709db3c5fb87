import { and, isNull } from 'drizzle-orm';
import { isAnyOf } from '#db/rows.ts';
import { type MailAddress, users } from '#db/schema/index.ts';
import { unknownSenderAddress } from '#lib/mail/headers/addresses.ts';
import type { ParsedEmail } from '#lib/mail/parsed-email.ts';
import { batched } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { IncomingMail, RawEmailRecord } from '../raw/raw-email-status.ts';
import { writerOfForm } from './form-sender.ts';
import { isVouchedFor } from './vouched-for.ts';

export type TeamUser = Pick<typeof users.$inferSelect, 'id' | 'name' | 'role' | 'mailboxIds'>;
/**
 * Who wrote a mail. `user` only when a domain vouches for it; `claimsUser` when it only shows a user's address.
 * `author` is the address in From when that is a trusted form sender, and `person` for whom it writes.
 * `replyTo` is set when answers go to another address than the sender's, and nothing proves that it is theirs.
 */
export type Sender = {
  person: MailAddress;
  user: TeamUser | null;
  claimsUser: boolean;
  author?: MailAddress;
  replyTo?: string | null;
};

/** Stands for the sender of a released mail that names none. It cannot be written to. */
export const unknownSender: Sender = {
  person: { name: 'Unknown sender', address: unknownSenderAddress },
  user: null,
  claimsUser: false,
};

/**
 * Who wrote a mail: From, else Sender, else the envelope; null when it names nobody.
 * From can be forged, so `user` needs a DMARC pass, or an aligned DKIM signature or SPF result.
 */
export async function readSender(
  ctx: Ctx,
  { raw, parsed }: Pick<IncomingMail, 'raw' | 'parsed'>,
): Promise<Sender | null> {
  const person = parsed.from ?? parsed.sender ?? envelopeSender(raw);
  if (!person) return null;
  const writer = writerOfForm({ raw, parsed });
  if (writer) return { person: writer, author: person, user: null, claimsUser: false };
  const user = parsed.from
    ? await findUser(ctx, { mailboxId: raw.mailboxId, address: parsed.from.address })
    : null;
  const vouched = user !== null && isVouchedFor(raw, parsed);
  return {
    person,
    user: vouched ? user : null,
    claimsUser: user !== null && !vouched,
    replyTo: user ? null : otherReplyTo(person, parsed.replyTo),
  };
}

/** Several at once are compared as one, in order. */
function otherReplyTo({ address }: MailAddress, replyTo: MailAddress[]): string | null {
  const others = replyTo.map((each) => each.address.toLowerCase()).filter((other) => other !== address);
  return others.length ? [...new Set(others)].sort().join(', ').slice(0, 998) : null;
}

function envelopeSender({ envelopeFrom }: RawEmailRecord): MailAddress | null {
  return envelopeFrom ? { name: null, address: envelopeFrom.toLowerCase() } : null;
}

const findUser: (ctx: Ctx, by: { mailboxId: string; address: string }) => Promise<TeamUser | null> = batched(
  async (ctx, lookups) => {
    const { id, name, role, mailboxIds, email } = users;
    const addresses = lookups.map(({ address }) => address);
    const rows = await ctx.db
      .select({ id, name, role, mailboxIds, email })
      .from(users)
      .where(and(isAnyOf(email, addresses), isNull(users.disabledAt)));
    return lookups.map(({ mailboxId, address }) => {
      const user = rows.find((row) => row.email === address);
      return user && (user.mailboxIds === null || user.mailboxIds.includes(mailboxId)) ? user : null;
    });
  },
);

/** The author of a mail that a user forwarded; null when they wrote it themselves, or the forwarder is no user. */
export function readForwardedAuthor(
  { forwarded }: ParsedEmail,
  { user, person }: Sender,
  own: string[],
): MailAddress | null {
  const writer = user ? (forwarded?.from ?? null) : null;
  return writer && writer.address !== person.address && !own.includes(writer.address) ? writer : null;
}
