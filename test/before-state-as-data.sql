-- A database as of migration 0011, in which every state that 0012 makes data of still stands in words.
create function pg_temp.u(noun int, n int) returns uuid language sql as
  $$ select ('00000000-0000-7000-8000-' || lpad(noun || lpad(n::text, 4, '0'), 12, '0'))::uuid $$;
-- An id as the code writes it: `tkt_` and 32 digits.
create function pg_temp.i(prefix text, id uuid) returns text language sql as
  $$ select prefix || '_' || replace(id::text, '-', '') $$;

insert into mailboxes (id, address, display_name, sends_per_hour) values
  (pg_temp.u(9, 1), 'support@shop.example', 'The shop', null),
  (pg_temp.u(9, 2), 'slow@shop.example', 'The slow shop', 2);
insert into assistants (id, slug, name) values (pg_temp.u(8, 1), 'iris', 'Iris');
insert into assistant_versions (id, assistant_id, number, instructions) values (pg_temp.u(8, 2), pg_temp.u(8, 1), 1, 'Help.');

create temp table said (n int, sentence text, run_status run_status, error text);
insert into said values
  (1, 'It is not known whether the reply to ada1@customer.example left.', null, null),
  (2, 'The reply to ada2@customer.example was refused: 550 5.7.1 Not wanted: it was refused: twice', null, null),
  (3, 'The reply to ada3@customer.example was not sent. No mail may go to ada3@customer.example: somebody suppressed it.', null, null),
  (4, 'The reply to ada4@customer.example bounced: 550 5.1.1 No such user', null, null),
  (5, 'A reply by Grace Hopper that waited for its time was taken back, because the contact wrote first.', null, null),
  (6, 'Bob, who was not on this ticket, wrote to its reply address.', null, null),
  (7, 'Grace rejected the draft.', null, null),
  (8, 'For Mara: Asks for a loan car: today.', 'finished', null),
  (9, 'It asks nothing that could be looked up.', 'finished', null),
  (10, 'Iris was switched off before it began.', 'cancelled', null),
  (11, 'The model’s server cannot be reached.', 'failed', 'The model’s server cannot be reached.'),
  (12, 'The assistant met an unexpected error; the log of the worker tells more.', 'failed', 'The assistant met an unexpected error; the log of the worker tells more.'),
  (13, 'The assistant did not come to an end in time.', 'failed', 'The assistant did not come to an end in time.'),
  (14, 'The assistant was cut off 3 times while it worked on this.', 'failed', 'The assistant was cut off 3 times while it worked on this.'),
  (15, 'Grace stopped the assistant.', 'cancelled', null),
  (16, 'A person stopped the assistant.', 'cancelled', null),
  (17, 'The contact wrote again while the assistant was working.', 'superseded', null),
  (18, repeat('A long reason. ', 40), 'finished', null),
  (19, 'Ada rejected the draft.', 'finished', null),
  (20, 'Nobody knows any more who said this.', null, null);

insert into contacts (id, address, name) select pg_temp.u(7, n), 'ada' || n || '@customer.example', 'Ada' from generate_series(1, 60) n;
insert into tickets (id, mailbox_id, contact_id, subject, status, needs_person, last_message_at)
  select pg_temp.u(1, n), pg_temp.u(9, case when n = 30 then 2 else 1 end), pg_temp.u(7, n), 'Ticket ' || n, 'open',
         (select left(sentence, 500) from said where said.n = each.n), now()
    from generate_series(1, 60) each (n);
insert into messages (id, ticket_id, mailbox_id, kind, author_type, author_id, author_name, sender, text, visible_text, internet_message_id, content_hash, created_at)
  select pg_temp.u(2, n), id, mailbox_id, 'inbound', 'contact', pg_temp.i('con', contact_id), 'Ada',
         jsonb_build_object('name', 'Ada', 'address', 'ada' || n || '@customer.example'), 'Hello', 'Hello',
         '<in' || n || '@customer.example>', md5(n::text), now() - interval '2 hours'
    from tickets cross join lateral (select substr(subject, 8)::int as n) each;
