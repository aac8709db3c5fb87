ALTER TYPE "public"."notification_kind" ADD VALUE 'rated_bad';--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "changed_by" text;