DROP INDEX "blocked_senders_sender_idx";--> statement-breakpoint
ALTER TABLE "raw_emails" ADD COLUMN "blocked_by_id" uuid;--> statement-breakpoint
ALTER TABLE "raw_emails" ADD CONSTRAINT "raw_emails_blocked_by_id_blocked_senders_id_fk" FOREIGN KEY ("blocked_by_id") REFERENCES "public"."blocked_senders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "blocked_senders_once_key" ON "blocked_senders" USING btree ("sender",coalesce("mailbox_id", '00000000-0000-0000-0000-000000000000'::uuid)) WHERE "blocked_senders"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "raw_emails_blocked_by_idx" ON "raw_emails" USING btree ("blocked_by_id") WHERE "raw_emails"."blocked_by_id" is not null;