-- One whose second part was taken for a signature, with a word that no search can parse in time.
update messages set text = E'Hello\n\n--\n\nCancel zeppelin ' || repeat('a_', 400) where id = pg_temp.u(2, 6);
-- Replies: 101 to 141, the first ticket's earlier one is 151.
insert into messages (id, ticket_id, mailbox_id, kind, author_type, author_name, text, visible_text, internet_message_id, cancels_on_reply, created_at)
  select pg_temp.u(2, 100 + n), pg_temp.u(1, case n when 51 then 1 else n end), pg_temp.u(9, case n when 30 then 2 else 1 end),
         'outbound', 'user', 'Grace Hopper', 'Here.', 'Here.', '<out' || n || '@shop.example>', n = 5,
         now() - case n when 51 then interval '100 minutes' else interval '1 hour' end
    from unnest(array[1, 2, 3, 4, 5, 30, 31, 40, 41, 51]) n;

insert into deliveries (id, message_id, recipient, role, status, return_token, attempts, next_attempt_at, code, response, bounce_class)
  values
  (pg_temp.u(3, 1), pg_temp.u(2, 101), 'ada1@customer.example', 'to', 'uncertain', 't1', 1, now(), null, 'The connection broke after the mail was handed over.', null),
  (pg_temp.u(3, 51), pg_temp.u(2, 151), 'ada1@customer.example', 'to', 'failed', 't51', 1, now(), '5.7.1', '550 5.7.1 Not wanted', null),
  (pg_temp.u(3, 2), pg_temp.u(2, 102), 'ada2@customer.example', 'to', 'failed', 't2', 1, now(), '5.7.1', '550 5.7.1 Not wanted: it was refused: twice', null),
  (pg_temp.u(3, 3), pg_temp.u(2, 103), 'ada3@customer.example', 'to', 'suppressed', 't3', 1, now(), null, 'No mail may go to ada3@customer.example: somebody suppressed it.', null),
  (pg_temp.u(3, 4), pg_temp.u(2, 104), 'ada4@customer.example', 'to', 'bounced', 't4', 1, now(), '5.1.1', '550 5.1.1 No such user', 'hard'),
  (pg_temp.u(3, 5), pg_temp.u(2, 105), 'ada5@customer.example', 'to', 'cancelled', 't5', 0, now(), null, null, null),
  -- Waiting: for the limit, the same after a server put it off, a relay, a server, the time, the time after our own trouble, and due.
  (pg_temp.u(3, 60), pg_temp.u(2, 130), 'r60@customer.example', 'to', 'queued', 't60', 0, now() + interval '50 minutes', null, 'This mailbox sends at most 2 mails an hour, so this one waits for its turn.', null),
  (pg_temp.u(3, 61), pg_temp.u(2, 130), 'r61@customer.example', 'cc', 'deferred', 't61', 1, now() + interval '50 minutes', '4.2.1', 'This mailbox sends at most 2 mails an hour, so this one waits for its turn.', null),
  (pg_temp.u(3, 62), pg_temp.u(2, 131), 'r62@customer.example', 'to', 'queued', 't62', 1, now() + interval '50 minutes', null, 'The relay at mx.shop.example:587 cannot be reached: nothing listens there.', null),
  (pg_temp.u(3, 63), pg_temp.u(2, 131), 'r63@customer.example', 'cc', 'deferred', 't63', 1, now() + interval '50 minutes', '4.3.0', '451 4.3.0 Try later', null),
  (pg_temp.u(3, 64), pg_temp.u(2, 131), 'r64@customer.example', 'cc', 'queued', 't64', 0, now() + interval '2 days', null, null, null),
  (pg_temp.u(3, 65), pg_temp.u(2, 131), 'r65@customer.example', 'cc', 'queued', 't65', 1, now() + interval '50 minutes', null, 'The mail could not be put together just now. Nothing left.', null),
  (pg_temp.u(3, 66), pg_temp.u(2, 131), 'r66@customer.example', 'cc', 'queued', 't66', 1, now() - interval '1 second', '5.7.1', '550 5.7.1 Not wanted', null),
  (pg_temp.u(3, 70), pg_temp.u(2, 140), 'ada40@customer.example', 'to', 'queued', 't70', 0, now() + interval '2 days', null, null, null),
  (pg_temp.u(3, 71), pg_temp.u(2, 141), 'ada41@customer.example', 'to', 'queued', 't71', 0, now() + interval '2 days', null, null, null);
insert into attempts (delivery_id, number, outcome, code, response, finished_at)
  values (pg_temp.u(3, 61), 1, 'deferred', '4.2.1', '450 4.2.1 Later', now());

insert into runs (id, ticket_id, assistant_version_id, source, status, error)
  select pg_temp.u(4, n), pg_temp.u(1, n), pg_temp.u(8, 2), 'inbox_item', run_status, error from said where run_status is not null;
