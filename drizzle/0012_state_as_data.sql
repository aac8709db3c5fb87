CREATE TYPE "public"."delivery_wait" AS ENUM('relay', 'send_limit', 'server', 'time');
--> statement-breakpoint
CREATE TYPE "public"."needs_person_kind" AS ENUM('delivery_uncertain', 'delivery_failed', 'delivery_suppressed', 'delivery_bounced', 'reply_cancelled', 'sender_not_participant', 'draft_rejected', 'assistant_hand_off', 'assistant_disabled', 'run_failed', 'run_crashed', 'run_timed_out', 'run_attempts_exhausted', 'run_cancelled', 'run_superseded');
--> statement-breakpoint
CREATE TABLE "moved_messages" (
	"move_id" bigint NOT NULL,
	"message_id" uuid NOT NULL,
	"filed_because" text,
	"flags" text[] NOT NULL,
	CONSTRAINT "moved_messages_move_id_message_id_pk" PRIMARY KEY("move_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "ticket_moves" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ticket_moves_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"from_ticket_id" uuid NOT NULL,
	"to_ticket_id" uuid NOT NULL,
	"undoes_move_id" bigint,
	"moved_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"moved_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "undo_snapshots" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "undo_snapshots_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" uuid NOT NULL,
	"message_id" uuid,
	"move_id" bigint,
	"status" "ticket_status" NOT NULL,
	"snoozed_until" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"closed_by" text,
	"resolution_note" text,
	"needs_person_kind" "needs_person_kind",
	"needs_person_delivery_id" uuid,
	"needs_person_run_id" uuid,
	"needs_person_detail" jsonb,
	"left_status" "ticket_status",
	"left_version" integer,
	CONSTRAINT "undo_snapshots_of_one_act" CHECK (num_nonnulls("undo_snapshots"."message_id", "undo_snapshots"."move_id") = 1
        and ("undo_snapshots"."message_id" is null) = ("undo_snapshots"."left_status" is null)
        and ("undo_snapshots"."move_id" is null) = ("undo_snapshots"."left_version" is null))
);
--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "waits_for" "delivery_wait";
--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "smtp_code" integer;
--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "text_attempts" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "warning_quotes" jsonb DEFAULT '[]'::jsonb NOT NULL;
--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "needs_person_kind" "needs_person_kind";
--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "needs_person_delivery_id" uuid;
--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "needs_person_run_id" uuid;
--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "needs_person_detail" jsonb;
--> statement-breakpoint
-- The sentences that stood for a state, read one last time.
CREATE FUNCTION pg_temp.delivery_of(ticket uuid, address text, status_then text, words text) RETURNS uuid LANGUAGE sql AS $$
  SELECT d.id FROM deliveries d JOIN messages m ON m.id = d.message_id
   WHERE d.recipient = address
   ORDER BY m.ticket_id = ticket DESC, d.status::text = status_then DESC, coalesce(d.response = words, false) DESC,
            m.created_at DESC, d.id DESC
   LIMIT 1
$$;
--> statement-breakpoint
CREATE FUNCTION pg_temp.needs_person_of(ticket uuid, sentence text)
RETURNS TABLE (kind needs_person_kind, delivery_id uuid, run_id uuid, detail jsonb) LANGUAGE plpgsql AS $$
DECLARE
  part text[];
  handed bigint;
  run text;
BEGIN
  IF sentence IS NULL THEN RETURN; END IF;

  SELECT e.id, e.data ->> 'run_id' INTO handed, run FROM events e
   WHERE e.ticket_id = ticket AND e.type = 'ticket.handed_off'
     AND (e.data ->> 'reason' = sentence OR (length(sentence) > 200 AND starts_with(e.data ->> 'reason', sentence)))
   ORDER BY e.id DESC LIMIT 1;
  run_id := (SELECT r.id FROM runs r WHERE r.id = replace(run, 'run_', '')::uuid);

  IF handed IS NULL THEN
    part := regexp_match(sentence, '^It is not known whether the reply to (.+) left\.$');
    IF part IS NOT NULL THEN
      kind := 'delivery_uncertain';
      detail := jsonb_build_object('recipient', part[1]);
    END IF;
    IF kind IS NULL THEN
      part := regexp_match(sentence, '^The reply to (.+?) (?:was refused: |was not sent\. |bounced: )(.*)$');
      IF part IS NOT NULL THEN
        kind := CASE substr(sentence, length('The reply to ' || part[1] || ' ') + 1, 9)
          WHEN 'was refus' THEN 'delivery_failed'
          WHEN 'was not s' THEN 'delivery_suppressed'
          ELSE 'delivery_bounced' END;
        detail := jsonb_build_object('recipient', part[1], 'words', part[2]);
      END IF;
    END IF;
    IF kind IS NOT NULL THEN
      delivery_id := pg_temp.delivery_of(ticket, part[1], replace(kind::text, 'delivery_', ''), part[2]);
      IF delivery_id IS NOT NULL THEN RETURN NEXT; RETURN; END IF;
    END IF;

    part := regexp_match(sentence, '^A reply by (.+) that waited for its time was taken back, because the contact wrote first\.$');
    IF part IS NOT NULL THEN
      kind := 'reply_cancelled';
      detail := jsonb_build_object('name', part[1]);
      delivery_id := (SELECT d.id FROM deliveries d JOIN messages m ON m.id = d.message_id
        WHERE m.ticket_id = ticket AND d.status = 'cancelled' AND m.cancels_on_reply AND m.author_name = part[1]
        ORDER BY d.updated_at DESC, d.id LIMIT 1);
      RETURN NEXT; RETURN;
    END IF;
    part := regexp_match(sentence, '^(.+), who was not on this ticket, wrote to its reply address\.$');
    IF part IS NOT NULL THEN
      kind := 'sender_not_participant';
      detail := jsonb_build_object('name', part[1]);
      RETURN NEXT; RETURN;
    END IF;
    part := regexp_match(sentence, '^(.+) rejected the draft\.$');
    IF part IS NOT NULL THEN
      kind := 'draft_rejected';
      detail := jsonb_build_object('name', part[1]);
      RETURN NEXT; RETURN;
    END IF;
  END IF;

  detail := '{}';
  part := regexp_match(sentence, '^The assistant was cut off (\d{1,6}) times while it worked on this\.$');
  IF part IS NOT NULL THEN
    kind := 'run_attempts_exhausted';
    detail := jsonb_build_object('attempts', part[1]::integer);
    RETURN NEXT; RETURN;
  END IF;
  kind := CASE sentence
    WHEN 'The assistant did not come to an end in time.' THEN 'run_timed_out'
    WHEN 'The assistant met an unexpected error; the log of the worker tells more.' THEN 'run_crashed'
    WHEN 'The contact wrote again while the assistant was working.' THEN 'run_superseded'
    WHEN 'A person stopped the assistant.' THEN 'run_cancelled' END;
  IF kind IS NOT NULL THEN RETURN NEXT; RETURN; END IF;
  part := regexp_match(sentence, '^(.+) stopped the assistant\.$');
  IF part IS NOT NULL THEN
    kind := 'run_cancelled';
    detail := jsonb_build_object('name', part[1]);
    RETURN NEXT; RETURN;
  END IF;
  part := regexp_match(sentence, '^(.+) was switched off before it began\.$');
  IF part IS NOT NULL THEN
    kind := 'assistant_disabled';
    detail := jsonb_build_object('name', part[1]);
    RETURN NEXT; RETURN;
  END IF;

  IF EXISTS (SELECT 1 FROM events e WHERE e.ticket_id = ticket AND e.type = 'run.failed' AND e.data ->> 'run_id' = run
                AND starts_with(e.data ->> 'error', sentence)) THEN
    kind := 'run_failed';
    detail := jsonb_build_object('words', sentence);
    RETURN NEXT; RETURN;
  END IF;
  kind := 'assistant_hand_off';
  part := regexp_match(sentence, '^For ([^:]{1,120}): (.*)$');
  detail := CASE WHEN part IS NULL THEN jsonb_build_object('name', null, 'words', sentence)
    ELSE jsonb_build_object('name', part[1], 'words', part[2]) END;
  RETURN NEXT;
END $$;
--> statement-breakpoint
UPDATE tickets SET needs_person_kind = need.kind, needs_person_delivery_id = need.delivery_id,
       needs_person_run_id = need.run_id, needs_person_detail = need.detail
  FROM tickets was CROSS JOIN LATERAL pg_temp.needs_person_of(was.id, was.needs_person) need
 WHERE was.needs_person IS NOT NULL AND tickets.id = was.id;
--> statement-breakpoint
INSERT INTO undo_snapshots (ticket_id, message_id, status, snoozed_until, closed_at, closed_by, resolution_note,
       needs_person_kind, needs_person_delivery_id, needs_person_run_id, needs_person_detail, left_status)
SELECT m.ticket_id, m.id, (was ->> 'status')::ticket_status, (was ->> 'snoozedUntil')::timestamptz,
       (was ->> 'closedAt')::timestamptz, was ->> 'closedBy', was ->> 'resolutionNote',
       need.kind, need.delivery_id, need.run_id, need.detail, (m.turned ->> 'to')::ticket_status
  FROM messages m
 CROSS JOIN LATERAL (SELECT m.turned -> 'from' AS was) turned
  LEFT JOIN LATERAL pg_temp.needs_person_of(m.ticket_id, was ->> 'needsPerson') need ON true
 WHERE m.turned IS NOT NULL;
--> statement-breakpoint
-- A move told of itself in one event on each of its tickets, the one that it left first.
CREATE TEMPORARY TABLE old_moves ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY source.id) AS id, source.id AS source_event, target.id AS target_event,
       source.ticket_id AS from_ticket_id, target.ticket_id AS to_ticket_id, source.data, source.created_at,
       source.actor_name, coalesce((source.data ->> 'undoes')::boolean, false) AS undoes
  FROM events source
 CROSS JOIN LATERAL (
   SELECT e.id, e.ticket_id FROM events e
    WHERE e.type = 'message.moved' AND e.id > source.id AND e.data -> 'message_ids' = source.data -> 'message_ids'
      AND e.ticket_id = replace(source.data -> 'after' ->> 'ticket_id', 'tkt_', '')::uuid
      AND e.data -> 'before' = source.data -> 'before' AND e.data -> 'after' = source.data -> 'after'
    ORDER BY e.id LIMIT 1) target
 WHERE source.type = 'message.moved'
   AND source.ticket_id = replace(source.data -> 'before' ->> 'ticket_id', 'tkt_', '')::uuid;
