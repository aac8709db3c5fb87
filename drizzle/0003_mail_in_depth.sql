CREATE TYPE "public"."forged_mail_policy" AS ENUM('accept', 'hold', 'reject');--> statement-breakpoint
CREATE TABLE "blocked_senders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sender" text NOT NULL,
	"mailbox_id" uuid,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"lifted_at" timestamp (3) with time zone,
	"lifted_by" text
);
--> statement-breakpoint
CREATE TABLE "imap_accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"mailbox_id" uuid NOT NULL,
	"host" text NOT NULL,
	"port" integer NOT NULL,
	"secure" boolean DEFAULT true NOT NULL,
	"username" text NOT NULL,
	"password" text NOT NULL,
	"folder" text DEFAULT 'INBOX' NOT NULL,
	"delete_after_reading" boolean DEFAULT false NOT NULL,
	"uid_validity" bigint,
	"last_uid" bigint DEFAULT 0 NOT NULL,
	"last_read_at" timestamp (3) with time zone,
	"last_error" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"paused_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "used_signatures" (
	"signature" text PRIMARY KEY NOT NULL,
	"used_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trusted_image_senders" (
	"address" text PRIMARY KEY NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "forged_mail" "forged_mail_policy" DEFAULT 'accept' NOT NULL;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "fallback_charset" text DEFAULT 'windows-1252' NOT NULL;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "inbound_secret" text;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "inbound_secret_hash" text;--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "detected_type" text;--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "text_status" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "text_note" text;--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', left(coalesce(text, ''), 200000))) STORED;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "findings" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "remote_images" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "trackers" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "raw_emails" ADD COLUMN "auth_details" jsonb;--> statement-breakpoint
ALTER TABLE "blocked_senders" ADD CONSTRAINT "blocked_senders_mailbox_id_mailboxes_id_fk" FOREIGN KEY ("mailbox_id") REFERENCES "public"."mailboxes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imap_accounts" ADD CONSTRAINT "imap_accounts_mailbox_id_mailboxes_id_fk" FOREIGN KEY ("mailbox_id") REFERENCES "public"."mailboxes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "blocked_senders_sender_idx" ON "blocked_senders" USING btree ("sender") WHERE "blocked_senders"."lifted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "imap_accounts_mailbox_key" ON "imap_accounts" USING btree ("mailbox_id");--> statement-breakpoint
CREATE INDEX "used_signatures_used_idx" ON "used_signatures" USING btree ("used_at");--> statement-breakpoint
CREATE UNIQUE INDEX "mailboxes_inbound_secret_key" ON "mailboxes" USING btree ("inbound_secret_hash");--> statement-breakpoint
CREATE INDEX "attachments_waiting_idx" ON "attachments" USING btree ("created_at") WHERE "attachments"."text_status" = 'waiting';--> statement-breakpoint
CREATE INDEX "attachments_search_idx" ON "attachments" USING gin ("search");