CREATE TABLE "view_positions" (
	"user_id" uuid NOT NULL,
	"view_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "view_positions_user_id_view_id_pk" PRIMARY KEY("user_id","view_id")
);
--> statement-breakpoint
CREATE TABLE "views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"owner_id" uuid,
	"mailbox_id" uuid,
	"filter" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "last_writer" text;--> statement-breakpoint
ALTER TABLE "view_positions" ADD CONSTRAINT "view_positions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_positions" ADD CONSTRAINT "view_positions_view_id_views_id_fk" FOREIGN KEY ("view_id") REFERENCES "public"."views"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_mailbox_id_mailboxes_id_fk" FOREIGN KEY ("mailbox_id") REFERENCES "public"."mailboxes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "views_owner_idx" ON "views" USING btree ("owner_id");--> statement-breakpoint
-- Notes, forwards, replies that were cancelled and automatic answers of the contact are no correspondence.
CREATE FUNCTION last_writer_of(of_ticket uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE kind WHEN 'inbound' THEN 'contact' ELSE 'us' END FROM messages
  WHERE ticket_id = of_ticket AND kind <> 'note' AND forward_id IS NULL AND (kind = 'outbound' OR NOT automatic)
    AND NOT EXISTS (SELECT 1 FROM deliveries WHERE message_id = messages.id AND status = 'cancelled')
  ORDER BY created_at DESC, id DESC LIMIT 1
$$;
--> statement-breakpoint
CREATE FUNCTION keep_last_writer(of_tickets uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE tickets SET last_writer = last_writer_of(id)
  WHERE id = ANY(of_tickets) AND last_writer IS DISTINCT FROM last_writer_of(id)
$$;
--> statement-breakpoint
CREATE FUNCTION messages_keep_last_writer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM keep_last_writer(ARRAY(SELECT DISTINCT ticket_id FROM written WHERE kind <> 'note'));
  ELSE
    PERFORM keep_last_writer(ARRAY[OLD.ticket_id, NEW.ticket_id]);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER messages_written_last_writer AFTER INSERT ON messages REFERENCING NEW TABLE AS written
FOR EACH STATEMENT EXECUTE FUNCTION messages_keep_last_writer();
--> statement-breakpoint
CREATE TRIGGER messages_moved_last_writer AFTER UPDATE OF ticket_id, forward_id ON messages
FOR EACH ROW WHEN (OLD.ticket_id <> NEW.ticket_id OR OLD.forward_id IS DISTINCT FROM NEW.forward_id)
EXECUTE FUNCTION messages_keep_last_writer();
--> statement-breakpoint
CREATE FUNCTION deliveries_keep_last_writer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_last_writer(ARRAY(SELECT ticket_id FROM messages WHERE id = NEW.message_id));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER deliveries_cancelled_last_writer AFTER UPDATE OF status ON deliveries
FOR EACH ROW WHEN ((OLD.status = 'cancelled') <> (NEW.status = 'cancelled'))
EXECUTE FUNCTION deliveries_keep_last_writer();
--> statement-breakpoint
UPDATE tickets SET last_writer = last_writer_of(id);
--> statement-breakpoint
-- The views that everybody begins with, in this order.
INSERT INTO "views" ("id", "name", "filter", "created_by", "created_at")
SELECT gen_random_uuid(), name, filter::jsonb, 'Countersign', now() + at * interval '1 millisecond'
FROM (VALUES
	(1, 'Mine', '{"status": "active", "assignee": "me"}'),
	(2, 'Unassigned', '{"status": "active", "assignee": "none"}'),
	(3, 'Waiting for us', '{"status": "active", "last_writer": "contact"}'),
	(4, 'Waiting for them', '{"statuses": "open,in_progress,snoozed", "last_writer": "us"}'),
	(5, 'Drafts of mine', '{"status": "active", "assignee": "me", "draft": "true"}')
) AS seeds (at, name, filter);
