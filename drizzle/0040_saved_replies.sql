CREATE TYPE "public"."macro_assign" AS ENUM('sender', 'user', 'nobody');--> statement-breakpoint
CREATE TYPE "public"."macro_status" AS ENUM('open', 'in_progress', 'closed');--> statement-breakpoint
CREATE TABLE "saved_replies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"body" text NOT NULL,
	"owner_id" uuid,
	"mailbox_id" uuid,
	"add_tags" text[] DEFAULT '{}' NOT NULL,
	"status_after" "macro_status",
	"assign" "macro_assign",
	"assignee_id" uuid,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "saved_replies_personal_serves_all" CHECK ("saved_replies"."owner_id" is null or "saved_replies"."mailbox_id" is null),
	CONSTRAINT "saved_replies_assignee_named" CHECK (("saved_replies"."assign" is not distinct from 'user') = ("saved_replies"."assignee_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "saved_reply_uses" (
	"saved_reply_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"used_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_reply_uses_saved_reply_id_message_id_pk" PRIMARY KEY("saved_reply_id","message_id")
);
--> statement-breakpoint
ALTER TABLE "undo_snapshots" ADD COLUMN "assignee_id" uuid;--> statement-breakpoint
ALTER TABLE "undo_snapshots" ADD COLUMN "left_assignee_id" uuid;--> statement-breakpoint
ALTER TABLE "undo_snapshots" ADD COLUMN "added_tags" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "saved_replies" ADD CONSTRAINT "saved_replies_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_replies" ADD CONSTRAINT "saved_replies_mailbox_id_mailboxes_id_fk" FOREIGN KEY ("mailbox_id") REFERENCES "public"."mailboxes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_replies" ADD CONSTRAINT "saved_replies_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_reply_uses" ADD CONSTRAINT "saved_reply_uses_saved_reply_id_saved_replies_id_fk" FOREIGN KEY ("saved_reply_id") REFERENCES "public"."saved_replies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_reply_uses" ADD CONSTRAINT "saved_reply_uses_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "saved_replies_owner_idx" ON "saved_replies" USING btree ("owner_id") WHERE "saved_replies"."archived_at" is null;--> statement-breakpoint
CREATE INDEX "saved_reply_uses_message_idx" ON "saved_reply_uses" USING btree ("message_id");--> statement-breakpoint
ALTER TABLE "undo_snapshots" ADD CONSTRAINT "undo_snapshots_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "undo_snapshots" ADD CONSTRAINT "undo_snapshots_left_assignee_id_users_id_fk" FOREIGN KEY ("left_assignee_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;