--> statement-breakpoint
INSERT INTO ticket_moves (id, from_ticket_id, to_ticket_id, undoes_move_id, moved_at, moved_by) OVERRIDING SYSTEM VALUE
SELECT move.id, move.from_ticket_id, move.to_ticket_id,
       CASE WHEN move.undoes THEN (
         SELECT max(undone.id) FROM old_moves undone
          WHERE undone.id < move.id AND undone.data -> 'message_ids' @> (move.data -> 'message_ids')
            AND undone.from_ticket_id = move.to_ticket_id AND undone.to_ticket_id = move.from_ticket_id) END,
       move.created_at, move.actor_name
  FROM old_moves move ORDER BY move.id;
--> statement-breakpoint
SELECT setval(pg_get_serial_sequence('ticket_moves', 'id'), coalesce(max(id), 0) + 1, false) FROM ticket_moves;
--> statement-breakpoint
INSERT INTO moved_messages (move_id, message_id, filed_because, flags)
SELECT move.id, m.id, stood ->> 'filed_because',
       array(SELECT flag FROM jsonb_array_elements_text(stood -> 'flags') WITH ORDINALITY AS each (flag, place) ORDER BY place)
  FROM old_moves move
 CROSS JOIN LATERAL jsonb_array_elements(move.data -> 'stood') AS stood
  JOIN messages m ON m.id = replace(stood ->> 'id', 'msg_', '')::uuid;
