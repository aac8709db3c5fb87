CREATE TABLE "erasures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"step" text DEFAULT 'waiting' NOT NULL,
	"contact_id" uuid,
	"contact_ids" text[] NOT NULL,
	"addresses" text[] NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	"tickets" integer NOT NULL,
	"tickets_erased" integer DEFAULT 0 NOT NULL,
	"proof" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"requested_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "erasures_one_of_contact_key" ON "erasures" USING btree ("contact_id") WHERE "erasures"."contact_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "erasures_at_work_idx" ON "erasures" USING btree ("id") WHERE "erasures"."step" <> 'done';