import { z } from 'zod';
import { normalizeAddress } from '#lib/mail/headers/addresses.ts';
import { plainAddress } from '#lib/mail/headers/reply-token.ts';
import { findMailboxByInboundSecret } from '#lib/mailboxes/inbound-secret.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { acceptFromProvider } from './accept-from-provider.ts';
import { type ProviderOutcome, refusedOutcome } from './outcome.ts';
import { type MailParts, rebuildMail } from './rebuild-mail.ts';

const text = z.string().nullish();
const person = z.object({ Email: z.string(), Name: text });
const inboundMail = z.object({
  From: text,
  FromFull: person.nullish(),
  To: text,
  ToFull: z.array(person).nullish(),
  Cc: text,
  CcFull: z.array(person).nullish(),
  ReplyTo: text,
  OriginalRecipient: text,
  MailboxHash: text,
  Subject: text,
  Date: text,
  TextBody: text,
  HtmlBody: text,
  Headers: z.array(z.object({ Name: z.string(), Value: z.string() })).nullish(),
  Attachments: z
    .array(
      z.object({
        Name: z.string(),
        Content: z.string(),
        ContentType: z.string(),
        ContentID: text,
      }),
    )
    .nullish(),
  RawEmail: text,
});
type InboundMail = z.infer<typeof inboundMail>;

/**
 * Accepts a mail from Postmark's inbound webhook. `secret` is the last part of the webhook's URL; without it `withBody`
 * is not called. The mail is rebuilt from its parts when its bytes are not included.
 * @see https://postmarkapp.com/developer/webhooks/inbound-webhook
 */
export async function acceptPostmark(
  ctx: Ctx,
  { secret, tls }: { secret: string; tls: boolean },
  withBody: (work: (body: Buffer) => Promise<ProviderOutcome>) => Promise<ProviderOutcome>,
): Promise<ProviderOutcome> {
  const mailbox = await findMailboxByInboundSecret(ctx, secret);
  if (!mailbox) return refusedOutcome('unsigned', 'No mailbox has this secret.');
  return withBody(async (body) => {
    const mail = read(body);
    if (!mail) return refusedOutcome('malformed', 'The body is not the JSON of an inbound mail.');
    const content = mail.RawEmail ? Buffer.from(mail.RawEmail) : await rebuildMail(partsOf(mail));
    const address = recipientOf(mail, mailbox.address);
    const rebuilt = !mail.RawEmail;
    return acceptFromProvider(ctx, {
      envelopeTo: [{ address, mailboxId: mailbox.id }],
      tls,
      content,
      rebuilt,
    });
  });
}

function read(body: Buffer): InboundMail | null {
  try {
    const { data } = inboundMail.safeParse(JSON.parse(body.toString()));
    const isMail = data && (data.RawEmail || data.From || data.FromFull || data.Headers?.length);
    return isMail ? data : null;
  } catch {
    return null;
  }
}

/** For mail to an address at Postmark, the part after the plus comes as MailboxHash. */
function recipientOf({ OriginalRecipient, MailboxHash }: InboundMail, mailboxAddress: string): string {
  const original = normalizeAddress(OriginalRecipient ?? '');
  if (original && plainAddress(original) === mailboxAddress) return original;
  const [local, domain] = mailboxAddress.split('@');
  const withHash = MailboxHash ? normalizeAddress(`${local}+${MailboxHash}@${domain}`) : null;
  return withHash ?? original ?? mailboxAddress;
}

function partsOf(mail: InboundMail): MailParts {
  const fields: [string, string | null | undefined][] = [
    ['From', mail.FromFull ? formatPeople([mail.FromFull]) : mail.From],
    ['To', mail.ToFull?.length ? formatPeople(mail.ToFull) : mail.To],
    ['Cc', mail.CcFull?.length ? formatPeople(mail.CcFull) : mail.Cc],
    ['Reply-To', mail.ReplyTo],
    ['Subject', mail.Subject],
    ['Date', mail.Date],
  ];
  const known = fields.filter((field): field is [string, string] => Boolean(field[1]));
  const names = new Set(known.map(([name]) => name.toLowerCase()));
  const others = (mail.Headers ?? []).filter(({ Name }) => !names.has(Name.toLowerCase()));
  return {
    headers: [...others.map(({ Name, Value }): [string, string] => [Name, Value]), ...known],
    text: mail.TextBody || null,
    html: mail.HtmlBody || null,
    attachments: (mail.Attachments ?? []).map((file) => ({
      name: file.Name,
      type: file.ContentType,
      content: Buffer.from(file.Content, 'base64'),
      contentId: file.ContentID?.replace(/^<|>$/g, '') || null,
    })),
  };
}

function formatPeople(people: z.infer<typeof person>[]) {
  return people
    .map(({ Email, Name }) => (Name ? `"${Name.replace(/["\\]/g, '\\$&')}" <${Email}>` : Email))
    .join(', ');
}
