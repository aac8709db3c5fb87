import { randomBytes } from 'node:crypto';
import { Webhook as Signer } from 'standardwebhooks';
import type { webhooks } from '#db/schema/index.ts';
import type { Env } from '#lib/platform/env.ts';
import { unseal } from '#lib/platform/secrets.ts';

export type WebhookRow = typeof webhooks.$inferSelect;

/** A new secret: `whsec_` and 32 random bytes in base64. */
export const newWebhookSecret = () => `whsec_${randomBytes(32).toString('base64')}`;

/**
 * The headers of one attempt by Standard Webhooks 1.0. After a rotation the former secret signs too, until its time is
 * over at `at`.
 */
export function signedHeaders(
  { APP_SECRET }: Env,
  {
    secret,
    formerSecret,
    formerSecretUntil,
  }: Pick<WebhookRow, 'secret' | 'formerSecret' | 'formerSecretUntil'>,
  { id, at, body }: { id: string; at: Date; body: string },
): Record<string, string> {
  const isFormerValid = formerSecret !== null && formerSecretUntil !== null && formerSecretUntil > at;
  const sealed = isFormerValid ? [secret, formerSecret] : [secret];
  const signatures = sealed.map((each) => new Signer(unseal(APP_SECRET, each)).sign(id, at, body));
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': signatures.join(' '),
  };
}
