import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import { v7 as uuidv7 } from 'uuid';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { boss, sql, within } from './baseline-database.ts';
import { startBaselineServer } from './baseline-server.ts';

// The upper bound of filing: parses each mail with mailparser and writes our final rows once, in one transaction
// before 250. It has no mail queue, matches nothing, checks nobody and cleans nothing; what it cannot parse is lost.
const mailboxRows = await sql<{ id: string; assistant_id: string }[]>`
  select id, assistant_id from mailboxes limit 1`;
const { id: mailboxId, assistant_id: assistantId } = firstOrThrow(mailboxRows);
const versions = await sql<{ id: string }[]>`
  select id from assistant_versions where assistant_id = ${assistantId} limit 1`;
const { id: versionId } = firstOrThrow(versions);
const runDelayMs = Number(process.env.ASSISTANT_DELAY_MS);
const because = 'It answers no mail of ours, so it opened a ticket.';
const auth = { spf: 'none', dkim: 'none', dmarc: 'none' };

startBaselineServer(file);

async function file(stream: NodeJS.ReadableStream) {
  const content = await buffer(stream);
  const mail = await simpleParser(content);
  const from = firstOrThrow(mail.from?.value ?? []);
  const address = from.address?.toLowerCase() ?? '';
  const text = mail.text ?? '';
  const hash = createHash('sha256').update(text).digest('hex');
  const [rawId, ticketId, messageId, runId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const subject = mail.subject ?? null;
  const internetMessageId = mail.messageId ?? rawId;
  const at = new Date();
  await sql.begin(async (tx) => {
    await tx`
      insert into raw_emails (id, mailbox_id, source, envelope_from, envelope_to, size, content, status, kind,
             attempts, processed_at, internet_message_id, subject, from_name, from_address, ticket_id, message_id, auth)
      values (${rawId}, ${mailboxId}, 'smtp', ${address}, ${['support@shop.example']}, ${content.length}, ${content},
             'filed', 'person', 1, ${at}, ${internetMessageId}, ${subject}, ${from.name}, ${address}, ${ticketId},
             ${messageId}, ${sql.json(auth)})`;
    const contacts = await tx<{ id: string }[]>`
      insert into contacts (id, address, name) values (${uuidv7()}, ${address}, ${from.name})
          on conflict (address) do update set name = coalesce(contacts.name, excluded.name) returning id`;
    const { id: contactId } = firstOrThrow(contacts);
    await tx`
      insert into tickets (id, mailbox_id, contact_id, assistant_id, subject, created_at, last_message_at,
             last_inbound_at)
      values (${ticketId}, ${mailboxId}, ${contactId}, ${assistantId}, ${subject}, ${at}, ${at}, ${at})`;
    await tx`
      insert into messages (id, ticket_id, mailbox_id, kind, author_type, author_id, author_name, sender, "to", subject,
             text, visible_text, internet_message_id, content_hash, raw_email_id, filed_because, auth)
      values (${messageId}, ${ticketId}, ${mailboxId}, 'inbound', 'contact', ${contactId}, ${from.name},
             ${sql.json({ name: from.name, address })}, '[]', ${subject}, ${text}, ${text}, ${internetMessageId},
             ${hash}, ${rawId}, ${because}, ${sql.json(auth)})`;
    await tx`
      insert into known_message_ids (mailbox_id, internet_message_id, ticket_id, origin)
      values (${mailboxId}, ${internetMessageId}, ${ticketId}, 'theirs')`;
    await tx`
      insert into runs (id, ticket_id, assistant_version_id, source, based_on_message_id)
      values (${runId}, ${ticketId}, ${versionId}, 'inbox_item', ${messageId})`;
    await boss.send(
      'assistant.run',
      { runId },
      {
        singletonKey: `ticket:${ticketId}`,
        startAfter: new Date(at.getTime() + runDelayMs),
        db: within(tx),
      },
    );
    for (const type of ['ticket.created', 'message.received', 'run.queued'])
      await tx`
        insert into events (type, actor_type, actor_id, actor_name, mailbox_id, ticket_id, data)
        values (${type}, 'contact', ${contactId}, ${from.name}, ${mailboxId}, ${ticketId}, ${sql.json({ messageId })})`;
  });
}
