import { eq, sql } from 'drizzle-orm';
import { contacts } from '#db/schema/index.ts';
import { addContactNote } from '#lib/contacts/contact-notes.ts';
import { mergeContacts } from '#lib/contacts/merge-contacts.ts';
import { updateContact } from '#lib/contacts/update-contact.ts';
import { deliver } from '#lib/outbound/deliver.ts';
import { queueReply } from '#lib/outbound/queue-reply.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { suppressManually } from '#lib/suppressions/suppress-manually.ts';
import { addNote } from '#lib/tickets/note.ts';
import { createTodo } from '#lib/tickets/todos.ts';
import { receiveMail } from './receive-mail.ts';
import { proposeReply } from './replies.ts';
import { deliveriesOf } from './rows.ts';
import { createAssistedMailbox } from './world.ts';

export const mona = 'mona.petrova@walrus.example';
export const secondAddress = 'mopet@seal.example';
/** A name, two addresses, and a sentence of everything that was written by, to or about her. */
export const hers = [
  mona,
  secondAddress,
  'Mona Petrova',
  'kettle sings off key',
  'glue on the lid',
  'Manual of the kettle',
  'polish it twice',
  'likes tea at dawn',
  'ring her on Monday',
  'a draft on descaling',
  'half a sentence unsent',
  'an inner thought on limescale',
  'steeped question',
];

/** A person about whom there is something of every kind. */
export async function createPersonWithTraces(ctx: Ctx) {
  const first = await receiveMail(
    ctx,
    {
      from: `Mona Petrova <${mona}>`,
      subject: 'My kettle sings off key',
      body: 'My kettle sings off key since Tuesday.',
      files: [{ name: 'petrova.txt', content: Buffer.from('Manual of the kettle') }],
    },
    { envelopeFrom: mona },
  );
  const { ticketId } = first;
  const other = await receiveMail(
    ctx,
    { from: `Mona P. <${secondAddress}>`, subject: 'Glue', body: 'There is glue on the lid.' },
    { envelopeFrom: secondAddress },
  );
  const contactId = await contactIdOf(ctx, mona);
  await mergeContacts(ctx, await contactIdOf(ctx, secondAddress), { into: contactId });
  await addContactNote(ctx, contactId, { body: 'She likes tea at dawn.' });
  await updateContact(ctx, contactId, { name: 'Mona Petrova', language: 'de' });
  const replyId = await queueReply(ctx, ticketId, { body: 'Please polish it twice, Mona Petrova.' });
  for (const { id } of await deliveriesOf(ctx, replyId)) await deliver(ctx, { deliveryId: id });
  await addNote(ctx, ticketId, { body: 'We should ring her on Monday.' });
  await createTodo(ctx, ticketId, { title: 'ring her on Monday', dueAt: null });
  const again = await receiveMail(
    ctx,
    { from: `Mona Petrova <${mona}>`, subject: 'Lid', body: 'There is glue on the lid, too.' },
    { envelopeFrom: mona },
  );
  await proposeReply(
    ctx,
    { ticketId: again.ticketId, messageId: again.message.id },
    { body: 'It is a draft on descaling.', reasons: ['Because her kettle sings off key'] },
  );
  await suppressManually(ctx, { address: mona, detail: 'Asked by telephone' });
  await fillByHand(ctx, { ticketId, messageId: first.message.id });
  return { contactId, ticketId, secondTicketId: other.ticketId };
}

export async function contactIdOf(ctx: Ctx, address: string): Promise<string> {
  const [row] = await ctx.db.select({ id: contacts.id }).from(contacts).where(eq(contacts.address, address));
  return row?.id ?? '';
}