insert into events (type, actor_type, actor_name, ticket_id, mailbox_id, data)
  select 'run.failed', 'assistant', 'Iris', pg_temp.u(1, n), pg_temp.u(9, 1),
         jsonb_build_object('run_id', pg_temp.i('run', pg_temp.u(4, n)), 'error', error)
    from said where error is not null;
insert into events (type, actor_type, actor_name, ticket_id, mailbox_id, data)
  select 'ticket.handed_off', 'assistant', 'Iris', pg_temp.u(1, n), pg_temp.u(9, 1),
         jsonb_build_object('run_id', pg_temp.i('run', pg_temp.u(4, n)), 'reason', sentence, 'before', 'open')
    from said where run_status is not null;
insert into events (type, actor_type, actor_name, ticket_id, mailbox_id, data)
  select 'ticket.reopened', 'system', 'Countersign', pg_temp.u(1, n), pg_temp.u(9, 1), jsonb_build_object('before', 'in_progress', 'because', sentence)
    from (select n, sentence from said where n <= 4 union all values (21, 'the contact wrote'), (22, 'asked')) told order by n;
insert into events (type, actor_type, actor_name, ticket_id, mailbox_id, data)
  values ('ticket.woken', 'system', 'Countersign', pg_temp.u(1, 23), pg_temp.u(9, 1), '{"before": "snoozed", "because": "its time came"}');

-- Replies that can be taken back: to what a run had left to a person, and to a closed ticket that the reply snoozed.
insert into runs (id, ticket_id, assistant_version_id, source, status) values (pg_temp.u(4, 40), pg_temp.u(1, 40), pg_temp.u(8, 2), 'inbox_item', 'finished');
insert into events (type, actor_type, actor_name, ticket_id, mailbox_id, data)
  values ('ticket.handed_off', 'assistant', 'Iris', pg_temp.u(1, 40), pg_temp.u(9, 1),
          jsonb_build_object('run_id', pg_temp.i('run', pg_temp.u(4, 40)), 'reason', 'For Mara: It is urgent.', 'before', 'open'));
update tickets set status = 'in_progress' where id = pg_temp.u(1, 40);
update tickets set status = 'snoozed', snoozed_until = now() + interval '3 days' where id = pg_temp.u(1, 41);
update messages set turned = '{"from": {"status": "open", "snoozedUntil": null, "closedAt": null, "closedBy": null, "resolutionNote": null, "needsPerson": "For Mara: It is urgent."}, "to": "in_progress"}'
  where id = pg_temp.u(2, 140);
update messages set turned = '{"from": {"status": "closed", "snoozedUntil": null, "closedAt": "2026-11-01T10:00:00.000Z", "closedBy": "Grace", "resolutionNote": "Found it.", "needsPerson": null}, "to": "snoozed"}'
  where id = pg_temp.u(2, 141);

-- Moves of the mails of 50 and 52 to 51 and 53, each told on both tickets; the second was undone.
create function pg_temp.move(message int, source int, target int, undoes boolean, was jsonb, target_was jsonb) returns void language plpgsql as $$
declare
  ends jsonb;
  ticket int;
begin
  select jsonb_build_object('before', jsonb_build_object('ticket_id', pg_temp.i('tkt', a.id), 'number', a.number),
                            'after', jsonb_build_object('ticket_id', pg_temp.i('tkt', b.id), 'number', b.number))
    into ends from tickets a, tickets b where a.id = pg_temp.u(1, source) and b.id = pg_temp.u(1, target);
  foreach ticket in array array[source, target] loop
    update tickets set version = version + 1 where id = pg_temp.u(1, ticket);
    insert into events (type, actor_type, actor_id, actor_name, ticket_id, mailbox_id, data)
    select 'message.moved', 'user', 'usr_1', 'Mia', t.id, t.mailbox_id, ends || jsonb_build_object(
             'message_ids', jsonb_build_array(pg_temp.i('msg', m.id)),
             'stood', jsonb_build_array(jsonb_build_object('id', pg_temp.i('msg', m.id), 'filed_because', m.filed_because, 'flags', m.flags)),
             'undoes', undoes, 'number', t.number, 'version', t.version,
             'status', case when ticket = source then was else target_was end)
      from tickets t, messages m where t.id = pg_temp.u(1, ticket) and m.id = pg_temp.u(2, message);
  end loop;
  update messages set ticket_id = pg_temp.u(1, target), filed_because = 'Mia moved it here.', flags = '{}' where id = pg_temp.u(2, message);
