import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import postgres from 'postgres';
import { SMTPServer } from 'smtp-server';
import { v7 as uuidv7 } from 'uuid';

// The limit of filing: reads each mail and writes the rows that we write, in one transaction before 250. It matches
// nothing, checks nobody and runs no job; what it cannot read is lost.
const sql = postgres(process.env.DATABASE_URL!, { max: 20, onnotice: () => {} });
const [mailbox] = await sql<{ id: string }[]>`select id from mailboxes limit 1`;
const mailboxId = mailbox!.id;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onData: (stream, _session, done) => {
    file(stream).then(() => done(), done);
  },
});

async function file(stream: NodeJS.ReadableStream) {
  const content = await buffer(stream);
  const mail = await simpleParser(content);
  const from = mail.from!.value[0]!;
  const address = from.address!.toLowerCase();
  const text = mail.text ?? '';
  const hash = createHash('sha256').update(text).digest('hex');
  const [rawId, ticketId, messageId] = [uuidv7(), uuidv7(), uuidv7()];
  await sql.begin(async (tx) => {
    await tx`
      insert into raw_emails (id, mailbox_id, source, envelope_from, envelope_to, size, content)
      values (${rawId}, ${mailboxId}, 'smtp', ${address}, ${['support@bench.example']}, ${content.length}, ${content})`;
    const [contact] = await tx<{ id: string }[]>`
      insert into contacts (id, address, name) values (${uuidv7()}, ${address}, ${from.name})
          on conflict (address) do update set name = coalesce(contacts.name, excluded.name) returning id`;
    const at = new Date();
    await tx`
      insert into tickets (id, mailbox_id, contact_id, subject, created_at, last_message_at, last_inbound_at)
      values (${ticketId}, ${mailboxId}, ${contact!.id}, ${mail.subject ?? null}, ${at}, ${at}, ${at})`;
    await tx`
      insert into messages (id, ticket_id, mailbox_id, kind, author_type, author_id, author_name, sender, "to", subject,
             text, visible_text, internet_message_id, content_hash, raw_email_id)
      values (${messageId}, ${ticketId}, ${mailboxId}, 'inbound', 'contact', ${contact!.id}, ${from.name},
             ${sql.json({ name: from.name, address })}, '[]', ${mail.subject ?? null}, ${text}, ${text},
             ${mail.messageId ?? rawId}, ${hash}, ${rawId})`;
    await tx`
      insert into known_message_ids (mailbox_id, internet_message_id, ticket_id, origin)
      values (${mailboxId}, ${mail.messageId ?? rawId}, ${ticketId}, 'theirs')`;
    for (const type of ['ticket.created', 'message.received'])
      await tx`
        insert into events (type, actor_type, actor_id, actor_name, mailbox_id, ticket_id, data)
        values (${type}, 'contact', ${contact!.id}, ${from.name}, ${mailboxId}, ${ticketId}, ${sql.json({ messageId })})`;
    await tx`
      update raw_emails set status = 'filed', kind = 'person', ticket_id = ${ticketId}, message_id = ${messageId},
             subject = ${mail.subject ?? null}, from_address = ${address}, processed_at = now()
       where id = ${rawId}`;
  });
}

server.listen(Number(process.env.SMTP_PORT), '127.0.0.1');
