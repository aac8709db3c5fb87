CREATE TABLE "client_contents" (
	"resource_id" text PRIMARY KEY NOT NULL,
	"fields" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "proposed_by_type" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "proposed_by_id" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "client_id" text;--> statement-breakpoint
CREATE UNIQUE INDEX "drafts_client_id_key" ON "drafts" USING btree ("client_id") WHERE "drafts"."client_id" is not null;