import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { proposeFromOutside } from '#lib/assistant/outside/propose-from-outside.ts';
import { approveAndRecord } from '#lib/desk/acts/record-act.ts';
import { draftsQuery, getDraft, listDrafts } from '#lib/drafts/drafts.ts';
import { editDraft } from '#lib/drafts/edit-draft.ts';
import { rejectDraft } from '#lib/drafts/review.ts';
import { draftSchema } from '#lib/drafts/schema.ts';
import { fault } from '#lib/platform/fault.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { getMessage } from '#lib/tickets/messages.ts';
import { messageSchema } from '#lib/tickets/schema.ts';
import { access } from '../access.ts';
import { actsOf, draftProposal } from '../draft-proposal.ts';
import { etag, ifMatch, takesIfMatch } from '../middleware/if-match.ts';
import {
  createRouter,
  idField,
  idParam,
  jsonBody,
  jsonResponse,
  optionalJsonBody,
} from '../openapi-helpers.ts';
import { replyFields, replyOptions } from '../reply-fields.ts';
import { replyText } from '../reply-text.ts';

const draftId = idParam('drf', 'draft');

const draftEdit = z
  .strictObject({
    body: replyText.optional(),
    notes: z
      .array(
        z.strictObject({
          to: z.string().min(3).max(320).describe('The address of one of its forwards.'),
          note: z
            .string()
            .trim()
            .min(1)
            .max(4000)
            .describe('The words above the forwarded mails, in Markdown.'),
        }),
      )
      .min(1)
      .max(20)
      .optional(),
  })
  .refine(({ body, notes }) => body !== undefined || notes !== undefined, fault('fields.bodyOrNotes'));

export const drafts = createRouter()
  .openapi(
    createRoute({
      method: 'post',
      path: '/drafts',
      ...access('propose', 'mailbox'),
      ...takesIfMatch,
      summary:
        'Propose a reply, an act or both for a ticket, from outside. It is checked as the assistant’s drafts are, supersedes the open one, and leaves only when somebody with `send` signs it. Takes If-Match, the ticket’s version. A `client_id` makes the call repeatable.',
      request: jsonBody(draftProposal),
      responses: {
        200: jsonResponse(draftSchema, 'The draft that this client_id proposed already.'),
        201: jsonResponse(draftSchema, 'It waits for review.'),
      },
    }),
    async (c) => {
      const {
        ticket_id: ticketId,
        act,
        based_on_message_id: basedOnMessageId,
        ...given
      } = c.req.valid('json');
      const { client_id: clientId, ...reply } = given;
      const proposal = {
        ...reply,
        ticketId,
        acts: actsOf(act),
        basedOnMessageId,
        clientId,
        ifMatch: ifMatch(c),
      };
      const { draftId, created } = await proposeFromOutside(c.get('ctx'), proposal);
      const draft = await getDraft(c.get('ctx'), draftId);
      etag(c, draft);
      return c.json(draft, created ? 201 : 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/drafts',
      ...access('read', 'mailbox'),
      summary: 'List drafts, newest first; with `status=proposed` the one that has waited longest first.',
      request: { query: draftsQuery.extend({ ticket: idField('tkt').optional() }) },
      responses: { 200: jsonResponse(pageSchema(draftSchema)) },
    }),
    async (c) => c.json(await listDrafts(c.get('ctx'), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/drafts/{id}',
      ...access('read', 'mailbox'),
      summary: 'Read a draft with its evidence.',
      request: draftId,
      responses: { 200: jsonResponse(draftSchema) },
    }),
    async (c) => {
      const draft = await getDraft(c.get('ctx'), c.req.valid('param').id);
      etag(c, draft);
      return c.json(draft, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/drafts/{id}',
      ...access('write', 'mailbox'),
      ...takesIfMatch,
      summary:
        'Rewrite the words of a waiting draft: its reply, and the notes of its forwards. Takes If-Match.',
      request: { ...draftId, ...jsonBody(draftEdit) },
      responses: { 200: jsonResponse(draftSchema) },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await editDraft(c.get('ctx'), id, { ...c.req.valid('json'), ifMatch: ifMatch(c) });
      const draft = await getDraft(c.get('ctx'), id);
      etag(c, draft);
      return c.json(draft, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/drafts/{id}/approve',
      ...access('send', 'mailbox'),
      ...takesIfMatch,
      summary:
        'Countersign a draft: send its reply, as it is or with other words, and do its acts. Takes If-Match.',
      request: {
        ...draftId,
        ...optionalJsonBody(
          z.strictObject({
            body: replyText.optional(),
            shown: z
              .number()
              .min(0)
              .max(1)
              .optional()
              .describe('How much of it had been shown to the person who signs.'),
            anyway: z.boolean().optional().describe('Sends it although somebody has written since.'),
            ...replyFields,
            // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
            then: z.enum(['open', 'in_progress', 'closed']).optional(),
          }),
        ),
      },
      responses: {
        200: jsonResponse(draftSchema, 'It is done: the proposal had no reply to send.'),
        202: jsonResponse(messageSchema, 'It will be sent.'),
      },
    }),
    async (c) => {
      const { body, anyway, shown, then, ...fields } = c.req.valid('json') ?? {};
      const options = { body, anyway, shown, then, ...replyOptions(fields), ifMatch: ifMatch(c) };
      const { id } = c.req.valid('param');
      const messageId = await approveAndRecord(c.get('ctx'), id, options);
      if (messageId === null) return c.json(await getDraft(c.get('ctx'), id), 200);
      return c.json(await getMessage(c.get('ctx'), messageId), 202);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/drafts/{id}/reject',
      ...access('write', 'mailbox'),
      ...takesIfMatch,
      summary: 'Decline a draft, with the reason. Takes If-Match.',
      request: { ...draftId, ...jsonBody(z.strictObject({ reason: z.string().trim().min(1).max(5000) })) },
      responses: { 200: jsonResponse(draftSchema) },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await rejectDraft(c.get('ctx'), id, { ...c.req.valid('json'), ifMatch: ifMatch(c) });
      return c.json(await getDraft(c.get('ctx'), id), 200);
    },
  );
