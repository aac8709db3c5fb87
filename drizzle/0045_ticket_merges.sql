CREATE TABLE "merged_drafts" (
	"merge_id" bigint NOT NULL,
	"draft_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"was_open" boolean NOT NULL,
	CONSTRAINT "merged_drafts_merge_id_draft_id_pk" PRIMARY KEY("merge_id","draft_id")
);
--> statement-breakpoint
CREATE TABLE "merged_messages" (
	"merge_id" bigint NOT NULL,
	"message_id" uuid NOT NULL,
	"arrived_later" boolean DEFAULT false NOT NULL,
	CONSTRAINT "merged_messages_merge_id_message_id_pk" PRIMARY KEY("merge_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "merged_todos" (
	"merge_id" bigint NOT NULL,
	"todo_id" uuid NOT NULL,
	CONSTRAINT "merged_todos_merge_id_todo_id_pk" PRIMARY KEY("merge_id","todo_id")
);
--> statement-breakpoint
CREATE TABLE "ticket_links" (
	"ticket_id" uuid NOT NULL,
	"other_ticket_id" uuid NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ticket_links_ticket_id_other_ticket_id_pk" PRIMARY KEY("ticket_id","other_ticket_id"),
	CONSTRAINT "ticket_links_in_order" CHECK ("ticket_links"."ticket_id" < "ticket_links"."other_ticket_id")
);
--> statement-breakpoint
CREATE TABLE "ticket_merges" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ticket_merges_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"from_ticket_id" uuid NOT NULL,
	"into_ticket_id" uuid NOT NULL,
	"merged_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"merged_by" text NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"undone_by" text,
	"from_before" jsonb NOT NULL,
	"into_before" jsonb NOT NULL,
	"into_after" jsonb NOT NULL,
	"from_interrupted" boolean NOT NULL,
	"into_interrupted" boolean NOT NULL,
	CONSTRAINT "ticket_merges_two_tickets" CHECK ("ticket_merges"."from_ticket_id" <> "ticket_merges"."into_ticket_id"),
	CONSTRAINT "ticket_merges_undone_by" CHECK (("ticket_merges"."undone_at" is null) = ("ticket_merges"."undone_by" is null))
);
--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "merged_drafts" ADD CONSTRAINT "merged_drafts_merge_id_ticket_merges_id_fk" FOREIGN KEY ("merge_id") REFERENCES "public"."ticket_merges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merged_drafts" ADD CONSTRAINT "merged_drafts_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merged_drafts" ADD CONSTRAINT "merged_drafts_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merged_messages" ADD CONSTRAINT "merged_messages_merge_id_ticket_merges_id_fk" FOREIGN KEY ("merge_id") REFERENCES "public"."ticket_merges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merged_messages" ADD CONSTRAINT "merged_messages_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merged_todos" ADD CONSTRAINT "merged_todos_merge_id_ticket_merges_id_fk" FOREIGN KEY ("merge_id") REFERENCES "public"."ticket_merges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merged_todos" ADD CONSTRAINT "merged_todos_todo_id_todos_id_fk" FOREIGN KEY ("todo_id") REFERENCES "public"."todos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_links" ADD CONSTRAINT "ticket_links_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_links" ADD CONSTRAINT "ticket_links_other_ticket_id_tickets_id_fk" FOREIGN KEY ("other_ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_merges" ADD CONSTRAINT "ticket_merges_from_ticket_id_tickets_id_fk" FOREIGN KEY ("from_ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_merges" ADD CONSTRAINT "ticket_merges_into_ticket_id_tickets_id_fk" FOREIGN KEY ("into_ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "merged_drafts_draft_idx" ON "merged_drafts" USING btree ("draft_id");--> statement-breakpoint
CREATE INDEX "merged_messages_message_idx" ON "merged_messages" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "merged_todos_todo_idx" ON "merged_todos" USING btree ("todo_id");--> statement-breakpoint
CREATE INDEX "ticket_links_other_idx" ON "ticket_links" USING btree ("other_ticket_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ticket_merges_one_standing_key" ON "ticket_merges" USING btree ("from_ticket_id") WHERE "ticket_merges"."undone_at" is null;--> statement-breakpoint
CREATE INDEX "ticket_merges_from_idx" ON "ticket_merges" USING btree ("from_ticket_id");--> statement-breakpoint
CREATE INDEX "ticket_merges_into_idx" ON "ticket_merges" USING btree ("into_ticket_id");--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_merged_into_id_tickets_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tickets_merged_into_idx" ON "tickets" USING btree ("merged_into_id") WHERE "tickets"."merged_into_id" is not null;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_merged_is_closed" CHECK ("tickets"."merged_into_id" is null or "tickets"."status" = 'closed');