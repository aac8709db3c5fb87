import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { webhookDeliveryStatuses } from '#db/schema/index.ts';
import { listWebhookDeliveries, redeliver, sendTestDelivery } from '#lib/desk/webhooks/deliveries.ts';
import { webhookDeliverySchema, webhookSchema } from '#lib/desk/webhooks/schema.ts';
import {
  createWebhook,
  getWebhook,
  listWebhooks,
  removeWebhook,
  rotateWebhookSecret,
  updateWebhook,
} from '#lib/desk/webhooks/webhooks.ts';
import { eventTypeSchema } from '#lib/platform/event-types.ts';
import { fault } from '#lib/platform/fault.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { access } from '../access.ts';
import {
  createRouter,
  idField,
  idParam,
  jsonBody,
  jsonResponse,
  noContentResponse,
  optionalJsonBody,
  pageQuery,
} from '../openapi-helpers.ts';
import { singlePage } from '../single-page.ts';

const webhookId = idParam('whk', 'webhook');

const webhookFields = {
  url: z.string().trim().min(1).max(2000),
  events: z
    .array(z.enum(eventTypeSchema.options, fault('fields.eventType')))
    .max(500)
    .describe('Types of event. Empty: all.'),
};

const mailboxIds = z
  .array(idField('mbx'))
  .min(1)
  .max(1000)
  .nullish()
  .describe('Whose events it is told of; null: of every mailbox that you reach.');

const webhookWithSecret = webhookSchema
  .extend({ secret: z.string().nullable().describe('Told this once. Null in a replayed answer.') })
  .meta({ id: 'WebhookWithSecret' });

export const webhookRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/webhooks',
      ...access('admin', 'mailbox'),
      summary: 'List the webhooks, newest first, without their secrets.',
      responses: { 200: jsonResponse(pageSchema(webhookSchema)) },
    }),
    async (c) => c.json(singlePage(await listWebhooks(c.get('ctx'))), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/webhooks',
      ...access('admin', 'mailbox'),
      summary:
        'Tell a program outside of events from now on (Standard Webhooks 1.0). Its secret is told this once.',
      request: jsonBody(
        z.strictObject({
          ...webhookFields,
          mailbox_ids: mailboxIds,
        }),
      ),
      responses: { 201: jsonResponse(webhookWithSecret, 'It is made.') },
    }),
    async (c) => {
      c.set('shownOnce', ['secret']);
      const { webhook, secret } = await createWebhook(c.get('ctx'), c.req.valid('json'));
      return c.json({ ...webhook, secret }, 201);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/webhooks/{id}',
      ...access('admin', 'mailbox'),
      summary: 'Read a webhook.',
      request: webhookId,
      responses: { 200: jsonResponse(webhookSchema) },
    }),
    async (c) => c.json(await getWebhook(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/webhooks/{id}',
      ...access('admin', 'mailbox'),
      summary: 'Change a webhook, or turn it off or on. What happens while it is off is not told later.',
      request: {
        ...webhookId,
        ...jsonBody(
          z.strictObject({ ...webhookFields, mailbox_ids: mailboxIds, enabled: z.boolean() }).partial(),
        ),
      },
      responses: { 200: jsonResponse(webhookSchema) },
    }),
    async (c) => c.json(await updateWebhook(c.get('ctx'), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/webhooks/{id}',
      ...access('admin', 'mailbox'),
      summary: 'Delete a webhook with its deliveries.',
      request: webhookId,
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await removeWebhook(c.get('ctx'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/webhooks/{id}/deliveries',
      ...access('admin', 'mailbox'),
      summary: 'List what was sent, or is to be, newest first. What is over stays for 30 days.',
      request: {
        ...webhookId,
        query: z.object({ ...pageQuery, status: z.enum(webhookDeliveryStatuses).optional() }),
      },
      responses: { 200: jsonResponse(pageSchema(webhookDeliverySchema)) },
    }),
    async (c) =>
      c.json(await listWebhookDeliveries(c.get('ctx'), c.req.valid('param').id, c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/webhooks/{id}/redeliver',
      ...access('admin', 'mailbox'),
      summary: 'Send a delivery again, with the same webhook-id and the whole schedule of attempts.',
      request: { ...webhookId, ...jsonBody(z.strictObject({ delivery_id: idField('whd') })) },
      responses: { 202: jsonResponse(webhookDeliverySchema, 'It waits for its attempt.') },
    }),
    async (c) => {
      const { delivery_id: deliveryId } = c.req.valid('json');
      return c.json(await redeliver(c.get('ctx'), c.req.valid('param').id, deliveryId), 202);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/webhooks/{id}/rotate-secret',
      ...access('admin', 'mailbox'),
      summary: 'Give a webhook a new secret, told this once. The former one signs too for 24 hours.',
      request: { ...webhookId, ...optionalJsonBody(z.strictObject({})) },
      responses: { 200: jsonResponse(webhookWithSecret) },
    }),
    async (c) => {
      c.set('shownOnce', ['secret']);
      const { webhook, secret } = await rotateWebhookSecret(c.get('ctx'), c.req.valid('param').id);
      return c.json({ ...webhook, secret }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/webhooks/{id}/test',
      ...access('admin', 'mailbox'),
      summary: 'Send `webhook.test` now, once, and hear what came of it.',
      request: { ...webhookId, ...optionalJsonBody(z.strictObject({})) },
      responses: { 200: jsonResponse(webhookDeliverySchema) },
    }),
    async (c) => c.json(await sendTestDelivery(c.get('ctx'), c.req.valid('param').id), 200),
  );
