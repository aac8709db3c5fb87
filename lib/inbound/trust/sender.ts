import { and, isNull } from 'drizzle-orm';
import { isAnyOf } from '#db/rows.ts';
import { type MailAddress, users } from '#db/schema/index.ts';
import { unknownSenderAddress } from '#lib/mail/headers/addresses.ts';
import type { ParsedEmail } from '#lib/mail/parsed-email.ts';
import { batched } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { RawEmailRecord } from '../raw/raw-email-status.ts';
import type { AuthDetails } from './authenticate.ts';

export type TeamUser = Pick<typeof users.$inferSelect, 'id' | 'name' | 'role' | 'mailboxIds'>;
/** Who wrote a mail. `user` only when a domain vouches for it; `claimsUser` when it merely bears a user's address. */
export type Sender = { person: MailAddress; user: TeamUser | null; claimsUser: boolean };

/** Whoever wrote a mail that names nobody and that a person has released all the same. Nobody can answer there. */
export const unknownSender: Sender = {
  person: { name: 'Unknown sender', address: unknownSenderAddress },
  user: null,
  claimsUser: false,
};

/**
 * Who wrote a mail: From, else Sender, else the envelope; null when it names nobody. Anybody can write a user's address
 * into From, so a mail is a user's only when DMARC passes, or a signature or server of the very domain stands behind it.
 */
export async function readSender(ctx: Ctx, raw: RawEmailRecord, parsed: ParsedEmail): Promise<Sender | null> {
  const person = parsed.from ?? parsed.sender ?? envelopeSender(raw);
  if (!person) return null;
  const user = parsed.from
    ? await findUser(ctx, { mailboxId: raw.mailboxId, address: parsed.from.address })
    : null;
  const vouched = user !== null && isVouchedFor(raw, parsed);
  return { person, user: vouched ? user : null, claimsUser: user !== null && !vouched };
}

function envelopeSender({ envelopeFrom }: RawEmailRecord): MailAddress | null {
  return envelopeFrom ? { name: null, address: envelopeFrom.toLowerCase() } : null;
}

const findUser: (ctx: Ctx, by: { mailboxId: string; address: string }) => Promise<TeamUser | null> = batched(
  async (ctx, asked) => {
    const { id, name, role, mailboxIds, email } = users;
    const addresses = asked.map(({ address }) => address);
    const rows = await ctx.db
      .select({ id, name, role, mailboxIds, email })
      .from(users)
      .where(and(isAnyOf(email, addresses), isNull(users.disabledAt)));
    return asked.map(({ mailboxId, address }) => {
      const user = rows.find((row) => row.email === address);
      return user && (user.mailboxIds === null || user.mailboxIds.includes(mailboxId)) ? user : null;
    });
  },
);

function isVouchedFor({ auth, authDetails }: RawEmailRecord, { flags }: ParsedEmail): boolean {
  if (flags.includes('two_from_headers') || flags.includes('several_senders')) return false;
  if (!auth || auth.dmarc === 'fail' || auth.dmarc === 'permerror') return false;
  if (auth.dmarc === 'pass') return true;
  const { dkim = [], dmarc } = (authDetails ?? {}) as Partial<AuthDetails>;
  const signed = dkim.some(({ result, aligned }) => result === 'pass' && aligned);
  return signed || (auth.spf === 'pass' && Boolean(dmarc?.aligned.spf));
}

/** Who wrote what a user of the team passes on to the desk; null when nobody else did, or when it was no user who passed it on. */
export function readForwardedAuthor(
  { forwarded }: ParsedEmail,
  { user, person }: Sender,
  ownAddress: string,
): MailAddress | null {
  const writer = user ? (forwarded?.from ?? null) : null;
  return writer && writer.address !== person.address && writer.address !== ownAddress ? writer : null;
}
