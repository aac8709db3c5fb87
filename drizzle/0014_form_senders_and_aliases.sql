CREATE TABLE "mailbox_aliases" (
	"address" text PRIMARY KEY NOT NULL,
	"mailbox_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mailbox_aliases_address_lower" CHECK ("mailbox_aliases"."address" = lower("mailbox_aliases"."address"))
);
--> statement-breakpoint
DROP INDEX "contacts_address_key";--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "reply_to" text;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "form_senders" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "user_mail" text DEFAULT 'send' NOT NULL;--> statement-breakpoint
ALTER TABLE "raw_emails" ADD COLUMN "authenticated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "mailbox_aliases" ADD CONSTRAINT "mailbox_aliases_mailbox_id_mailboxes_id_fk" FOREIGN KEY ("mailbox_id") REFERENCES "public"."mailboxes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mailbox_aliases_mailbox_idx" ON "mailbox_aliases" USING btree ("mailbox_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_address_key" ON "contacts" USING btree ("address",coalesce("reply_to", ''));--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_reply_to_lower" CHECK ("contacts"."reply_to" = lower("contacts"."reply_to"));