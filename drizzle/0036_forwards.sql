ALTER TYPE "public"."needs_person_kind" ADD VALUE 'forward_answered';--> statement-breakpoint
CREATE TABLE "forwards" (
	"message_id" uuid PRIMARY KEY NOT NULL,
	"reply_token" uuid DEFAULT gen_random_uuid() NOT NULL,
	"draft_id" uuid
);
--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "forward_to" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "forward_id" uuid;--> statement-breakpoint
ALTER TABLE "forwards" ADD CONSTRAINT "forwards_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forwards" ADD CONSTRAINT "forwards_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "forwards_reply_token_key" ON "forwards" USING btree ("reply_token");--> statement-breakpoint
CREATE INDEX "forwards_draft_idx" ON "forwards" USING btree ("draft_id");--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_forward_fk" FOREIGN KEY ("forward_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "messages_forward_idx" ON "messages" USING btree ("forward_id") WHERE "messages"."forward_id" is not null;