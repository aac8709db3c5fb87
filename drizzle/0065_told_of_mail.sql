ALTER TABLE "attempts" ADD COLUMN "response_told" jsonb;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "response_told" jsonb;--> statement-breakpoint
ALTER TABLE "imap_accounts" ADD COLUMN "last_error_told" jsonb;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "filed_told" jsonb;--> statement-breakpoint
ALTER TABLE "raw_emails" ADD COLUMN "reason_told" jsonb;--> statement-breakpoint
ALTER TABLE "relays" ADD COLUMN "test_told" jsonb;--> statement-breakpoint
ALTER TABLE "moved_messages" ADD COLUMN "filed_told" jsonb;