import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { releaseBlocked } from '#lib/inbound/raw/held.ts';
import { blockedSenderSchema } from '#lib/mailboxes/blocked-sender-schema.ts';
import { blockSender, liftBlock, listBlockedSenders } from '#lib/mailboxes/blocked-senders.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { access } from '../access.ts';
import {
  createRouter,
  idField,
  idParam,
  jsonBody,
  jsonResponse,
  optionalJsonBody,
  pageQuery,
} from '../openapi-helpers.ts';

const blockId = idParam('blk', 'blockedSender');

export const blockedSenders = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/blocked-senders',
      ...access('read', 'mailbox'),
      summary: 'List whose mail is ignored, newest first, with how many mails each block has kept out.',
      request: { query: z.object(pageQuery) },
      responses: { 200: jsonResponse(pageSchema(blockedSenderSchema)) },
    }),
    async (c) => c.json(await listBlockedSenders(c.get('ctx'), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/blocked-senders',
      ...access('write', 'mailbox'),
      summary: 'Ignore the mail of an address or of a whole domain, in one mailbox or in all.',
      request: jsonBody(
        z.strictObject({
          sender: z.string().min(1).max(254).describe('An address, or a domain with or without @.'),
          mailbox_id: idField('mbx').nullable().default(null),
        }),
      ),
      responses: {
        200: jsonResponse(blockedSenderSchema, 'It was blocked already.'),
        201: jsonResponse(blockedSenderSchema, 'Blocked.'),
      },
    }),
    async (c) => {
      const { sender, mailbox_id: mailboxId } = c.req.valid('json');
      const { block, created } = await blockSender(c.get('ctx'), { sender, mailboxId });
      return created ? c.json(block, 201) : c.json(block, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/blocked-senders/{id}/lift',
      ...access('write', 'mailbox'),
      summary: 'File the mail of a sender again; with `release`, also what the block has kept out.',
      request: { ...blockId, ...optionalJsonBody(z.strictObject({ release: z.boolean().default(false) })) },
      responses: {
        200: jsonResponse(
          blockedSenderSchema.extend({ released: z.number().int() }).meta({ id: 'LiftedBlock' }),
        ),
      },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const ctx = c.get('ctx');
      const block = await liftBlock(ctx, id);
      const released = c.req.valid('json')?.release ? await releaseBlocked(ctx, id) : 0;
      return c.json({ ...block, released }, 200);
    },
  );
