-- On top of before-state-as-data.sql: a row in every table as of migration 0011, and each column filled at least once.
insert into users (id, email, name, role, password_hash, mailbox_ids, disabled_at)
  values (pg_temp.u(10, 1), 'mia@shop.example', 'Mia', 'member', '$argon2id$x', array[pg_temp.u(9, 1)], now());
insert into api_keys (id, name, token_hash, token_hint, scopes, mailbox_ids, created_by, last_used_at, revoked_at)
  values (pg_temp.u(10, 2), 'CRM', 'hash', 'cs_live_…abcd', '{read}', array[pg_temp.u(9, 1)], pg_temp.u(10, 1), now(), now());
insert into articles (id, title, body, audience, mailbox_id, created_by, archived_at, client_id)
  values (pg_temp.u(10, 3), 'Returns', 'Within 30 days. Käse', 'public', pg_temp.u(9, 1), 'Mia', now(), 'returns');
insert into blocked_senders (id, sender, mailbox_id, created_by, lifted_at, lifted_by)
  values (pg_temp.u(10, 4), 'spam@elsewhere.example', pg_temp.u(9, 1), 'Mia', now(), 'Mia');
insert into caught_mails (id, delivery_id, envelope_from, envelope_to, size, content)
  values (pg_temp.u(10, 5), pg_temp.u(3, 1), 'support@shop.example', '{ada1@customer.example}', 1, 'x');
insert into domains (id, name, dkim_selector, dkim_private_key, dkim_public_key, checks, checked_at, created_by, next_selector, next_private_key, next_public_key, previous_selector, rotated_at)
  values (pg_temp.u(10, 6), 'shop.example', 'cs1', 'sealed', 'public', '[]', now(), 'Mia', 'cs2', 'sealed', 'public', 'cs0', now());
insert into idempotency_keys (actor, key, request_hash, status, response) values ('key_1', 'k1', 'hash', 201, '{"id": "msg_1"}');
insert into imap_accounts (id, mailbox_id, host, port, username, password, uid_validity, last_read_at, last_error, paused_at)
  values (pg_temp.u(10, 7), pg_temp.u(9, 1), 'imap.example', 993, 'support', 'sealed', 7, now(), 'It timed out.', now());
insert into known_message_ids (mailbox_id, internet_message_id, ticket_id, origin)
  values (pg_temp.u(9, 1), '<known@customer.example>', pg_temp.u(1, 24), 'reference');
insert into processes (id, role, smtp_listening) values ('worker-1', 'worker', true);
insert into sign_in_failures (key, count, since) values ('mia@shop.example', 3, now());
insert into steps (run_id, seq, kind, name, status, input_hash, input, output, usage, finished_at)
  values (pg_temp.u(4, 8), 1, 'model', 'chat', 'done', 'hash', '{}', '{}', '{"input": 1}', now());
insert into suppressions (id, address, reason, detail, created_by, lifted_at, lifted_by, lifted_because)
  values (pg_temp.u(10, 8), 'gone@customer.example', 'bounce', '550 No such user', 'system', now(), 'Mia', 'It is back.');
insert into ticket_reads (user_id, ticket_id, read_at) values (pg_temp.u(10, 1), pg_temp.u(1, 24), now());
insert into tags (name) values ('vip') on conflict do nothing;
insert into ticket_tags (ticket_id, tag) values (pg_temp.u(1, 24), 'vip');
insert into todos (id, ticket_id, title, due_at, created_by, done_at, done_by)
  values (pg_temp.u(10, 9), pg_temp.u(1, 24), 'Ring back', now(), 'Mia', now(), 'Mia');
insert into trusted_image_senders (address, created_by) values ('news@customer.example', 'Mia');
insert into uploads (id, name, type, size, sha256, created_by, used_at)
  values (pg_temp.u(10, 10), 'a.pdf', 'application/pdf', 1, '0', 'Mia', now());
insert into used_signatures (signature) values ('signature');

insert into assistant_versions (id, assistant_id, number, instructions, model, published_at, published_by)
  values (pg_temp.u(10, 11), pg_temp.u(8, 1), 2, 'Help more.', 'qwen3', now(), pg_temp.u(10, 1));
