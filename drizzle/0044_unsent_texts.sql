CREATE TYPE "public"."unsent_text_kind" AS ENUM('reply', 'note');--> statement-breakpoint
CREATE TABLE "unsent_texts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"kind" "unsent_text_kind" NOT NULL,
	"body" text NOT NULL,
	"options" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "unsent_texts" ADD CONSTRAINT "unsent_texts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unsent_texts" ADD CONSTRAINT "unsent_texts_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "unsent_texts_ticket_key" ON "unsent_texts" USING btree ("ticket_id","user_id","kind");