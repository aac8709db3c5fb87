DROP INDEX "tickets_status_idx";--> statement-breakpoint
DROP INDEX "tickets_all_idx";--> statement-breakpoint
DROP INDEX "tickets_mailbox_idx";--> statement-breakpoint
CREATE INDEX "tickets_status_idx" ON "tickets" USING btree ("status","last_message_at" DESC NULLS FIRST,"id" DESC NULLS FIRST,"created_at");--> statement-breakpoint
CREATE INDEX "tickets_all_idx" ON "tickets" USING btree ("last_message_at" DESC NULLS FIRST,"id" DESC NULLS FIRST,"created_at");--> statement-breakpoint
CREATE INDEX "tickets_mailbox_idx" ON "tickets" USING btree ("mailbox_id","last_message_at" DESC NULLS FIRST,"id" DESC NULLS FIRST,"created_at");