/** What takes a model, a browser or a program outside to come about. */
async function fillByHand(ctx: Ctx, { ticketId, messageId }: { ticketId: string; messageId: string }) {
  const [ticket, message] = [ticketId.slice(4), messageId.slice(4)];
  const thought = 'an inner thought on limescale';
  const { mailbox } = await createAssistedMailbox(ctx);
  const run = '00000000-0000-7000-8000-000000000003';
  const gap = '00000000-0000-7000-8000-000000000004';
  const past = '00000000-0000-7000-8000-000000000005';
  const statements = [
    sql`insert into users (id, email, name, role, password_hash) values ('00000000-0000-7000-8000-000000000001', 'grace@shop.example', 'Grace', 'admin', 'x')`,
    sql`insert into unsent_texts (id, user_id, ticket_id, kind, body) values (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', ${ticket}, 'note', 'half a sentence unsent')`,
    sql`insert into unsent_mails (user_id, subject, body, content) values ('00000000-0000-7000-8000-000000000001', 'Dear Mona Petrova', 'half a sentence unsent', ${JSON.stringify({ to: [{ name: null, address: mona }], cc: [], bcc: [], files: [] })}::jsonb)`,
    sql`insert into translations (id, message_id, content_hash, language, status, text, requested_by) values (gen_random_uuid(), ${message}, 'hash', 'de', 'done', ${thought}, 'Grace')`,
    sql`insert into summaries (id, ticket_id, language, status, text, requested_by, through_message_id, covered, total, unproven) values (gen_random_uuid(), ${ticket}, 'en', 'done', ${thought}, 'Grace', ${message}, 1, 1, '{Mona Petrova}')`,
    sql`insert into surveys (id, message_id, recipient, language, own_text_length, rating, comment, rated_at) values (gen_random_uuid(), ${message}, ${mona}, 'en', 3, 'good', ${thought}, now())`,
    sql`insert into tracked_links (id, message_id, position, url) values (gen_random_uuid(), ${message}, 1, ${`https://shop.example/?who=${mona}`})`,
    sql`insert into idempotency_keys (actor, key, request_hash, status, response) values ('usr_x', 'k', 'h', 200, ${JSON.stringify({ ticket_id: ticketId, text: thought })})`,
    sql`insert into webhooks (id, url, event_types, secret, read_up_to, created_by) values ('00000000-0000-7000-8000-000000000002', 'https://x.example', '{}', 's', 0, 'Ada')`,
    sql`insert into webhook_deliveries (id, webhook_id, event_id, event_type, status, excerpt) select gen_random_uuid(), '00000000-0000-7000-8000-000000000002', id, type, 'delivered', ${`Thanks for ${mona}`} from events where ticket_id = ${ticket} limit 1`,
    sql`insert into trusted_image_senders (address, created_by) values (${mona}, 'Grace')`,
    sql`insert into runs (id, ticket_id, assistant_version_id, source, status, instruction, outcome, finished_at) select ${run}, ${ticket}, id, 'manual', 'finished', ${`Answer ${mona}`}, ${thought}, now() from assistant_versions limit 1`,
    sql`insert into steps (run_id, seq, kind, name, status, input_hash, input, output) values (${run}, 1, 'model', 'answer', 'done', 'h', ${JSON.stringify({ text: 'steeped question' })}::jsonb, ${JSON.stringify({ thought })}::jsonb)`,
    sql`insert into article_gaps (id, mailbox_id, last_handed_off_at) values (${gap}, ${mailbox.id.slice(4)}, now())`,
    sql`insert into article_gap_tickets (gap_id, ticket_id, message_id, question, terms) values (${gap}, ${ticket}, ${message}, 'steeped question', '{steeped}')`,
    sql`insert into mail_imports (id, mailbox_id, file_name, file_size, status, started_by) values (${past}, ${mailbox.id.slice(4)}, ${`${mona}.mbox`}, 1, 'finished', 'Grace')`,
    sql`insert into mail_import_skips (import_id, position, reason, subject, from_address) values (${past}, 1, 'unreadable', 'My kettle sings off key', ${mona})`,
    sql`insert into import_people (import_id, external_id, address, name, ours) values (${past}, '7', ${mona}, 'Mona Petrova', false)`,
    sql`insert into imported_tickets (source, account, external_id, ticket_id) values ('zendesk', 'shop', '77', ${ticket})`,
    sql`update tickets set resolution_note = ${thought} where id = ${ticket}`,
    sql`insert into model_outages (server, label, next_attempt_at, words) values ('s', 'Model', now(), ${`Refused ${mona}`})`,
  ];
  for (const statement of statements) await ctx.db.execute(statement);
}
