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
ALTER TABLE "view_positions" ADD CONSTRAINT "view_positions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_positions" ADD CONSTRAINT "view_positions_view_id_views_id_fk" FOREIGN KEY ("view_id") REFERENCES "public"."views"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_mailbox_id_mailboxes_id_fk" FOREIGN KEY ("mailbox_id") REFERENCES "public"."mailboxes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "views_owner_idx" ON "views" USING btree ("owner_id");--> statement-breakpoint
-- The views that everybody begins with, in this order.
INSERT INTO "views" ("id", "name", "filter", "created_by", "created_at")
SELECT gen_random_uuid(), name, filter::jsonb, 'Countersign', now() + at * interval '1 millisecond'
FROM (VALUES
	(1, 'Mine', '{"status": "active", "assignee": "me"}'),
	(2, 'Unassigned', '{"status": "active", "assignee": "none"}'),
	(3, 'Waiting for us', '{"status": "active", "last_writer": "contact"}'),
	(4, 'Waiting for them', '{"statuses": "open,in_progress,snoozed", "last_writer": "us"}')
) AS seeds (at, name, filter);
