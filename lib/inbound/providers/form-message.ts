import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { oneLine } from '#lib/mail/charset/clean-text.ts';
import { normalizeAddress } from '#lib/mail/headers/addresses.ts';
import { assertSameContent, rememberContent } from '#lib/platform/client-content.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { fault } from '#lib/platform/fault.ts';
import { acceptFromProvider } from './accept-from-provider.ts';
import { type ProviderOutcome, refusedOutcome } from './outcome.ts';
import { rebuildMail } from './rebuild-mail.ts';
import { mailboxThatSigned, type SignedHeaders, spentBy } from './signed-request.ts';

export const formMessageSchema = z
  .strictObject({
    from: z
      .strictObject({
        address: z
          .string()
          .max(254)
          .refine((address) => normalizeAddress(address) !== null, fault('fields.mailAddress')),
        name: z.string().max(200).nullish(),
      })
      .describe('The person who filled in the form: the contact, and whom the answer goes to.'),
    subject: z.string().max(998).nullish(),
    text: z
      .string()
      .max(1_000_000)
      .refine((text) => text.trim() !== '', fault('fields.empty'))
      .describe('What the person wrote, as it was typed.'),
    attachments: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(255),
          type: z.string().max(200).default('application/octet-stream'),
          content: z.base64(),
        }),
      )
      .max(20)
      .default([]),
    client_id: z
      .string()
      .min(1)
      .max(200)
      .nullish()
      .describe(
        'Your own id of this message. The same again is filed once; with other content it is refused.',
      ),
  })
  .meta({ id: 'FormMessage' });
export type FormMessage = z.infer<typeof formMessageSchema>;

type FormRequest = {
  headers: SignedHeaders;
  content: Buffer;
  tls: boolean;
  /** Reads the body, once it is proven. */
  read: (content: Buffer) => FormMessage;
};

/**
 * Accepts what a person wrote into a form, as a mail from that person. The secret proves the form, not the person: a form
 * takes any address, so the mail counts as unverified.
 * @throws Refusal `invalid` as `read` does, `conflict` for a `client_id` with other content.
 */
export async function acceptFormMessage(
  ctx: Ctx,
  { headers, content, tls, read }: FormRequest,
): Promise<ProviderOutcome> {
  const signed = await mailboxThatSigned(ctx, { headers, content });
  if ('fault' in signed) return refusedOutcome('unsigned', signed.fault);
  const { id: mailboxId, address } = signed.mailbox;
  const { client_id: clientId, ...message } = read(content);
  const key = hashOf(`${mailboxId} ${clientId ?? randomUUID()}`);
  const mail = await toMail(message, { to: address, key });
  return inTransaction(ctx, async (ctx) => {
    if (clientId) await assertSameForm(ctx, `form ${key}`, message);
    return acceptFromProvider(ctx, {
      envelopeTo: [{ address, mailboxId }],
      envelopeFrom: message.from.address,
      tls,
      content: mail,
      rebuilt: true,
      signature: spentBy(mailboxId, headers),
    });
  });
}

async function assertSameForm(ctx: Ctx, resourceId: string, message: Omit<FormMessage, 'client_id'>) {
  await assertSameContent(ctx, resourceId, message);
  await rememberContent(ctx, resourceId, message);
}

/** Equal messages under one key make mails that are each other's duplicate. */
function toMail(
  { from, subject, text, attachments }: Omit<FormMessage, 'client_id'>,
  { to, key }: { to: string; key: string },
): Promise<Buffer> {
  const name = oneLine(from.name ?? '').replaceAll(/["\\]/g, '\\$&');
  return rebuildMail({
    headers: [
      ['From', name ? `"${name}" <${from.address}>` : from.address],
      ['To', to],
      ['Subject', subject ?? ''],
      ['Message-ID', `<form.${key}@${to.slice(to.lastIndexOf('@') + 1)}>`],
    ],
    text,
    html: null,
    attachments: attachments.map(({ name, type, content }) => ({
      name,
      type,
      content: Buffer.from(content, 'base64'),
      contentId: null,
    })),
  });
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);
