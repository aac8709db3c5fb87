import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { recordingAct, replyAndRecord } from '#lib/desk/acts/record-act.ts';
import { moveMessages } from '#lib/desk/move-messages.ts';
import { previewReply } from '#lib/outbound/reply/preview-reply.ts';
import { replyPreviewSchema } from '#lib/outbound/reply/preview-schema.ts';
import { fault } from '#lib/platform/fault.ts';
import { cancelFollowUp } from '#lib/tickets/follow-ups/follow-ups.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { getMessage } from '#lib/tickets/messages.ts';
import { addNote } from '#lib/tickets/note.ts';
import { maxMentions } from '#lib/tickets/notifications/mentions.ts';
import { messageSchema, ticketSchema } from '#lib/tickets/schema.ts';
import { closeTicket, reopenTicket, snoozeTicket } from '#lib/tickets/status.ts';
import { assignTicket, markRead } from '#lib/tickets/update-ticket.ts';
import { access } from '../access.ts';
import { ifMatch, takesIfMatch } from '../middleware/if-match.ts';
import {
  createRouter,
  dateTime,
  idField,
  jsonBody,
  jsonResponse,
  optionalJsonBody,
  subjectLine,
  ticketIdOrNumber,
} from '../openapi-helpers.ts';
import { previewFields, replyOptions, wholeReply, wholeReplyOptions } from '../reply-fields.ts';
import { ticketIdOf } from '../ticket-id.ts';

const ticketResponse = { 200: jsonResponse(ticketSchema) };

const assignment = z
  .strictObject({
    user_id: idField('usr').nullable().optional().describe('Null: nobody.'),
    team_id: idField('tem').optional(),
  })
  .refine(({ user_id: user, team_id: team }) => (user === undefined) !== (team === undefined), {
    message: fault('fields.userOrTeam'),
  });

