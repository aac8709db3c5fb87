import type postgres from 'postgres';

/**
 * Seeds a desk of some years: `count` tickets of 40,000 contacts, one to nine entries each, with all their rows.
 * About 1.2 % are open, 0.8 % in progress and 1 % snoozed, most of them recent.
 */
export async function seedTickets(sql: postgres.Sql, count: number): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`set local synchronous_commit = off`;
    await tx`set local maintenance_work_mem = '256MB'`;
    await tx`drop index messages_search_idx`;
    for (const statement of statements(count)) await tx.unsafe(statement);
    await tx`create index messages_search_idx on messages using gin (search)`;
  });
  await sql`vacuum analyze`;
}

function statements(count: number) {
  return [
    `insert into contacts (id, address, name, created_at)
   select uuidv7(), 'person' || n || '@' || (array['mill', 'harbour', 'quarry', 'orchard', 'ferry'])[1 + n % 5] || '.example',
          (array['Ada', 'Ben', 'Clara', 'Dev', 'Edith', 'Farid', 'Greta'])[1 + n % 7] || ' ' ||
          (array['Marsh', 'Okafor', 'Lindqvist', 'Raman', 'Ferrer'])[1 + n % 5] || ' ' || n,
          now() - interval '2 years'
     from generate_series(1, 40000) n`,
    `create temp table filling on commit drop as
   select n, uuidv7() as id, uuidv7() as run_id,
          now() - (power(random(), 1.5) * interval '730 days') as begun,
          1 + (random() * random() * 8)::int as entries, random() as dice
     from generate_series(1, ${count}) n`,
    `alter table filling add column status ticket_status, add column last_at timestamptz(3)`,
    `update filling set status = case when dice < 0.012 then 'open' when dice < 0.02 then 'in_progress'
          when dice < 0.03 then 'snoozed' else 'closed' end::ticket_status`,
    `update filling set begun = now() - (random() * interval '12 days') where status <> 'closed'`,
    `update filling set last_at = least(begun + (entries - 1) * interval '5 hours', now())`,
    `insert into tickets (id, mailbox_id, contact_id, assistant_id, subject, status, priority, language, snoozed_until,
          closed_at, closed_by, first_reply_at, last_message_at, last_inbound_at, created_at, updated_at)
   select f.id, m.id, c.id, m.assistant_id,
          (array['Where is my parcel?', 'A return', 'Invoice for order', 'It arrived broken', 'A question about delivery'])[1 + n % 5] || ' ' || n,
          f.status, (array['low', 'normal', 'normal', 'normal', 'normal', 'high', 'urgent'])[1 + n % 7]::ticket_priority, 'en',
          case when f.status = 'snoozed' then now() + interval '3 days' end,
          case when f.status = 'closed' then last_at end, case when f.status = 'closed' then 'Grace' end,
          case when entries > 1 then begun + interval '1 hour' end, last_at, last_at, begun, last_at
     from filling f
     join (select id, row_number() over (order by id) as place from contacts) c on c.place = 1 + (f.n::bigint * 7919) % 40000
    cross join (select id, assistant_id from mailboxes limit 1) m
    order by begun`,
    `insert into messages (id, ticket_id, mailbox_id, kind, author_type, author_name, sender, "to", subject, text, visible_text,
          internet_message_id, content_hash, created_at)
   select uuidv7(), f.id, t.mailbox_id, kind::message_kind, case kind when 'inbound' then 'contact' else 'user' end,
          case kind when 'inbound' then c.name else 'Grace' end,
          case kind when 'inbound' then jsonb_build_object('name', c.name, 'address', c.address) end,
          '[]', t.subject, words, words, '<' || f.n || '.' || e || '@shop.example>',
          case kind when 'inbound' then md5(f.n || '.' || e) end,
          least(begun + (e - 1) * interval '5 hours', now())
     from filling f join tickets t on t.id = f.id join contacts c on c.id = t.contact_id
    cross join lateral generate_series(1, f.entries) e
    cross join lateral (select case when e % 2 = 1 then 'inbound' else 'outbound' end as kind,
          'Hello, this is about order ' || (f.n * 31 % 90000) || '. ' ||
          repeat((array['The parcel has not come and the tracking does not move. ', 'One of the buckles was broken when I opened the box. ',
                        'Could you send a copy of the invoice with our address? ', 'I would like to return the rucksack, which is unused. '])[1 + (f.n + e) % 4], 4 + f.n % 7) ||
          'Kind regards, ' || c.name as words) said
    order by begun`,
    `insert into deliveries (id, message_id, recipient, role, status, return_token, next_attempt_at, created_at, updated_at, sent_at, attempts, code)
   select uuidv7(), m.id, c.address, 'to', 'sent', replace(m.id::text, '-', ''), m.created_at, m.created_at, m.created_at, m.created_at, 1, '250'
     from messages m join tickets t on t.id = m.ticket_id join contacts c on c.id = t.contact_id where m.kind = 'outbound'`,
    `insert into known_message_ids (mailbox_id, internet_message_id, ticket_id, origin)
   select mailbox_id, internet_message_id, ticket_id, case kind when 'inbound' then 'theirs' else 'ours' end
     from messages where internet_message_id like '%@shop.example>'`,
    `insert into runs (id, ticket_id, assistant_version_id, source, status, created_at, started_at, finished_at)
   select f.run_id, f.id, v.id, 'inbox_item', 'finished', begun, begun, begun + interval '9 seconds'
     from filling f cross join (select id from assistant_versions limit 1) v`,
    `insert into drafts (id, ticket_id, run_id, proposed_by, based_on_message_id, status, proposed_body, body, confidence, created_at)
   select distinct on (f.id) uuidv7(), f.id, f.run_id, 'Iris', m.id, case when f.status = 'open' then 'proposed' else 'approved' end::draft_status,
          'Your parcel left on Monday.', 'Your parcel left on Monday.', 0.7, f.begun
     from filling f join messages m on m.ticket_id = f.id where f.n % 2 = 0`,
    `insert into ticket_status_changes (ticket_id, mailbox_id, before, after, changed_at)
   select id, mailbox_id, 'open', status, last_message_at from tickets where status in ('closed', 'snoozed')`,
    `insert into ticket_reads (user_id, ticket_id, read_at)
   select u.id, f.id, f.last_at from filling f cross join (select id from users limit 1) u where f.n % 10 <> 0`,
    `insert into tags (id, name) select gen_random_uuid(), unnest(array['delivery', 'returns', 'invoice', 'damage', 'wholesale'])
   on conflict do nothing`,
    `insert into ticket_tags (ticket_id, tag_id)
   select f.id, t.id from filling f join tags t
     on t.name = (array['delivery', 'returns', 'invoice', 'damage', 'wholesale'])[1 + n % 5] where n % 3 <> 0`,
    `insert into events (id, type, actor_type, actor_name, mailbox_id, ticket_id, created_at)
   select nextval('events_id_seq'), type, 'system', 'Countersign', t.mailbox_id, f.id, f.begun
     from filling f join tickets t on t.id = f.id
    cross join unnest(array['ticket.created', 'message.received', 'ticket.closed']) type`,
  ];
}
