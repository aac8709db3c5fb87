CREATE TABLE "draft_snapshots" (
	"message_id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"status" "draft_status" NOT NULL,
	CONSTRAINT "draft_snapshots_message_id_draft_id_pk" PRIMARY KEY("message_id","draft_id")
);
--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "replaced_by_message_id" uuid;--> statement-breakpoint
ALTER TABLE "undo_snapshots" ADD COLUMN "left_snoozed_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "undo_snapshots" ADD COLUMN "left_closed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "undo_snapshots" ADD COLUMN "body" text;--> statement-breakpoint
ALTER TABLE "undo_snapshots" ADD COLUMN "quote" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "draft_snapshots" ADD CONSTRAINT "draft_snapshots_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_snapshots" ADD CONSTRAINT "draft_snapshots_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_snapshots_draft_idx" ON "draft_snapshots" USING btree ("draft_id");--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_replaced_by_message_id_messages_id_fk" FOREIGN KEY ("replaced_by_message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_replaced_by_idx" ON "deliveries" USING btree ("replaced_by_message_id") WHERE "deliveries"."replaced_by_message_id" is not null;--> statement-breakpoint
UPDATE "undo_snapshots" SET "left_snoozed_until" = "tickets"."snoozed_until", "left_closed_at" = "tickets"."closed_at"
  FROM "tickets"
 WHERE "tickets"."id" = "undo_snapshots"."ticket_id" AND "undo_snapshots"."message_id" IS NOT NULL
   AND "tickets"."status" = "undo_snapshots"."left_status";
