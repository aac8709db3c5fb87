import { composeEmail } from '#lib/mail/compose.ts';
import { domainOf } from '#lib/mail/headers/addresses.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { findSendingMailbox } from '#lib/relays/relay-selection.ts';
import { type Locale, locales, spokenLocale } from '#locales/locale.ts';
import type { Outcome } from '../delivery/classify-response.ts';
import { relayMail } from '../delivery/send-mail.ts';
import type { RelayedMail } from '../delivery/transport.ts';

/** The language of a mail to a user: the one that they read, where the product speaks it, else English. */
export function mailLocaleOf({ readingLanguage }: { readingLanguage: string | null }): Locale {
  return spokenLocale(readingLanguage) ?? locales[0];
}

type SystemMail = {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** The left side of its Message-ID: a mail that is sent again after a crash bears the same. */
  key: string;
  date: Date;
  /** What it is in the log. */
  logAs: Record<string, string>;
};

/** The outcome is null when the mailbox has no relay. */
export type SystemMailTransport = (ctx: Ctx, mail: RelayedMail) => Promise<Outcome | null>;

const throughRelays: SystemMailTransport = (ctx, mail) => relayMail(ctx, mail, async () => null);

/**
 * Mails something of the product's own to a user, as the oldest mailbox whose mail leaves. Where no mail can be sent, and
 * for an address that none can be written to, the outcome is `failed`. Called outside a transaction.
 */
export async function sendSystemMail(
  ctx: Ctx,
  { to, key, logAs, ...mail }: SystemMail,
  transport: SystemMailTransport = throughRelays,
): Promise<Outcome> {
  const sender = await findSendingMailbox(ctx);
  if (!sender) return noWayOut;
  let raw: Buffer;
  try {
    raw = await composeEmail({
      ...mail,
      from: { name: sender.name, address: sender.address },
      to: [to],
      messageId: `<${key}@${domainOf(sender.address)}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { outcome: 'failed', code: null, response: 'No mail can be written to this address.' };
  }
  const envelope = { from: sender.address, to: to.address };
  return (await transport(ctx, { mailboxId: sender.id, envelope, raw, logAs })) ?? noWayOut;
}

const noWayOut = {
  outcome: 'failed',
  code: null,
  response: 'No mail can be sent from here: no relay is set, or every mailbox is a staging one.',
} as const;
