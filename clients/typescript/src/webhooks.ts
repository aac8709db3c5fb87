import { Webhook } from 'standardwebhooks';
import type { components } from './api-types.ts';
import type { EventData, EventType } from './event-types.ts';

/** Of an event's data a webhook is told ids and numbers, never words. */
type Told<Data> = {
  [Field in keyof Data as Field extends `${string}_id` | `${string}_ids` | 'number' | 'version'
    ? Field
    : never]: Data[Field];
};

type Common = Pick<components['schemas']['Event'], 'id' | 'ticket_id' | 'mailbox_id'> & {
  actor: Pick<components['schemas']['Event']['actor'], 'type' | 'id'>;
};

type WebhookEventOf<Type extends EventType> = {
  type: Type;
  timestamp: string;
  data: Common & (Type extends keyof EventData ? Told<EventData[Type]> : unknown);
};

/** What a webhook is told, with `data` typed by its `type`. */
export type WebhookEvent =
  | { [Type in EventType]: WebhookEventOf<Type> }[EventType]
  | { type: 'webhook.test'; timestamp: string; data: { webhook_id: string } };

/**
 * What a webhook was told, once its signature is proven (Standard Webhooks 1.0). `body` is the body as it came, before
 * it is parsed; `secret` is the webhook's `whsec_…`.
 * @throws when no signature is right, or the message is older than five minutes.
 */
export function verifyWebhook(
  secret: string,
  body: string,
  headers: Headers | Record<string, string | string[] | undefined>,
): WebhookEvent {
  const given = headers instanceof Headers ? headers.entries() : Object.entries(headers);
  const lowerCase = [...given].map(([name, value]) => [name.toLowerCase(), String(value)]);
  return new Webhook(secret).verify(body, Object.fromEntries(lowerCase)) as WebhookEvent;
}
