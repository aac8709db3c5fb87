import { z } from 'zod';
import type { ApiCaller, Json } from '../call-api.ts';
import { defineMcpTool, repeatable, ticketField, ticketPath, ticketVersion } from '../mcp-tool.ts';
import { proposeFor } from '../propose-for.ts';

const tags = z.array(z.string().trim().min(1).max(60)).max(20);
const decided =
  'With a key that may only propose, it becomes a proposal that a person decides about, and the result says so.';

export const ticketTools = [
  defineMcpTool({
    name: 'update_labels',
    title: 'Change tags',
    description: 'Gives a ticket tags and takes others away; those that you do not name stay.',
    scopes: ['write'],
    kind: 'set',
    input: z.strictObject({ id: ticketField, add: tags.default([]), remove: tags.default([]) }),
    run: async (call, { id, add, remove }) => {
      for (const tag of add) await call.ask('PUT', ticketPath(id, `/tags/${encodeURIComponent(tag)}`));
      for (const tag of remove) await call.ask('DELETE', ticketPath(id, `/tags/${encodeURIComponent(tag)}`));
      return stateOf(call, id);
    },
  }),
  defineMcpTool({
    name: 'update_inbox_item',
    title: 'Change a ticket',
    description: 'Changes status, priority, subject or all tags of a ticket. Nothing is mailed.',
    scopes: ['write'],
    kind: 'set',
    input: z.strictObject({
      id: ticketField,
      status: z.enum(['open', 'in_progress', 'closed']).optional(),
      priority: z.enum(['low', 'normal', 'high', 'urgent']).optional(),
      subject: z.string().min(1).max(500).optional(),
      tags: tags.optional().describe('All of them; those that you leave out are taken away.'),
      ...ticketVersion,
    }),
    run: async (call, { id, version, ...body }) => call.ask('PATCH', ticketPath(id), { body, version }),
  }),
  defineMcpTool({
    name: 'close_inbox_item',
    title: 'Close a ticket',
    description: `Closes a ticket. The resolution is kept as a note and never mailed. ${decided}`,
    scopes: ['write', 'propose'],
    kind: 'set',
    input: z.strictObject({
      id: ticketField,
      resolution: z.string().trim().min(1).max(1000).optional(),
      ...ticketVersion,
    }),
    run: async (call, { id, resolution, version }) =>
      call.may('write')
        ? call.ask('POST', ticketPath(id, '/close'), { body: { resolution }, version })
        : proposeFor(call, id, { act: { kind: 'close', ...(resolution ? { resolution } : {}) } }),
  }),
  defineMcpTool({
    name: 'snooze_inbox_item',
    title: 'Snooze a ticket',
    description: `Puts a ticket away until a time, or until the contact writes. ${decided}`,
    scopes: ['write', 'propose'],
    kind: 'set',
    input: z.strictObject({
      id: ticketField,
      until: z.iso.datetime({ offset: true }).describe('ISO 8601 with zone, in the future.'),
      ...ticketVersion,
    }),
    run: async (call, { id, until, version }) =>
      call.may('write')
        ? call.ask('POST', ticketPath(id, '/snooze'), { body: { until }, version })
        : proposeFor(call, id, { act: { kind: 'snooze', until } }),
  }),
  defineMcpTool({
    name: 'create_todo',
    title: 'Note a todo',
    description: 'Notes something that a person must do about a ticket. The contact does not see it.',
    scopes: ['write'],
    kind: 'write',
    input: z.strictObject({
      id: ticketField,
      title: z.string().trim().min(1).max(300),
      due_at: z.iso.datetime({ offset: true }).optional(),
      ...repeatable,
    }),
    run: async (call, { id, title, due_at, idempotency_key: key }) => {
      const { id: ticketId } = await stateOf(call, id);
      return call.ask('POST', '/todos', { body: { ticket_id: ticketId, title, due_at }, key });
    },
  }),
  defineMcpTool({
    name: 'add_note',
    title: 'Add a note',
    description: 'Adds an internal note to a ticket. It is never mailed.',
    scopes: ['write'],
    kind: 'write',
    input: z.strictObject({ id: ticketField, body: z.string().min(1).max(20_000), ...repeatable }),
    run: async (call, { id, body, idempotency_key: key }) =>
      call.ask('POST', ticketPath(id, '/notes'), { body: { body }, key }),
  }),
  defineMcpTool({
    name: 'hand_off',
    title: 'Hand a ticket to the team',
    description:
      'Gives a ticket to the people of the team: a note with the reason, and the tag needs-human. Nothing is mailed.',
    scopes: ['write'],
    kind: 'write',
    input: z.strictObject({
      id: ticketField,
      reason: z.string().trim().min(1).max(500),
      summary: z.string().trim().min(1).max(4000).optional().describe('What you found out.'),
      ...repeatable,
    }),
    run: async (call, { id, reason, summary, idempotency_key: key }) => {
      const body = summary ? `${reason}\n\n${summary}` : reason;
      await call.ask('PUT', ticketPath(id, '/tags/needs-human'));
      const note = await call.ask('POST', ticketPath(id, '/notes'), { body: { body }, key });
      return { ...note, said: 'Handed to the team.' };
    },
  }),
];

/** The ticket without what was written in it. */
async function stateOf(call: ApiCaller, ticket: string): Promise<Json> {
  const { messages: _messages, ...state } = await call.ask('GET', ticketPath(ticket));
  return state;
}
