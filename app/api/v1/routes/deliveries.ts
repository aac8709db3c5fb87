import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  deliveriesQuery,
  getDelivery,
  getDeliveryHistory,
  listDeliveries,
} from '#lib/outbound/delivery/deliveries.ts';
import { resolveDelivery, retryDelivery } from '#lib/outbound/delivery/resolve-delivery.ts';
import { deliveryHistorySchema, deliverySchema } from '#lib/outbound/delivery/schema.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { access } from '../access.ts';
import {
  createRouter,
  idField,
  idParam,
  jsonBody,
  jsonResponse,
  optionalJsonBody,
} from '../openapi-helpers.ts';

const deliveryId = idParam('dlv', 'delivery');

export const deliveries = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/deliveries',
      ...access('read', 'mailbox'),
      summary:
        'List deliveries, newest first. `status=outbox` means all that are not settled: `undecided` those that want a person’s word, `leaving` those that leave by themselves.',
      request: { query: deliveriesQuery.extend({ ticket: idField('tkt').optional() }) },
      responses: { 200: jsonResponse(pageSchema(deliverySchema)) },
    }),
    async (c) => c.json(await listDeliveries(c.get('ctx'), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/deliveries/{id}',
      ...access('read', 'mailbox'),
      summary: 'Read a delivery with all attempts at it.',
      request: deliveryId,
      responses: { 200: jsonResponse(deliveryHistorySchema) },
    }),
    async (c) => c.json(await getDeliveryHistory(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/deliveries/{id}/retry',
      ...access('send', 'mailbox'),
      summary: 'Try a delivery again now that waits after a failed attempt, or has failed.',
      request: { ...deliveryId, ...optionalJsonBody(z.strictObject({})) },
      responses: { 202: jsonResponse(deliverySchema, 'It is queued.') },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await retryDelivery(c.get('ctx'), id);
      return c.json(await getDelivery(c.get('ctx'), id), 202);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/deliveries/{id}/resolve',
      ...access('send', 'mailbox'),
      summary:
        'Decide on an uncertain delivery: it has left, or is to be sent again. `let_go` leaves that one, or a failed one, as it is.',
      request: {
        ...deliveryId,
        ...jsonBody(z.strictObject({ outcome: z.enum(['sent', 'send_again', 'let_go']) })),
      },
      responses: { 200: jsonResponse(deliverySchema) },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await resolveDelivery(c.get('ctx'), id, c.req.valid('json'));
      return c.json(await getDelivery(c.get('ctx'), id), 200);
    },
  );
