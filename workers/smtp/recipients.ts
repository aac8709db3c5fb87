import { domainToASCII } from 'node:url';
import type { mailboxes } from '#db/schema/index.ts';
import { ownAddresses } from '#lib/inbound/trust/own-addresses.ts';
import { domainOf } from '#lib/mail/headers/addresses.ts';
import { plainAddress } from '#lib/mail/headers/reply-token.ts';
import { findMailboxByAddress } from '#lib/mailboxes/mailbox-addresses.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { SmtpResponse } from './response.ts';

export type Recipient = { address: string; mailbox: typeof mailboxes.$inferSelect };

/**
 * `findRecipient` with a cache of found mailboxes for `cacheMs`, because a sender with many mails names one in each.
 * Misses are not cached, so a new mailbox accepts mail at once.
 */
export function createRecipientLookup(ctx: Ctx, cacheMs: number): (address: string) => Promise<Recipient> {
  const found = new Map<string, { mailbox: Recipient['mailbox']; until: number }>();
  return async (given) => {
    // The one recipient without a domain (RFC 5321 4.1.1.3).
    const address = /^postmaster$/i.test(given) ? `${given}@${ctx.env.MAIL_DOMAIN}` : given;
    const plain = plainAddress(address.normalize('NFC'));
    const known = found.get(plain);
    if (known && known.until > performance.now()) return { address, mailbox: known.mailbox };
    found.delete(plain);
    const recipient = await findRecipient(ctx, address);
    found.set(plain, { mailbox: recipient.mailbox, until: performance.now() + cacheMs });
    return recipient;
  };
}

/**
 * The mailbox of a recipient. Case and the +part, as in reply addresses, do not matter; the domain may be UTF-8
 * (RFC 6531) or ASCII.
 * @throws SmtpResponse 550 for no such mailbox, or a domain that is not ours.
 */
async function findRecipient(ctx: Ctx, address: string): Promise<Recipient> {
  const plain = plainAddress(address.normalize('NFC'));
  const domain = domainOf(plain);
  const mailbox =
    (await findMailboxByAddress(ctx, plain)) ??
    (/^[\0-\x7f]*$/.test(domain) ? null : await findMailboxByAddress(ctx, withAsciiDomain(plain, domain)));
  if (mailbox) return { address, mailbox };
  const ours = await ownAddresses(ctx);
  const isOurs = ours.some((own) => own.endsWith(`@${domain}`) || own.endsWith(`@${domainToASCII(domain)}`));
  throw isOurs
    ? new SmtpResponse(550, '5.1.1 There is no such mailbox here', 'recipient')
    : new SmtpResponse(550, '5.7.1 This server does not pass mail on to other domains', 'recipient');
}

function withAsciiDomain(address: string, domain: string) {
  return `${address.slice(0, -domain.length)}${domainToASCII(domain)}`;
}