export const ticketActions = createRouter()
  .openapi(
    createRoute({
      method: 'post',
      path: '/tickets/{id}/reply',
      ...access('send', 'mailbox'),
      ...takesIfMatch,
      summary:
        'Answer the contact. The message waits in the outbox; until it leaves, /messages/{id}/cancel takes it back.',
      request: {
        ...ticketIdOrNumber,
        ...jsonBody(wholeReply),
      },
      responses: { 202: jsonResponse(messageSchema, 'It will be sent.') },
    }),
    async (c) => {
      const reply = { ...wholeReplyOptions(c.req.valid('json')), ifMatch: ifMatch(c) };
      const messageId = await replyAndRecord(c.get('ctx'), await ticketIdOf(c), reply);
      return c.json(await getMessage(c.get('ctx'), messageId), 202);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/tickets/{id}/reply/preview',
      ...access('write', 'mailbox'),
      summary: 'See a reply as it would leave: signature, history, files. Nothing is stored or sent.',
      request: {
        ...ticketIdOrNumber,
        ...jsonBody(z.strictObject({ body: z.string().max(200_000), ...previewFields })),
      },
      responses: { 200: jsonResponse(replyPreviewSchema, 'As it would leave.') },
    }),
    async (c) => {
      const { body, ...fields } = c.req.valid('json');
      const preview = await previewReply(c.get('ctx'), await ticketIdOf(c), {
        body,
        ...replyOptions(fields),
      });
      return c.json(preview, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/tickets/{id}/notes',
      ...access('write', 'mailbox'),
      summary: 'Add an internal note. It is never sent.',
      request: {
        ...ticketIdOrNumber,
        ...jsonBody(
          z.strictObject({
            body: z.string().min(1).max(200_000),
            mentions: z
              .array(idField('usr'))
              .max(maxMentions)
              .optional()
              .describe(
                'Whom it mentions, to be notified. The text names each as @ and their name or address.',
              ),
          }),
        ),
      },
      responses: { 201: jsonResponse(messageSchema, 'The note.') },
    }),
    async (c) => {
      const messageId = await addNote(c.get('ctx'), await ticketIdOf(c), c.req.valid('json'));
      return c.json(await getMessage(c.get('ctx'), messageId), 201);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/tickets/{id}/close',
      ...access('write', 'mailbox'),
      ...takesIfMatch,
      summary: 'Close a ticket. A resolution is kept as a note and never mailed.',
      request: {
        ...ticketIdOrNumber,
        ...optionalJsonBody(z.strictObject({ resolution: z.string().max(20_000).nullish() })),
      },
      responses: ticketResponse,
    }),
    async (c) => {
      const id = await ticketIdOf(c);
      const closing = { ...c.req.valid('json'), ifMatch: ifMatch(c) };
      await recordingAct(c.get('ctx'), id, (ctx) => closeTicket(ctx, id, closing));
      return c.json(await getTicket(c.get('ctx'), id), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/tickets/{id}/reopen',
      ...access('write', 'mailbox'),
      ...takesIfMatch,
      summary: 'Open a closed or snoozed ticket again.',
      request: { ...ticketIdOrNumber, ...optionalJsonBody(z.strictObject({})) },
      responses: ticketResponse,
    }),
    async (c) => {
      const id = await ticketIdOf(c);
      const version = { ifMatch: ifMatch(c) };
      await recordingAct(c.get('ctx'), id, (ctx) => reopenTicket(ctx, id, version));
      return c.json(await getTicket(c.get('ctx'), id), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/tickets/{id}/snooze',
      ...access('write', 'mailbox'),
      ...takesIfMatch,
      summary: 'Hide a ticket until a time, or until the contact writes.',
      request: { ...ticketIdOrNumber, ...jsonBody(z.strictObject({ until: dateTime })) },
      responses: ticketResponse,
    }),
    async (c) => {
      const id = await ticketIdOf(c);
      const snoozing = { ...c.req.valid('json'), ifMatch: ifMatch(c) };
      await recordingAct(c.get('ctx'), id, (ctx) => snoozeTicket(ctx, id, snoozing));
      return c.json(await getTicket(c.get('ctx'), id), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/tickets/{id}/follow-up',
      ...access('write', 'mailbox'),
      summary:
        'Cancel what would follow if the contact does not answer: the check-in, or closing the ticket.',
      request: ticketIdOrNumber,
      responses: ticketResponse,
    }),
    async (c) => {
      const id = await ticketIdOf(c);
      await cancelFollowUp(c.get('ctx'), id);
      return c.json(await getTicket(c.get('ctx'), id), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/tickets/{id}/assign',
      ...access('write', 'mailbox'),
      ...takesIfMatch,
      summary:
        'Give a ticket to a user, with null to nobody, or to a team, which gives it to one of its members.',
      request: { ...ticketIdOrNumber, ...jsonBody(assignment) },
      responses: ticketResponse,
    }),
    async (c) => {
      const id = await ticketIdOf(c);
      const to = c.req.valid('json');
      const target = to.team_id ? { teamId: to.team_id } : { userId: to.user_id ?? null };
      const assigning = { ...target, ifMatch: ifMatch(c) };
      await recordingAct(c.get('ctx'), id, (ctx) => assignTicket(ctx, id, assigning));
      return c.json(await getTicket(c.get('ctx'), id), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/tickets/{id}/split',
      ...access('write', 'mailbox'),
      summary:
        'Put some messages of a ticket into a new one that goes on from it. Moving them back undoes it.',
      request: {
        ...ticketIdOrNumber,
        ...jsonBody(
          z.strictObject({
            message_ids: z.array(idField('msg')).min(1).max(200),
            subject: subjectLine.optional(),
          }),
        ),
      },
      responses: { 201: jsonResponse(ticketSchema, 'The new ticket.') },
    }),
    async (c) => {
      const { message_ids: ids, subject } = c.req.valid('json');
      const ticketId = await ticketIdOf(c);
      const { to } = await moveMessages(c.get('ctx'), ids, { new: true, subject, fromTicketId: ticketId });
      return c.json(await getTicket(c.get('ctx'), to.id), 201);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/tickets/{id}/read',
      ...access('read', 'mailbox'),
      summary: 'Mark a ticket as read by the signed-in user.',
      request: { ...ticketIdOrNumber, ...optionalJsonBody(z.strictObject({})) },
      responses: ticketResponse,
    }),
    async (c) => {
      const id = await ticketIdOf(c);
      await markRead(c.get('ctx'), id, { read: true });
      return c.json(await getTicket(c.get('ctx'), id), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/tickets/{id}/unread',
      ...access('read', 'mailbox'),
      summary: 'Mark a ticket as unread by the signed-in user.',
      request: { ...ticketIdOrNumber, ...optionalJsonBody(z.strictObject({})) },
      responses: ticketResponse,
    }),
    async (c) => {
      const id = await ticketIdOf(c);
      await recordingAct(c.get('ctx'), id, (ctx) => markRead(ctx, id, { read: false }));
      return c.json(await getTicket(c.get('ctx'), id), 200);
    },
  );