--> statement-breakpoint
INSERT INTO undo_snapshots (ticket_id, move_id, status, snoozed_until, closed_at, closed_by, resolution_note,
       needs_person_kind, needs_person_delivery_id, needs_person_run_id, needs_person_detail, left_version)
SELECT e.ticket_id, move.id, (was ->> 'status')::ticket_status, (was ->> 'snoozedUntil')::timestamptz,
       (was ->> 'closedAt')::timestamptz, was ->> 'closedBy', was ->> 'resolutionNote',
       need.kind, need.delivery_id, need.run_id, need.detail, (e.data ->> 'version')::integer
  FROM old_moves move
  JOIN events e ON e.id IN (move.source_event, move.target_event)
 CROSS JOIN LATERAL (SELECT e.data -> 'status' AS was) told
  LEFT JOIN LATERAL pg_temp.needs_person_of(e.ticket_id, was ->> 'needsPerson') need ON true;
--> statement-breakpoint
-- What is due has waited long enough; a server's own words begin with its code; the rest lay with the relays.
UPDATE deliveries SET waits_for = CASE
    WHEN response LIKE 'This mailbox sends at most %' THEN 'send_limit'
    WHEN attempts = 0 OR next_attempt_at <= now() THEN 'time'
    WHEN response ~ '^[0-9]{3}[ -]' THEN 'server'
    WHEN response LIKE 'The mail could not be put together%' THEN 'time'
    ELSE 'relay' END::delivery_wait
 WHERE status IN ('queued', 'deferred');
