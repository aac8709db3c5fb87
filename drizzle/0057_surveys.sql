CREATE TABLE "surveys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"message_id" uuid NOT NULL,
	"recipient" text NOT NULL,
	"language" text NOT NULL,
	"question" text,
	"own_text_length" integer NOT NULL,
	"rating" text,
	"comment" text,
	"rated_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "surveys_rated_whole" CHECK (("surveys"."rating" is null) = ("surveys"."rated_at" is null)),
	CONSTRAINT "surveys_comment_is_rated" CHECK ("surveys"."comment" is null or "surveys"."rating" is not null)
);
--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "asks_rating" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "rating_question" text;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "surveys_message_key" ON "surveys" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "surveys_created_idx" ON "surveys" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "surveys_rating_idx" ON "surveys" USING btree ("rating","message_id") WHERE "surveys"."rating" is not null;