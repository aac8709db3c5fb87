import type { Ctx } from '../context.ts';
import { signMail } from '../domains/sign.ts';
import { placeOfRelay, placeOfUrl } from '../relays/smtp-place.ts';
import { relaysOfMailbox } from '../relays/ways-out.ts';
import { handToRelays, type Relay } from './relay.ts';
import { sandbox } from './sandbox.ts';
import type { Outcome } from './sort-answer.ts';
import type { CarriedMail, Transport } from './transport.ts';

/**
 * Mail leaves signed for its domain, through the relays of its mailbox, else those for all, else SMTP_URL; without any it
 * is caught.
 */
export const carry: Transport = async (ctx, mail) => {
  const [signed, relays] = await Promise.all([sign(ctx, mail), relaysFor(ctx, mail.mailboxId)]);
  if (!signed) return unsigned;
  return relays.length ? handToRelays(ctx, relays, signed) : sandbox(ctx, signed);
};

const unsigned: Outcome = {
  outcome: 'deferred',
  code: null,
  response:
    'The mail could not be signed with the key of its domain. Nothing left. Was APP_SECRET changed? Then remove the domain and make a new key.',
};

async function sign(ctx: Ctx, mail: CarriedMail): Promise<CarriedMail | null> {
  try {
    return { ...mail, raw: await signMail(ctx, { from: mail.envelope.from, raw: mail.raw }) };
  } catch (error) {
    ctx.log.error({ err: error, deliveryId: mail.deliveryId }, 'A mail could not be signed');
    return null;
  }
}

async function relaysFor(ctx: Ctx, mailboxId: string): Promise<Relay[]> {
  const rows = await relaysOfMailbox(ctx, mailboxId);
  if (rows.length)
    return rows.map((row) => ({
      id: row.id,
      version: JSON.stringify([
        row.host,
        row.port,
        row.security,
        row.username,
        row.password,
        row.maxConnections,
      ]),
      place: () => placeOfRelay(ctx.env, row),
    }));
  const url = ctx.env.SMTP_URL;
  return url ? [{ id: null, version: url, place: () => placeOfUrl(url, ctx.env) }] : [];
}
