ALTER TYPE "public"."needs_person_kind" ADD VALUE 'model_away';--> statement-breakpoint
CREATE TABLE "model_outages" (
	"server" text PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"failures" integer DEFAULT 1 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone NOT NULL,
	"words" text NOT NULL,
	"server_words" text,
	"status" integer
);
--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "act" text DEFAULT 'reply' NOT NULL;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "acts" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "waiting_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "waiting_for" text;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "instruction" text;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "instructed_by" text;--> statement-breakpoint
CREATE INDEX "runs_waiting_idx" ON "runs" USING btree ("waiting_for","created_at") WHERE "runs"."status" = 'waiting';