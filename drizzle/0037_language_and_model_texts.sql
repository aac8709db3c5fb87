CREATE TYPE "public"."model_text_status" AS ENUM('waiting', 'done', 'failed');--> statement-breakpoint
CREATE TABLE "summaries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ticket_id" uuid NOT NULL,
	"through_message_id" uuid,
	"covered" integer,
	"total" integer,
	"unproven" text[] DEFAULT '{}' NOT NULL,
	"status" "model_text_status" DEFAULT 'waiting' NOT NULL,
	"language" text NOT NULL,
	"text" text,
	"lease_token" uuid,
	"leased_at" timestamp (3) with time zone,
	"model" text,
	"model_server_id" uuid,
	"tokens_in" integer DEFAULT 0 NOT NULL,
	"tokens_cached" integer DEFAULT 0 NOT NULL,
	"tokens_out" integer DEFAULT 0 NOT NULL,
	"cost_micros" bigint DEFAULT 0,
	"error" text,
	"error_server_words" text,
	"error_status" integer,
	"requested_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "summaries_done_is_whole" CHECK (("summaries"."status" = 'done') = (num_nonnulls("summaries"."text", "summaries"."through_message_id", "summaries"."covered", "summaries"."total") = 4))
);
--> statement-breakpoint
CREATE TABLE "translations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"message_id" uuid,
	"draft_id" uuid,
	"content_hash" text NOT NULL,
	"is_cut" boolean DEFAULT false NOT NULL,
	"status" "model_text_status" DEFAULT 'waiting' NOT NULL,
	"language" text NOT NULL,
	"text" text,
	"lease_token" uuid,
	"leased_at" timestamp (3) with time zone,
	"model" text,
	"model_server_id" uuid,
	"tokens_in" integer DEFAULT 0 NOT NULL,
	"tokens_cached" integer DEFAULT 0 NOT NULL,
	"tokens_out" integer DEFAULT 0 NOT NULL,
	"cost_micros" bigint DEFAULT 0,
	"error" text,
	"error_server_words" text,
	"error_status" integer,
	"requested_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "translations_of_one" CHECK (num_nonnulls("translations"."message_id", "translations"."draft_id") = 1),
	CONSTRAINT "translations_done_has_text" CHECK (("translations"."status" = 'done') = ("translations"."text" is not null))
);
--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "language_set_by" text;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "language_detected_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_through_message_id_messages_id_fk" FOREIGN KEY ("through_message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_model_server_id_model_servers_id_fk" FOREIGN KEY ("model_server_id") REFERENCES "public"."model_servers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_model_server_id_model_servers_id_fk" FOREIGN KEY ("model_server_id") REFERENCES "public"."model_servers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "summaries_one_waiting_key" ON "summaries" USING btree ("ticket_id") WHERE "summaries"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "summaries_ticket_idx" ON "summaries" USING btree ("ticket_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "translations_message_key" ON "translations" USING btree ("message_id","language","content_hash") WHERE "translations"."message_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "translations_draft_key" ON "translations" USING btree ("draft_id","language","content_hash") WHERE "translations"."draft_id" is not null;--> statement-breakpoint
CREATE INDEX "translations_waiting_idx" ON "translations" USING btree ("created_at") WHERE "translations"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "tickets_language_idx" ON "tickets" USING btree ("language","last_message_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "tickets"."language" is not null;--> statement-breakpoint
CREATE INDEX "tickets_language_waiting_idx" ON "tickets" USING btree ("id") WHERE "tickets"."language" is null and "tickets"."language_detected_at" is null;