CREATE TABLE "ticket_status_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ticket_status_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" uuid NOT NULL,
	"mailbox_id" uuid NOT NULL,
	"before" "ticket_status" NOT NULL,
	"after" "ticket_status" NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ticket_status_changes" ADD CONSTRAINT "ticket_status_changes_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ticket_status_changes_changed_idx" ON "ticket_status_changes" USING btree ("changed_at","mailbox_id","before","after");--> statement-breakpoint
CREATE INDEX "ticket_status_changes_ticket_idx" ON "ticket_status_changes" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "events_closed_idx" ON "events" USING btree ("created_at","mailbox_id","actor_type","actor_id") WHERE "events"."type" = 'ticket.closed';--> statement-breakpoint
CREATE INDEX "messages_replies_idx" ON "messages" USING btree ("created_at","mailbox_id","ticket_id","author_type","author_id","id") WHERE "messages"."kind" = 'outbound' and "messages"."forward_id" is null;--> statement-breakpoint
DROP INDEX "drafts_message_idx";--> statement-breakpoint
CREATE INDEX "drafts_message_idx" ON "drafts" USING btree ("message_id","status","reviewed_by_type") WHERE "drafts"."message_id" is not null;--> statement-breakpoint
CREATE INDEX "drafts_outcome_idx" ON "drafts" USING btree ("created_at","status","reviewed_by_type","ticket_id");--> statement-breakpoint
CREATE INDEX "drafts_edited_idx" ON "drafts" USING btree ("created_at","ticket_id") WHERE "drafts"."status" = 'approved' and "drafts"."body" <> "drafts"."proposed_body";--> statement-breakpoint
CREATE INDEX "drafts_reviewed_idx" ON "drafts" USING btree ("reviewed_at","status","reviewed_by_type","reviewed_by_id","ticket_id") WHERE "drafts"."reviewed_at" is not null;--> statement-breakpoint
CREATE INDEX "tickets_created_idx" ON "tickets" USING btree ("created_at","mailbox_id","merged_into_id","last_inbound_at","first_reply_at");--> statement-breakpoint
CREATE INDEX "tickets_first_reply_idx" ON "tickets" USING btree ("first_reply_at","mailbox_id") WHERE "tickets"."first_reply_at" is not null;--> statement-breakpoint
CREATE INDEX "tickets_closed_idx" ON "tickets" USING btree ("closed_at","mailbox_id") WHERE "tickets"."closed_at" is not null;--> statement-breakpoint
-- By hand from here: what no code may forget to count.
CREATE FUNCTION tickets_keep_status_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ticket_status_changes (ticket_id, mailbox_id, before, after)
  VALUES (NEW.id, NEW.mailbox_id, OLD.status, NEW.status);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tickets_status_changed AFTER UPDATE OF status ON tickets
FOR EACH ROW WHEN (OLD.status <> NEW.status)
EXECUTE FUNCTION tickets_keep_status_changes();
--> statement-breakpoint
-- Of older tickets only the last change is known: what was closed and reopened before counts as never closed.
INSERT INTO ticket_status_changes (ticket_id, mailbox_id, before, after, changed_at)
SELECT id, mailbox_id, 'open', status, coalesce(closed_at, updated_at) FROM tickets WHERE status IN ('closed', 'snoozed');
