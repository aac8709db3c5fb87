import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { runSchema } from '#lib/assistant/schema.ts';
import { summarySchema } from '#lib/assistant/summary/schema.ts';
import { translationSchema } from '#lib/assistant/translation/schema.ts';
import { recordingAct } from '#lib/desk/acts/record-act.ts';
import { ticketView } from '#lib/desk/ticket-view.ts';
import { draftSchema } from '#lib/drafts/schema.ts';
import { fault } from '#lib/platform/fault.ts';
import { languageCode } from '#lib/platform/language-code.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { countTickets, ticketsQuery } from '#lib/tickets/list-tickets.ts';
import { changeOneTag } from '#lib/tickets/one-tag.ts';
import {
  addressSchema,
  linkedTicketSchema,
  maxTags,
  messageSchema,
  ticketMergeSchema,
  ticketPriorities,
  ticketSchema,
} from '#lib/tickets/schema.ts';
import { foundPageSchema, searchTickets } from '#lib/tickets/search-tickets.ts';
import { ticketRatingSchema } from '#lib/tickets/surveys/schema.ts';
import { updateTicket } from '#lib/tickets/update-ticket.ts';
import { access } from '../access.ts';
import { etag, ifMatch, takesIfMatch } from '../middleware/if-match.ts';
import {
  createRouter,
  idField,
  jsonBody,
  jsonResponse,
  subjectLine,
  ticketIdOrNumber,
} from '../openapi-helpers.ts';
import { ticketIdOf } from '../ticket-id.ts';

const ticketQuery = ticketsQuery.extend({
  mailbox: idField('mbx').optional(),
  contact: idField('con').optional(),
  assignee: z.union([z.enum(['me', 'none']), idField('usr')]).optional(),
  assistant: z
    .string()
    .regex(/^(ast_[0-9a-f]{32}|(?!ast_)[a-z0-9-]{1,80})$/, fault('fields.idOrSlug'))
    .optional(),
});

const ticketViewSchema = ticketSchema
  .extend({
    messages: z.array(messageSchema),
    earlier_messages: z
      .number()
      .int()
      .describe('How many older entries are not among these; /tickets/{id}/messages has all of them.'),
    draft: draftSchema.nullable(),
    run: runSchema.nullable(),
    answer_address: addressSchema.describe(
      'Where a reply without `to` goes: as the last mail of the contact asks.',
    ),
    form_sender: z
      .object({ address: z.string(), writer: addressSchema, proven: z.boolean() })
      .nullable()
      .describe(
        'The form, shop or group that wrote for another person and is not trusted yet. `proven`: its domain vouches for it.',
      ),
    follow_up: z
      .object({ kind: z.enum(['check_in', 'close']), due_at: z.iso.datetime() })
      .nullable()
      .describe(
        'What happens if the contact does not answer: the assistant drafts a check-in, or the ticket is closed.',
      ),
    goes_on_from: linkedTicketSchema.nullable().describe('The older ticket that this one goes on from.'),
    goes_on_in: z.array(linkedTicketSchema),
    linked: z.array(linkedTicketSchema).describe('Linked by hand.'),
    merge: ticketMergeSchema
      .nullable()
      .describe('The ticket that it was merged into, when and by whom; null otherwise.'),
    merged_from: z.array(ticketMergeSchema).describe('The tickets that were merged into it.'),
    language_model: z
      .string()
      .nullable()
      .describe('The model that translates and sums up this ticket; null with the built-in one or none.'),
    summary: summarySchema
      .nullable()
      .describe('Null while the ticket is too short for one, or no language model is set and none was made.'),
    rating: ticketRatingSchema
      .nullable()
      .describe('What was asked at the foot of a reply and what the contact said; null when nothing was.'),
    translations: z.array(translationSchema).describe('Of these messages and the draft, as they stand now.'),
  })
  .meta({ id: 'TicketView' });

const ticketChanges = z.strictObject({
  subject: subjectLine.optional(),
  priority: z.enum(ticketPriorities).optional(),
  language: languageCode
    .nullable()
    .optional()
    .describe('Stands from then on, whatever the contact writes; null gives it back to detection.'),
  tags: z.array(z.string().trim().min(1).max(60)).max(maxTags).optional(),
  status: z.enum(['open', 'in_progress', 'closed']).optional(),
});

const oneTag = {
  params: ticketIdOrNumber.params.extend({ name: z.string().trim().min(1).max(60) }),
};

export const tickets = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/tickets',
      ...access('read', 'mailbox'),
      summary: 'List tickets. `status=active`, the default, means open and in progress.',
      request: { query: ticketQuery },
      responses: { 200: jsonResponse(foundPageSchema) },
    }),
    async (c) => c.json(await searchTickets(c.get('ctx'), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/tickets/count',
      ...access('read', 'mailbox'),
      summary: 'Count the tickets that a list with the same filters has.',
      request: { query: ticketQuery.omit({ sort: true, limit: true, cursor: true }) },
      responses: { 200: jsonResponse(z.object({ count: z.number().int() }).meta({ id: 'TicketCount' })) },
    }),
    async (c) => c.json({ count: await countTickets(c.get('ctx'), c.req.valid('query')) }, 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/tickets/{id}',
      ...access('read', 'mailbox'),
      summary: 'Read a ticket with its messages, the draft that waits and the run that is live.',
      request: ticketIdOrNumber,
      responses: { 200: jsonResponse(ticketViewSchema) },
    }),
    async (c) => {
      const ticket = await ticketView(c.get('ctx'), c.req.valid('param').id);
      etag(c, ticket);
      return c.json(ticket, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/tickets/{id}',
      ...access('write', 'mailbox'),
      ...takesIfMatch,
      summary: 'Change a ticket. Takes If-Match.',
      request: { ...ticketIdOrNumber, ...jsonBody(ticketChanges) },
      responses: { 200: jsonResponse(ticketSchema) },
    }),
    async (c) => {
      const ctx = c.get('ctx');
      const id = await ticketIdOf(c);
      const changes = { ...c.req.valid('json'), ifMatch: ifMatch(c) };
      await recordingAct(ctx, id, (ctx) => updateTicket(ctx, id, changes));
      const ticket = await getTicket(ctx, id);
      etag(c, ticket);
      return c.json(ticket, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/tickets/{id}/tags/{name}',
      ...access('write', 'mailbox'),
      summary: 'Tag a ticket. One that bears the tag stays as it is.',
      request: oneTag,
      responses: { 200: jsonResponse(ticketSchema) },
    }),
    async (c) => {
      const id = await ticketIdOf(c);
      const { name } = c.req.valid('param');
      await recordingAct(c.get('ctx'), id, (ctx) => changeOneTag(ctx, id, { name, isBorne: true }));
      return c.json(await getTicket(c.get('ctx'), id), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/tickets/{id}/tags/{name}',
      ...access('write', 'mailbox'),
      summary: 'Take a tag away from a ticket. One that does not bear it stays as it is.',
      request: oneTag,
      responses: { 200: jsonResponse(ticketSchema) },
    }),
    async (c) => {
      const id = await ticketIdOf(c);
      const { name } = c.req.valid('param');
      await recordingAct(c.get('ctx'), id, (ctx) => changeOneTag(ctx, id, { name, isBorne: false }));
      return c.json(await getTicket(c.get('ctx'), id), 200);
    },
  );
