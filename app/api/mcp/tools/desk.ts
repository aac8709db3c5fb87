import { z } from 'zod';
import { defineMcpTool, repeatable } from '../mcp-tool.ts';

export const deskTools = [
  defineMcpTool({
    name: 'list_mailboxes',
    title: 'List mailboxes',
    description: 'Lists the mailboxes that the key reaches.',
    scopes: ['read'],
    kind: 'read',
    input: z.strictObject({}),
    run: async (call) => call.ask('GET', '/mailboxes'),
  }),
  defineMcpTool({
    name: 'create_mailbox',
    title: 'Make a mailbox',
    description: 'Makes an address that mail is accepted for at once.',
    scopes: ['admin'],
    kind: 'write',
    input: z.strictObject({
      address: z.string().max(254).optional(),
      name: z
        .string()
        .min(1)
        .max(64)
        .optional()
        .describe('Instead of an address: the part before the mail domain.'),
      display_name: z.string().min(1).max(200).optional(),
      client_id: z.string().min(1).max(200).optional().describe('With the same one, it is made once.'),
      ...repeatable,
    }),
    run: async (call, { idempotency_key: key, ...body }) => call.ask('POST', '/mailboxes', { body, key }),
  }),
];
