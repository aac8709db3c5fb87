ALTER TABLE "domains" ADD COLUMN "next_selector" text;--> statement-breakpoint
ALTER TABLE "domains" ADD COLUMN "next_private_key" text;--> statement-breakpoint
ALTER TABLE "domains" ADD COLUMN "next_public_key" text;--> statement-breakpoint
ALTER TABLE "domains" ADD COLUMN "previous_selector" text;--> statement-breakpoint
ALTER TABLE "domains" ADD COLUMN "rotated_at" timestamp (3) with time zone;