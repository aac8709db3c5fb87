import type { MailAddress } from '#db/schema/index.ts';
import { ownAddresses } from '#lib/inbound/trust/own-addresses.ts';
import { normalizeAddress } from '#lib/mail/headers/addresses.ts';
import { plainAddress } from '#lib/mail/headers/reply-token.ts';
import type { ParsedEmail } from '#lib/mail/parsed-email.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';

export type SubmissionRecipients = Record<'to' | 'cc' | 'bcc', MailAddress[]>;

/**
 * Whom a mail goes to: those of the envelope, as the header fields show them; who stands in none is a blind copy. Our own
 * addresses are left out, because their copy is what is filed. With nobody in To, somebody in Cc or a single blind copy
 * stands there.
 * @throws Refusal `invalid` for several blind copies and nobody else: one of them would be shown to the others.
 */
export async function submissionRecipients(
  ctx: Ctx,
  { parsed, envelopeTo }: { parsed: Pick<ParsedEmail, 'to' | 'cc'>; envelopeTo: string[] },
): Promise<SubmissionRecipients> {
  const own = new Set(await ownAddresses(ctx));
  const left = new Set(
    envelopeTo
      .map((address) => normalizeAddress(address) ?? address.toLowerCase())
      .filter((address) => !own.has(plainAddress(address))),
  );
  const take = (people: MailAddress[]) => people.filter(({ address }) => left.delete(address.toLowerCase()));
  const to = take(parsed.to);
  const cc = take(parsed.cc);
  const bcc = [...left].map((address) => ({ name: null, address }));
  if (to.length > 0) return { to, cc, bcc };
  if (cc.length > 0) return { to: cc.slice(0, 1), cc: cc.slice(1), bcc };
  if (bcc.length > 1) throw new Refusal('invalid', 'submission.onlyBlind');
  return { to: bcc, cc, bcc: [] };
}
