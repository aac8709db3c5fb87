import { signMail } from '#lib/domains/sign.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { ourWords, say } from '#lib/platform/told.ts';
import { relaysOfMailbox } from '#lib/relays/relay-selection.ts';
import { endpointOfRelay, endpointOfUrl } from '#lib/relays/smtp-endpoint.ts';
import type { Outcome } from './classify-response.ts';
import { type RelayTarget, sendWithFailover } from './relay-failover.ts';
import { sandbox } from './sandbox.ts';
import type { RelayedMail, Transport } from './transport.ts';

/** Mail leaves as `relayMail` sends it; without a way out it is caught. */
export const sendMail: Transport = (ctx, mail) => {
  const { deliveryId, ...relayed } = mail;
  return relayMail(ctx, { ...relayed, logAs: { deliveryId } }, ({ raw }) => sandbox(ctx, { ...mail, raw }));
};

/**
 * Sends a mail signed for its domain, through the relays of its mailbox, else those for all, else SMTP_URL; without any,
 * `otherwise` decides what becomes of it.
 */
export async function relayMail<T>(
  ctx: Ctx,
  mail: RelayedMail,
  otherwise: (signed: RelayedMail) => Promise<T>,
): Promise<Outcome | T> {
  const [signed, relays] = await Promise.all([sign(ctx, mail), relaysFor(ctx, mail.mailboxId)]);
  if (!signed) return unsigned;
  return relays.length ? sendWithFailover(ctx, relays, signed) : otherwise(signed);
}

const unsigned: Outcome = {
  outcome: 'deferred',
  waitsFor: 'relay',
  code: null,
  ...ourWords(say('delivery.not_signed')),
};

async function sign(ctx: Ctx, mail: RelayedMail): Promise<RelayedMail | null> {
  try {
    return { ...mail, raw: await signMail(ctx, { from: mail.envelope.from, raw: mail.raw }) };
  } catch (error) {
    ctx.log.error({ err: error, ...mail.logAs }, 'A mail could not be signed');
    return null;
  }
}

async function relaysFor(ctx: Ctx, mailboxId: string): Promise<RelayTarget[]> {
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
      endpoint: () => endpointOfRelay(ctx.env, row),
    }));
  const url = ctx.env.SMTP_URL;
  return url ? [{ id: null, version: url, endpoint: () => endpointOfUrl(url, ctx.env) }] : [];
}