end $$;
update messages set filed_because = 'Its In-Reply-To names a reply of ours.', flags = '{not_a_participant,no_date}' where id = pg_temp.u(2, 50);
update messages set filed_because = 'It answers no mail of ours.' where id = pg_temp.u(2, 52);
insert into messages (id, ticket_id, mailbox_id, kind, author_type, author_id, author_name, text, visible_text, internet_message_id, content_hash)
  select pg_temp.u(2, 200 + n), pg_temp.u(1, n), pg_temp.u(9, 1), 'inbound', 'contact', pg_temp.i('con', pg_temp.u(7, n)), 'Ada', 'Stays', 'Stays',
         '<stays' || n || '@customer.example>', md5('stays' || n) from unnest(array[50, 52]) n;
select pg_temp.move(50, 50, 51, false,
  '{"status": "open", "snoozedUntil": null, "closedAt": null, "closedBy": null, "resolutionNote": null, "needsPerson": "Bob, who was not on this ticket, wrote to its reply address."}',
  '{"status": "closed", "snoozedUntil": null, "closedAt": "2026-11-02T10:00:00.000Z", "closedBy": "Grace", "resolutionNote": "It came.", "needsPerson": null}');
select pg_temp.move(52, 52, 53, false,
  '{"status": "open", "snoozedUntil": null, "closedAt": null, "closedBy": null, "resolutionNote": null, "needsPerson": null}',
  '{"status": "snoozed", "snoozedUntil": "2027-01-01T10:00:00.000Z", "closedAt": null, "closedBy": null, "resolutionNote": null, "needsPerson": null}');
select pg_temp.move(52, 53, 52, true,
  '{"status": "open", "snoozedUntil": null, "closedAt": null, "closedBy": null, "resolutionNote": null, "needsPerson": null}',
  '{"status": "open", "snoozedUntil": null, "closedAt": null, "closedBy": null, "resolutionNote": null, "needsPerson": null}');

insert into drafts (id, ticket_id, proposed_by, based_on_message_id, proposed_body, body, confidence, warnings)
  values (pg_temp.u(6, 1), pg_temp.u(1, 24), 'Iris', pg_temp.u(2, 24), 'Hello', 'Hello', 0.5,
          array['It cites no source.', 'The figure 14 stands in nothing it read: “You can return it within 14…”']);
insert into blobs (sha256, size, content) values ('0', 1, 'x');
insert into attachments (id, message_id, position, name, type, size, sha256, text_status, text_note)
  values (pg_temp.u(5, 1), pg_temp.u(2, 24), 1, 'a.pdf', 'application/pdf', 1, '0', 'waiting', null),
         (pg_temp.u(5, 2), pg_temp.u(2, 24), 2, 'b.pdf', 'application/pdf', 1, '0', 'waiting', 'Being read.'),
         (pg_temp.u(5, 3), pg_temp.u(2, 24), 3, 'c.pdf', 'application/pdf', 1, '0', 'waiting', 'Being read again, because the first time ended without an answer.'),
         (pg_temp.u(5, 4), pg_temp.u(2, 24), 4, 'd.pdf', 'application/pdf', 1, '0', 'failed', 'It is damaged.');
insert into raw_emails (id, mailbox_id, source, envelope_from, envelope_to, size, content, status, auth, auth_details)
  values (pg_temp.u(5, 9), pg_temp.u(9, 1), 'smtp', 'eve@elsewhere.example', '{support@shop.example}', 1, 'x', 'received',
          '{"spf": "none", "dkim": "none", "dmarc": "none"}',
          '{"dkim": [], "dmarc": {"result": "none", "domain": null, "comment": "invalid-author-domain"}}');

-- Names that 0013 changes.
insert into relays (id, host, port, security, created_by, tested_at, test_passed, test_words)
  values (pg_temp.u(9, 1), 'relay.example', 587, 'starttls', 'Ada', now(), false, 'Bad password');
insert into counted_links (id, message_id, position, url)
  select pg_temp.u(9, 2), message_id, 1, 'https://shop.example/returns' from deliveries order by id limit 1;
insert into engagements (id, delivery_id, kind, link_id, robot)
  select pg_temp.u(9, 3), id, 'click', pg_temp.u(9, 2), true from deliveries order by id limit 1;
