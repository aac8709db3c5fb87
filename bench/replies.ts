import type postgres from 'postgres';
import { firstOrThrow } from '#db/first-or-throw.ts';

const words =
  'Your rucksack left our warehouse on Monday and should be with you by Friday. If it is not, write to us again and we send another one at once.';

/** A reply as most are: a few sentences, in both forms. */
export const sampleReply = {
  from: 'Tarn & Tide Support <support@shop.example>',
  replyTo: 'Tarn & Tide Support <support+0123456789abcdef0123456789@shop.example>',
  to: 'Ada Lovelace <ada@customer.example>',
  subject: 'Re: Where is my parcel?',
  inReplyTo: '<question@customer.example>',
  references: ['<question@customer.example>'],
  text: `Hello Ada,\n\n${words}\n\n${words}\n\nKind regards\nTarn & Tide`,
  html: `<p>Hello Ada,</p>\n<p>${words}</p>\n<p>${words}</p>\n<p>Kind regards<br>Tarn & Tide</p>`,
};
export type SampleReply = typeof sampleReply;

/** `count` tickets, each with a reply whose delivery is due, and no job yet. Returns the ids of the deliveries. */
export async function queueReplies(sql: postgres.Sql, count: number): Promise<string[]> {
  const mailboxes = await sql<{ id: string }[]>`select id from mailboxes limit 1`;
  const { id: mailboxId } = firstOrThrow(mailboxes);
  const rows = await sql.begin(async (tx) => {
    await tx`
      insert into contacts (id, address, name) select uuidv7(), 'ada' || n || '@customer.example', 'Ada Lovelace'
        from generate_series(1, ${count}) n on conflict do nothing`;
    await tx`
      create temp table queued on commit drop as
      select n, uuidv7() as ticket_id, uuidv7() as message_id, (select id from contacts where address = 'ada' || n || '@customer.example') as contact_id
        from generate_series(1, ${count}) n`;
    await tx`
      insert into tickets (id, mailbox_id, contact_id, subject, status, last_message_at)
      select ticket_id, ${mailboxId}, contact_id, 'Where is my parcel?', 'in_progress', now() from queued`;
    await tx`
      insert into messages (id, ticket_id, mailbox_id, kind, author_type, author_name, sender, "to", subject, text, html, visible_text,
             internet_message_id, in_reply_to, "references")
      select message_id, ticket_id, ${mailboxId}, 'outbound', 'user', 'Grace',
             ${tx.json({ name: 'Tarn & Tide Support', address: 'support@shop.example' })},
             ${tx.json([{ name: 'Ada Lovelace', address: 'ada@customer.example' }])},
             ${sampleReply.subject}, ${sampleReply.text}, ${sampleReply.html}, ${sampleReply.text},
             '<' || message_id || '@shop.example>', ${sampleReply.inReplyTo}, ${sampleReply.references}
        from queued`;
    return tx<{ id: string }[]>`
      insert into deliveries (id, message_id, recipient, role, return_token, waits_for, next_attempt_at)
      select uuidv7(), message_id, 'ada' || n || '@customer.example', 'to', md5(message_id::text), 'time', now() from queued
      returning id`;
  });
  await sql`analyze deliveries, messages, tickets, contacts, attempts`;
  return rows.map(({ id }) => `dlv_${id.replaceAll('-', '')}`);
}