update attachments set content_id = 'picture', text = 'Words in a file', detected_type = 'application/pdf', text_status = 'done' where id = pg_temp.u(5, 1);
update relays set mailbox_id = pg_temp.u(9, 1), username = 'u', password = 'sealed', removed_at = now(), removed_by = 'Mia';
update attempts set handed_at = now(), relay_id = pg_temp.u(9, 1);
update deliveries set lease_token = pg_temp.u(10, 12), lease_until = now() - interval '1 hour', resolved_by = 'Mia' where id = pg_temp.u(3, 1);
insert into deliveries (id, message_id, recipient, role, status, return_token, attempts, next_attempt_at, code, response, sent_at, complained_at)
  values (pg_temp.u(10, 13), pg_temp.u(2, 101), 'sent@customer.example', 'cc', 'sent', 't90', 1, now(), '2.0.0', '250 2.0.0 Ok', now(), now());
insert into drafts (id, ticket_id, run_id, proposed_by, based_on_message_id, proposed_body, body, confidence, status, reviewed_at, reviewed_by_type, reviewed_by_id, reviewed_by_name, message_id, recipient)
  values (pg_temp.u(10, 14), pg_temp.u(1, 1), pg_temp.u(4, 8), 'Iris', pg_temp.u(2, 1), 'Here.', 'Here.', 0.9, 'approved', now(), 'user', 'usr_1', 'Mia', pg_temp.u(2, 101), 'other@customer.example');
insert into drafts (id, ticket_id, proposed_by, based_on_message_id, proposed_body, body, confidence, status, reviewed_at, reviewed_by_type, reviewed_by_id, reviewed_by_name, rejection_reason)
  values (pg_temp.u(10, 15), pg_temp.u(1, 2), 'Iris', pg_temp.u(2, 2), 'No.', 'No.', 0.9, 'rejected', now(), 'user', 'usr_1', 'Mia', 'Too short.');
update mailboxes set assistant_id = pg_temp.u(8, 1), client_id = 'slow', paused_at = now(), deleted_at = now(),
  inbound_secret = 'sealed', inbound_secret_hash = 'hash' where id = pg_temp.u(9, 2);
insert into raw_emails (id, mailbox_id, source, envelope_from, envelope_to, size, content, client_address, helo, kind, status, reason, processed_at, processed_by, internet_message_id, subject, from_name, from_address, ticket_id, message_id, bounce, complaint, blocked_by_id)
  values (pg_temp.u(10, 16), pg_temp.u(9, 1), 'smtp', 'ada24@customer.example', '{support@shop.example}', 1, 'x', '192.0.2.1', 'mx.customer.example', 'bounce', 'filed', 'It is a bounce.', now(), 'Mia', '<in24@customer.example>', 'Hello', 'Ada', 'ada24@customer.example', pg_temp.u(1, 24), pg_temp.u(2, 24), '{}', '{}', pg_temp.u(10, 4));
update messages set subject = 'Hello', html = '<p>Hello</p>', in_reply_to = '<x@customer.example>', raw_email_id = pg_temp.u(10, 16),
  auth = '{"spf": "pass", "dkim": "pass", "dmarc": "pass"}', forwarded_from = '{"name": "Bob", "address": "bob@customer.example"}', conversation_index = 'AQ=='
  where id = pg_temp.u(2, 24);
update runs set based_on_message_id = pg_temp.u(2, 8), lease_token = pg_temp.u(10, 12), heartbeat_at = now(), cancel_requested_at = now(),
  waiting_on = 'a person', model = 'qwen3', outcome = 'handed_off', started_at = now(), finished_at = now() where id = pg_temp.u(4, 8);
update tickets set assistant_id = pg_temp.u(8, 1), assignee_id = pg_temp.u(10, 1), language = 'de', status = 'closed', resolution_note = 'Found.',
  closed_at = now(), closed_by = 'Mia', first_reply_at = now(), last_inbound_at = now(), continues_ticket_id = pg_temp.u(1, 25)
  where id = pg_temp.u(1, 24);
