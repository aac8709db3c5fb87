ALTER TABLE "users" ADD COLUMN "notify_reviews" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "review_notice_id" uuid;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "review_notice_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "review_notice_through" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "tickets_handed_over_idx" ON "tickets" USING btree ("assignee_id") WHERE "tickets"."needs_person_kind" = 'assistant_hand_off' and "tickets"."assignee_id" is not null;