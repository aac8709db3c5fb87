import { z } from 'zod';
import { defineMcpTool, pageFields, repeatable, ticketField } from '../mcp-tool.ts';
import { proposeFor } from '../propose-for.ts';

const draftField = z.string().regex(/^drf_[0-9a-f]{32}$/);
const draftVersion = z
  .number()
  .int()
  .optional()
  .describe('The draft’s version that you have read: refused if changed.');

export const draftTools = [
  defineMcpTool({
    name: 'list_drafts',
    title: 'List drafts',
    description: 'Lists drafts of replies and acts, those that wait for review unless you ask for others.',
    scopes: ['read'],
    kind: 'read',
    input: z.strictObject({
      status: z.enum(['proposed', 'approved', 'rejected', 'superseded']).default('proposed'),
      ticket: z.string().max(60).optional().describe('Id of a ticket.'),
      ...pageFields,
    }),
    run: async (call, query) => call.ask('GET', '/drafts', { query }),
  }),
  defineMcpTool({
    name: 'get_draft',
    title: 'Read a draft',
    description: 'Reads a draft with its sources, the verdict on each sentence, and what checks found.',
    scopes: ['read'],
    kind: 'read',
    input: z.strictObject({ id: draftField }),
    run: async (call, { id }) => call.ask('GET', `/drafts/${id}`),
  }),
  defineMcpTool({
    name: 'propose_draft',
    title: 'Propose a draft',
    description:
      'Proposes a reply, closing, or both for a ticket. It is checked as the assistant’s own drafts are and leaves only when somebody signs it.',
    scopes: ['propose'],
    kind: 'write',
    input: z.strictObject({
      id: ticketField,
      body: z.string().min(1).max(20_000).optional().describe('The whole reply, in Markdown.'),
      act: z.enum(['reply', 'close']).default('reply'),
      citations: z
        .array(
          z.strictObject({
            kind: z.enum(['article', 'message', 'attachment']),
            id: z.string().max(60),
            quote: z.string().max(1000).default(''),
          }),
        )
        .max(20)
        .optional()
        .describe('What the reply rests on.'),
      confidence: z.number().min(0).max(1).optional(),
      reasons: z.array(z.string().min(1).max(500)).max(10).optional().describe('For the reviewer.'),
      based_on_message_id: z.string().max(60).optional().describe('The newest message that you have read.'),
      ...repeatable,
    }),
    run: async (call, { id, idempotency_key: key, ...proposal }) =>
      proposeFor(call, id, { ...proposal, key }),
  }),
  defineMcpTool({
    name: 'approve_draft',
    title: 'Sign a draft',
    description: 'Signs a draft: its reply is sent, as it is or with other words, and its acts are done.',
    scopes: ['send'],
    kind: 'send',
    input: z.strictObject({
      id: draftField,
      body: z.string().min(1).max(20_000).optional().describe('Other words for it.'),
      version: draftVersion,
      ...repeatable,
    }),
    run: async (call, { id, body, version, idempotency_key: key }) =>
      call.ask('POST', `/drafts/${id}/approve`, { body: { body }, version, key }),
  }),
  defineMcpTool({
    name: 'reject_draft',
    title: 'Decline a draft',
    description: 'Declines a draft, with the reason. Nothing is mailed.',
    scopes: ['write'],
    kind: 'set',
    input: z.strictObject({
      id: draftField,
      reason: z.string().min(1).max(5000),
      version: draftVersion,
    }),
    run: async (call, { id, reason, version }) =>
      call.ask('POST', `/drafts/${id}/reject`, { body: { reason }, version }),
  }),
];
