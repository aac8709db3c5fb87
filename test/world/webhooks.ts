import { and, asc, eq, sql } from 'drizzle-orm';
import { Webhook as Verifier } from 'standardwebhooks';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { webhookDeliveries } from '#db/schema/index.ts';
import { attempt, claimAttempts } from '#lib/desk/webhooks/attempts.ts';
import { readLog } from '#lib/desk/webhooks/read-log.ts';
import { webhookPolicy } from '#lib/desk/webhooks/webhook-target.ts';
import { createWebhook, listWebhooks, removeWebhook } from '#lib/desk/webhooks/webhooks.ts';
import { readableEventId, recordEvent } from '#lib/platform/events.ts';
import { openTestContext } from '../context.ts';
import { present } from '../present.ts';
import { startWebhookReceiver } from '../servers/webhook-receiver.ts';

export type WebhookHouse = Awaited<ReturnType<typeof openWebhookHouse>>;

/** A house whose webhooks may go to this machine, with a receiver that answers 204 until it is told otherwise. */
export async function openWebhookHouse() {
  const { ctx, close } = await openTestContext({ WEBHOOK_ALLOW_LOOPBACK: true });
  const receiver = await startWebhookReceiver();
  return {
    ctx,
    receiver,
    close: async () => {
      receiver.close();
      await close();
    },
    /** No webhook, nothing received. */
    reset: async () => {
      for (const { id } of await listWebhooks(ctx)) await removeWebhook(ctx, id);
      receiver.received.length = 0;
      receiver.answer((response) => response.writeHead(204).end());
    },
    hook: (changes: { events?: string[]; mailbox_ids?: string[] } = {}) =>
      createWebhook(ctx, {
        url: `${receiver.origin}/hook?key=s3cret`,
        events: ['tag.deleted'],
        ...changes,
      }),
    happen: (name = 'late') => recordEvent(ctx, 'tag.deleted', { data: { name, tickets: 3 } }),
    /** Reads the log and makes every attempt that is due. */
    work: async (id: string) => {
      await readLog(ctx, id, await readableEventId(ctx));
      for (const each of await claimAttempts(ctx, id, 100)) await attempt(ctx, each, webhookPolicy(ctx.env));
    },
    /** Sets the clock on for what waits. */
    makeDue: (id: string) =>
      ctx.db
        .update(webhookDeliveries)
        .set({ nextAttemptAt: sql`now() - interval '1 second'` })
        .where(and(eq(webhookDeliveries.webhookId, id), eq(webhookDeliveries.status, 'queued'))),
    /** The first delivery of a webhook, as it is kept. */
    delivery: async (id: string) =>
      firstOrThrow(
        await ctx.db
          .select()
          .from(webhookDeliveries)
          .where(eq(webhookDeliveries.webhookId, id))
          .orderBy(asc(webhookDeliveries.id)),
      ),
    /** What was received, once the library has found it signed with this secret. */
    verify: (secret: string, index = 0) => {
      const { body, headers } = present(receiver.received[index]);
      return new Verifier(secret).verify(body, headers) as { type: string; data: Record<string, unknown> };
    },
  };
}
