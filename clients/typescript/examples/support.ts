import { type Countersign, verifyWebhook } from '../src/index.ts';

/** What a language model of yours answers. */
export type Generated = { text: string; confidence: number; reasoning: string };
export type Generate = (mail: { text: string; history: string[] }) => Promise<Generated>;

/** 1 and 2: takes a mailbox and subscribes to its mail, once. The secret is told this once; it proves what comes. */
export async function setUp(desk: Countersign, address: string, hookUrl: string) {
  const mailbox = await desk.post('/mailboxes', { body: { address, client_id: address } });
  const webhook = await desk.post('/webhooks', {
    body: { url: hookUrl, events: ['message.received'], mailbox_ids: [mailbox.id] },
  });
  if (webhook.secret === null) throw new Error('Made before: it was told then.');
  return { mailbox, secret: webhook.secret };
}

/** Your handler: the request as it came, proven, and then one turn of the program. */
export async function handleHook(
  request: { body: string; headers: Headers },
  { desk, secret, generate }: { desk: Countersign; secret: string; generate: Generate },
) {
  const event = verifyWebhook(secret, request.body, request.headers);
  if (event.type !== 'message.received') return null;
  return answer(desk, event.data.message_id, generate);
}

/** 3 and 4: reads the mail and what was written before, and sends when it is sure, else proposes to a person. */
export async function answer(desk: Countersign, messageId: string, generate: Generate) {
  const message = await desk.get('/messages/{id}', { path: { id: messageId } });
  const ticket = await desk.get('/tickets/{id}', { path: { id: message.ticket_id } });
  const draft = await generate({
    text: message.text,
    history: ticket.messages.map(({ visible_text }) => visible_text),
  });
  if (draft.confidence > 0.85)
    return desk.post('/messages', { body: { ticket_id: ticket.id, body: draft.text } });
  // The same again proposes nothing twice, and it is refused when the customer has written since.
  return desk.post('/drafts', {
    body: {
      ticket_id: ticket.id,
      body: draft.text,
      confidence: draft.confidence,
      reasons: [draft.reasoning],
      based_on_message_id: message.id,
      client_id: message.id,
    },
  });
}
