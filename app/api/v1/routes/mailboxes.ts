import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  createMailbox,
  deleteMailbox,
  getMailbox,
  listMailboxes,
  updateMailbox,
} from '#lib/mailboxes/mailboxes.ts';
import { mailboxSchema, mailboxTestSchema, sendingFiguresSchema } from '#lib/mailboxes/schema.ts';
import { listSendingFigures, sendingFiguresOf } from '#lib/outbound/sending-figures.ts';
import { testMailbox } from '#lib/outbound/test-mailbox.ts';
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
} from '../openapi-helpers.ts';
import { singlePage } from '../single-page.ts';

const mailboxId = idParam('mbx', 'mailbox');

/** A year at most. */
const hours = z.number().int().min(1).max(8784).nullable().optional();

const addressList = z
  .array(
    z
      .string()
      .trim()
      .max(254)
      .regex(/^[^\s@<>,;]*@[^\s@<>,;]+$/, fault('fields.addressOrDomain')),
  )
  .max(200)
  .optional();

const mailboxChanges = z.strictObject({
  display_name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^\u0000-\u001f\u007f]+$/, fault('fields.oneLine'))
    .optional(),
  signature: z.string().max(5000).optional(),
  assistant_id: idField('ast').nullable().optional(),
  assistant_starts_itself: z.boolean().optional(),
  check_in_hours: hours,
  close_after_hours: hours,
  auto_send_threshold: z.number().min(0).max(1).optional(),
  forged_mail: mailboxSchema.shape.forged_mail.optional(),
  quotes_history: z.boolean().optional(),
  counts_opens: z.boolean().optional(),
  counts_clicks: z.boolean().optional(),
  asks_rating: z.boolean().optional(),
  rating_question: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^\u0000-\u001f\u007f]+$/, fault('fields.oneLine'))
    .nullable()
    .optional(),
  rating_after_hours: hours,
  reopen_days: z.number().int().min(0).max(36_500).nullable().optional(),
  sends_per_hour: z.number().int().min(1).max(1_000_000).nullable().optional(),
  staging: z.boolean().optional(),
  staging_allowed: addressList,
  form_senders: addressList,
  forward_to: addressList,
  aliases: z.array(z.string().trim().toLowerCase().min(3).max(254)).max(50).optional(),
  user_mail: mailboxSchema.shape.user_mail.optional(),
});

const newMailbox = mailboxChanges
  .extend({
    address: z.string().max(254).optional(),
    name: z
      .string()
      .trim()
      .min(1)
      .max(64)
      .optional()
      .describe('Instead of an address: the part before @MAIL_DOMAIN.'),
    client_id: z.string().min(1).max(200).optional(),
  })
  .refine(({ address, name }) => (address === undefined) !== (name === undefined), {
    path: ['address'],
    message: fault('fields.addressOrName'),
  });

export const mailboxes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/mailboxes',
      ...access('read', 'mailbox'),
      summary: 'List the mailboxes within reach.',
      responses: { 200: jsonResponse(pageSchema(mailboxSchema)) },
    }),
    async (c) => c.json(singlePage(await listMailboxes(c.get('ctx'))), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/mailboxes',
      ...access('admin', 'all'),
      summary: 'Make an address that mail is accepted for at once. A `client_id` makes the call repeatable.',
      request: jsonBody(newMailbox),
      responses: {
        200: jsonResponse(mailboxSchema, 'It was here already.'),
        201: jsonResponse(mailboxSchema, 'It is made.'),
      },
    }),
    async (c) => {
      const { mailbox, created } = await createMailbox(c.get('ctx'), c.req.valid('json'));
      return created ? c.json(mailbox, 201) : c.json(mailbox, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/mailbox-figures',
      ...access('read', 'mailbox'),
      summary: 'Read what became of the mail that left in the last 30 days, by mailbox.',
      responses: { 200: jsonResponse(pageSchema(sendingFiguresSchema)) },
    }),
    async (c) => c.json(singlePage(await listSendingFigures(c.get('ctx'))), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/mailboxes/{id}/figures',
      ...access('read', 'mailbox'),
      summary: 'Read what became of the mail that left a mailbox in the last 30 days.',
      request: mailboxId,
      responses: { 200: jsonResponse(sendingFiguresSchema) },
    }),
    async (c) => c.json(await sendingFiguresOf(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/mailboxes/{id}',
      ...access('read', 'mailbox'),
      summary: 'Read a mailbox.',
      request: mailboxId,
      responses: { 200: jsonResponse(mailboxSchema) },
    }),
    async (c) => c.json(await getMailbox(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/mailboxes/{id}',
      ...access('admin', 'mailbox'),
      summary: 'Change a mailbox.',
      request: { ...mailboxId, ...jsonBody(mailboxChanges) },
      responses: { 200: jsonResponse(mailboxSchema) },
    }),
    async (c) => c.json(await updateMailbox(c.get('ctx'), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/mailboxes/{id}',
      ...access('admin', 'mailbox'),
      summary: 'Refuse mail to this address from now on. Its tickets stay.',
      request: mailboxId,
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await deleteMailbox(c.get('ctx'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/mailboxes/{id}/test',
      ...access('admin', 'mailbox'),
      summary: "Check how a mailbox's mail leaves and arrives, with the servers' own words. Nothing is sent.",
      request: { ...mailboxId, ...optionalJsonBody(z.strictObject({})) },
      responses: { 200: jsonResponse(mailboxTestSchema) },
    }),
    async (c) => c.json(await testMailbox(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/mailboxes/{id}/pause',
      ...access('admin', 'mailbox'),
      summary: 'Pause a mailbox.',
      request: { ...mailboxId, ...optionalJsonBody(z.strictObject({})) },
      responses: { 200: jsonResponse(mailboxSchema) },
    }),
    async (c) => c.json(await updateMailbox(c.get('ctx'), c.req.valid('param').id, { paused: true }), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/mailboxes/{id}/resume',
      ...access('admin', 'mailbox'),
      summary: 'Let a paused mailbox go on.',
      request: { ...mailboxId, ...optionalJsonBody(z.strictObject({})) },
      responses: { 200: jsonResponse(mailboxSchema) },
    }),
    async (c) => c.json(await updateMailbox(c.get('ctx'), c.req.valid('param').id, { paused: false }), 200),
  );