--> statement-breakpoint
-- The limit is told from the mailbox from now on; the row keeps what was last said of the mail itself.
UPDATE deliveries SET response = (
    SELECT a.response FROM attempts a
     WHERE a.delivery_id = deliveries.id AND a.response IS NOT NULL ORDER BY a.number DESC LIMIT 1)
 WHERE response LIKE 'This mailbox sends at most %';
--> statement-breakpoint
UPDATE deliveries SET smtp_code = substring(response FROM '^(?:Given up after 48 hours\. Last answer: )?([2-5][0-9]{2})(?:[ -]|$)')::integer
 WHERE response ~ '^(?:Given up after 48 hours\. Last answer: )?[2-5][0-9]{2}(?:[ -]|$)';
--> statement-breakpoint
UPDATE drafts SET warning_quotes = (
    SELECT jsonb_agg(rtrim(substring(warning FROM '“([^”]+)”'), '…') ORDER BY place)
      FROM unnest(warnings) WITH ORDINALITY AS each (warning, place))
 WHERE warnings <> '{}';
--> statement-breakpoint
UPDATE attachments SET text_attempts = CASE text_note WHEN 'Being read.' THEN 1 ELSE 2 END, text_note = NULL
 WHERE text_status = 'waiting' AND text_note IN ('Being read.', 'Being read again, because the first time ended without an answer.');
--> statement-breakpoint
UPDATE raw_emails SET auth_details = jsonb_set(auth_details, '{dmarc,author_unreadable}', 'true')
 WHERE status IN ('received', 'held', 'ignored')
   AND auth_details -> 'dmarc' ->> 'comment' IN ('no-author-domain', 'invalid-author-domain');
