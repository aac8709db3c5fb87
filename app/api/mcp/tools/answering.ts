import { z } from 'zod';
import type { ApiCaller, Json } from '../call-api.ts';
import { defineMcpTool, repeatable, ticketField, ticketPath } from '../mcp-tool.ts';
import { proposeFor } from '../propose-for.ts';

const input = z.strictObject({
  id: ticketField,
  body: z.string().min(1).max(20_000).describe('The whole reply, in Markdown. The signature is added.'),
  cc: z.array(z.string().max(320)).max(20).optional(),
  // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
  then: z.enum(['open', 'in_progress', 'closed']).optional().describe('What becomes of the ticket.'),
  based_on_message_id: z
    .string()
    .max(60)
    .optional()
    .describe('The newest message that you have read, for a draft.'),
  ...repeatable,
});

/** Sends for a key with `send`. Any other key proposes the same words, and what it cannot propose is refused. */
async function reply(call: ApiCaller, given: z.output<typeof input>): Promise<Json & { said: string }> {
  const { id, body, cc, then, based_on_message_id, idempotency_key: key } = given;
  if (!call.may('send'))
    return proposeFor(call, id, {
      body,
      based_on_message_id,
      ...(then === 'closed' ? { act: { kind: 'close' } } : {}),
      key,
    });
  const sent = await call.ask('POST', ticketPath(id, '/reply'), {
    body: { body, cc, then },
    key,
  });
  return { ...sent, said: 'It will be sent.' };
}

const answering = { scopes: ['send' as const, 'propose' as const], kind: 'send' as const, input, run: reply };
const told =
  'Answers the contact of a ticket; to whom it goes comes from the ticket. With a key that may send, it is sent. With one that may only propose, it becomes a draft that a person signs, and the result says so; Cc is then left out.';

export const answeringTools = [
  defineMcpTool({ ...answering, name: 'reply', title: 'Reply', description: told }),
  defineMcpTool({
    ...answering,
    name: 'reply_to_inbox',
    title: 'Reply to a ticket',
    description: `The same as reply. ${told}`,
  }),
];
