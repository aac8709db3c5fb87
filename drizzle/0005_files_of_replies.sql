DROP INDEX "uploads_unused_idx";--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "attachment_ids" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "attachments_sha256_idx" ON "attachments" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "uploads_created_idx" ON "uploads" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "uploads_sha256_idx" ON "uploads" USING btree ("sha256");