--> statement-breakpoint
UPDATE events SET data = data || jsonb_build_object('cause', CASE
    WHEN data ->> 'because' = 'the contact wrote' THEN 'contact_wrote'
    WHEN data ->> 'because' = 'its time came' THEN 'snooze_ended'
    WHEN data ->> 'because' LIKE 'It is not known whether the reply to % left.' THEN 'delivery_uncertain'
    WHEN data ->> 'because' LIKE 'The reply to % was refused: %' THEN 'delivery_failed'
    WHEN data ->> 'because' LIKE 'The reply to % was not sent. %' THEN 'delivery_suppressed'
    WHEN data ->> 'because' LIKE 'The reply to % bounced: %' THEN 'delivery_bounced'
    ELSE 'asked' END)
 WHERE type IN ('ticket.reopened', 'ticket.woken');
--> statement-breakpoint
ALTER TABLE "moved_messages" ADD CONSTRAINT "moved_messages_move_id_ticket_moves_id_fk" FOREIGN KEY ("move_id") REFERENCES "public"."ticket_moves"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "moved_messages" ADD CONSTRAINT "moved_messages_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ticket_moves" ADD CONSTRAINT "ticket_moves_from_ticket_id_tickets_id_fk" FOREIGN KEY ("from_ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ticket_moves" ADD CONSTRAINT "ticket_moves_to_ticket_id_tickets_id_fk" FOREIGN KEY ("to_ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ticket_moves" ADD CONSTRAINT "ticket_moves_undoes_move_id_ticket_moves_id_fk" FOREIGN KEY ("undoes_move_id") REFERENCES "public"."ticket_moves"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "undo_snapshots" ADD CONSTRAINT "undo_snapshots_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "undo_snapshots" ADD CONSTRAINT "undo_snapshots_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "undo_snapshots" ADD CONSTRAINT "undo_snapshots_move_id_ticket_moves_id_fk" FOREIGN KEY ("move_id") REFERENCES "public"."ticket_moves"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "undo_snapshots" ADD CONSTRAINT "undo_snapshots_needs_person_delivery_id_deliveries_id_fk" FOREIGN KEY ("needs_person_delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "undo_snapshots" ADD CONSTRAINT "undo_snapshots_needs_person_run_id_runs_id_fk" FOREIGN KEY ("needs_person_run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "moved_messages_message_idx" ON "moved_messages" USING btree ("message_id","move_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "undo_snapshots_message_key" ON "undo_snapshots" USING btree ("message_id") WHERE "undo_snapshots"."message_id" is not null;
--> statement-breakpoint
CREATE UNIQUE INDEX "undo_snapshots_move_key" ON "undo_snapshots" USING btree ("move_id","ticket_id") WHERE "undo_snapshots"."move_id" is not null;
--> statement-breakpoint
CREATE INDEX "undo_snapshots_ticket_idx" ON "undo_snapshots" USING btree ("ticket_id");
--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_waiting_has_cause" CHECK (("deliveries"."status" in ('queued', 'deferred')) = ("deliveries"."waits_for" is not null));
--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_needs_person_whole" CHECK (case when "tickets"."needs_person_kind" is null
        then num_nonnulls("tickets"."needs_person_delivery_id", "tickets"."needs_person_run_id", "tickets"."needs_person_detail") = 0
        else "tickets"."needs_person_detail" is not null end);
--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_needs_person_delivery" CHECK (("tickets"."needs_person_kind" in ('delivery_uncertain', 'delivery_failed', 'delivery_suppressed', 'delivery_bounced')) is not true
        or "tickets"."needs_person_delivery_id" is not null);
--> statement-breakpoint
-- Not in the schema's files, where the tables would have to import one another.
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_needs_person_delivery_fk" FOREIGN KEY ("needs_person_delivery_id") REFERENCES "deliveries"("id");
--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_needs_person_run_fk" FOREIGN KEY ("needs_person_run_id") REFERENCES "runs"("id");
--> statement-breakpoint
ALTER TABLE "messages" DROP COLUMN "turned";
--> statement-breakpoint
ALTER TABLE "tickets" DROP COLUMN "needs_person";
