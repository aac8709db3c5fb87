import { z } from 'zod';
import { plainAddress } from '#lib/mail/headers/reply-token.ts';
import { findMailboxByAddress } from '#lib/mailboxes/mailbox-addresses.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import type { Arrival } from '../accept.ts';
import { acceptFromProvider } from './accept-from-provider.ts';
import { fetchCachedText, fetchText } from './fetch-text.ts';
import { type ProviderOutcome, refusedOutcome } from './outcome.ts';
import { type FetchText, faultOfSns, type SnsMessage, snsMessage, snsUrl } from './sns-signature.ts';

/** Fetches certificates and confirms subscriptions. */
export type SnsClient = { certificate: FetchText; confirm: FetchText };
const amazonClient: SnsClient = { certificate: fetchCachedText, confirm: fetchText };

const withinMs = 24 * 60 * 60_000;
const maxRecipients = 500;

const receivedMail = z.object({
  notificationType: z.literal('Received'),
  mail: z.object({ source: z.string(), destination: z.array(z.string()).default([]) }),
  receipt: z.object({
    recipients: z.array(z.string()).default([]),
    action: z.object({ encoding: z.string().optional() }).optional(),
  }),
  content: z.string().min(1),
});
type ReceivedMail = z.infer<typeof receivedMail>;

/**
 * Accepts mail from Amazon SES through SNS and confirms subscriptions. Anybody can sign with a topic of their own, so
 * only topics in SES_TOPICS count.
 * @throws Refusal `unavailable` when Amazon does not answer; SNS retries.
 */
export async function acceptSes(
  ctx: Ctx,
  { body, tls }: { body: Buffer; tls: boolean },
  { client = amazonClient, nowMs = Date.now() }: { client?: SnsClient; nowMs?: number } = {},
): Promise<ProviderOutcome> {
  const message = readJson(body.toString(), snsMessage);
  if (!message) return refusedOutcome('unsigned', 'It is no signed message of SNS.');
  if (!ctx.env.SES_TOPICS.includes(message.TopicArn))
    return refusedOutcome('not_allowed', `SES_TOPICS does not name ${message.TopicArn}.`);
  const fault = await askAmazon(() => faultOfSns(message, client.certificate, nowMs));
  if (fault) return refusedOutcome('unsigned', fault);
  if (!(Math.abs(Date.parse(message.Timestamp) - nowMs) <= withinMs))
    return refusedOutcome('unsigned', 'It is more than a day old.');
  switch (message.Type) {
    case 'SubscriptionConfirmation':
      return confirm(ctx, message, client.confirm);
    case 'UnsubscribeConfirmation':
      await recordEvent(ctx, 'inbound.topic_left', { data: { topic: message.TopicArn } });
      return { accepted: [] };
    case 'Notification':
      return acceptNotification(ctx, message, tls);
  }
}

async function confirm(ctx: Ctx, message: SnsMessage, fetch: FetchText): Promise<ProviderOutcome> {
  const url = snsUrl(message.SubscribeURL ?? '');
  if (!url) return refusedOutcome('malformed', 'Its SubscribeURL does not lead to Amazon SNS.');
  await askAmazon(() => fetch(url));
  await recordEvent(ctx, 'inbound.topic_joined', { data: { topic: message.TopicArn } });
  return { accepted: [] };
}

async function acceptNotification(ctx: Ctx, message: SnsMessage, tls: boolean): Promise<ProviderOutcome> {
  const received = readJson(message.Message, receivedMail);
  if (!received)
    return refusedOutcome('malformed', 'It carries no mail: the SES rule must include the content.');
  const envelopeTo = await recipientsOf(ctx, received);
  if (envelopeTo.length === 0)
    return refusedOutcome('malformed', 'None of its recipients has a mailbox here.');
  const encoding = received.receipt.action?.encoding?.toUpperCase() === 'BASE64' ? 'base64' : 'utf8';
  const outcome = await acceptFromProvider(ctx, {
    envelopeTo,
    envelopeFrom: received.mail.source.toLowerCase(),
    tls,
    content: Buffer.from(received.content, encoding),
    signature: `sns ${message.MessageId}`,
  });
  // SNS repeats a notification until it gets a response, so a used signature is no attack.
  return 'refused' in outcome && outcome.refused === 'used' ? { accepted: [] } : outcome;
}

async function recipientsOf(ctx: Ctx, { mail, receipt }: ReceivedMail): Promise<Arrival['envelopeTo']> {
  const addresses = receipt.recipients.length ? receipt.recipients : mail.destination;
  const recipients: Arrival['envelopeTo'] = [];
  for (const address of addresses.slice(0, maxRecipients)) {
    const mailbox = await findMailboxByAddress(ctx, plainAddress(address));
    if (mailbox) recipients.push({ address, mailboxId: mailbox.id });
  }
  return recipients;
}

async function askAmazon<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (cause) {
    throw new Refusal('unavailable', 'request.amazonSilent', { cause });
  }
}

function readJson<S extends z.ZodType>(text: string, schema: S): z.output<S> | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
