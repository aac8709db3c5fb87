ALTER TYPE "public"."raw_email_kind" ADD VALUE 'report';--> statement-breakpoint
DROP INDEX "contacts_address_key";--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "reply_to" text;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "aliases" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "form_senders" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "user_mail" text DEFAULT 'send' NOT NULL;--> statement-breakpoint
ALTER TABLE "raw_emails" ADD COLUMN "authenticated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_address_key" ON "contacts" USING btree ("address",coalesce("reply_to", ''));--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_reply_to_lower" CHECK ("contacts"."reply_to" = lower("contacts"."reply_to"));