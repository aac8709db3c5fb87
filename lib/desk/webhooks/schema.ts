import { z } from 'zod';
import { webhookDeliveryStatuses, webhookOffReasons, webhookProblems } from '#db/schema/index.ts';

const when = z.iso.datetime();
const status = z.number().int().nullable().describe('The status of the answer; null without one.');
const problem = z
  .enum(webhookProblems)
  .nullable()
  .describe(
    '`status`: no 2xx. `redirect`: 3xx, which is not followed. `not_public`: its address is none of the internet. `interrupted`: we stopped meanwhile. `off`: the webhook was turned off.',
  );

export const webhookSchema = z
  .object({
    id: z.string(),
    url: z.string(),
    events: z.array(z.string()).describe('The types of event that it is told of. Empty: all.'),
    mailbox_ids: z
      .array(z.string())
      .nullable()
      .describe('Null means every mailbox, and what belongs to none.'),
    enabled: z.boolean(),
    disabled_at: when.nullable(),
    disabled_because: z
      .enum(webhookOffReasons)
      .nullable()
      .describe(
        '`asked`: somebody turned it off. `gone`: it answered 410. `failing`: nothing arrived for 5 days.',
      ),
    failing_since: when.nullable().describe('Since when every attempt has failed.'),
    former_secret_until: when.nullable().describe('Until when the former secret signs too.'),
    last_attempt: z.object({ at: when, status, problem }).nullable(),
    created_at: when,
    created_by: z.string(),
  })
  .meta({ id: 'Webhook' });
export type Webhook = z.infer<typeof webhookSchema>;

export const webhookDeliverySchema = z
  .object({
    id: z.string().describe('The `webhook-id` of every attempt.'),
    webhook_id: z.string(),
    event_id: z.string().nullable().describe('Null for a test.'),
    event_type: z.string(),
    status: z.enum(webhookDeliveryStatuses),
    attempts: z.number().int(),
    next_attempt_at: when.nullable(),
    attempted_at: when.nullable(),
    duration_ms: z.number().int().nullable(),
    response_status: status,
    problem,
    excerpt: z.string().nullable().describe('How the answer begins, or the code of the network’s fault.'),
    delivered_at: when.nullable(),
    created_at: when,
  })
  .meta({ id: 'WebhookDelivery' });
export type WebhookDelivery = z.infer<typeof webhookDeliverySchema>;
