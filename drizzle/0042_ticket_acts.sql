CREATE TABLE "ticket_act_items" (
	"act_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"reason" text,
	"detail" text,
	"failures" integer DEFAULT 0 NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"version" integer,
	"draft_id" uuid,
	"draft_version" integer,
	"draft_shown" real,
	"message_id" uuid,
	CONSTRAINT "ticket_act_items_act_id_ticket_id_pk" PRIMARY KEY("act_id","ticket_id"),
	CONSTRAINT "ticket_act_items_reason" CHECK (("ticket_act_items"."status" in ('skipped', 'left')) = ("ticket_act_items"."reason" is not null)),
	CONSTRAINT "ticket_act_items_draft" CHECK (("ticket_act_items"."draft_id" is null) = ("ticket_act_items"."draft_version" is null))
);
--> statement-breakpoint
CREATE TABLE "ticket_acts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid,
	"api_key_id" uuid,
	"act" jsonb NOT NULL,
	"bulk" boolean NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "ticket_acts_of_one_actor" CHECK (num_nonnulls("ticket_acts"."user_id", "ticket_acts"."api_key_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "after_act" text DEFAULT 'next' NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket_act_items" ADD CONSTRAINT "ticket_act_items_act_id_ticket_acts_id_fk" FOREIGN KEY ("act_id") REFERENCES "public"."ticket_acts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_act_items" ADD CONSTRAINT "ticket_act_items_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_act_items" ADD CONSTRAINT "ticket_act_items_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_act_items" ADD CONSTRAINT "ticket_act_items_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_acts" ADD CONSTRAINT "ticket_acts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_acts" ADD CONSTRAINT "ticket_acts_api_key_id_api_keys_id_fk" FOREIGN KEY ("api_key_id") REFERENCES "public"."api_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ticket_act_items_ticket_idx" ON "ticket_act_items" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "ticket_act_items_waiting_idx" ON "ticket_act_items" USING btree ("act_id","status");--> statement-breakpoint
CREATE INDEX "ticket_acts_user_idx" ON "ticket_acts" USING btree ("user_id","id" DESC NULLS LAST) WHERE "ticket_acts"."user_id" is not null;--> statement-breakpoint
CREATE INDEX "ticket_acts_key_idx" ON "ticket_acts" USING btree ("api_key_id","id" DESC NULLS LAST) WHERE "ticket_acts"."api_key_id" is not null;--> statement-breakpoint
CREATE INDEX "ticket_acts_at_work_idx" ON "ticket_acts" USING btree ("id") WHERE "ticket_acts"."status" in ('queued', 'running', 'undoing');