import type { Ctx } from '../context.ts';
import { relaysOfMailbox } from '../relays/relays.ts';
import { placeOfRelay, placeOfUrl } from '../relays/smtp-place.ts';
import { handToRelays, type Relay } from './relay.ts';
import { sandbox } from './sandbox.ts';
import type { Transport } from './transport.ts';

/** Mail leaves through the relays of its mailbox, else those for all, else SMTP_URL; without any it is caught. */
export const carry: Transport = async (ctx, mail) => {
  const relays = await relaysFor(ctx, mail.mailboxId);
  return relays.length ? handToRelays(ctx, relays, mail) : sandbox(ctx, mail);
};

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
      place: () => placeOfRelay(ctx.env.APP_SECRET!, row),
    }));
  const url = ctx.env.SMTP_URL;
  return url ? [{ id: null, version: url, place: () => placeOfUrl(url) }] : [];
}
