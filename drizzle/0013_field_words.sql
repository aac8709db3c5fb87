ALTER TABLE "relays" RENAME COLUMN "test_words" TO "test_response";
--> statement-breakpoint
ALTER TABLE "engagements" RENAME COLUMN "robot" TO "bot";
--> statement-breakpoint
ALTER TABLE "counted_links" RENAME TO "tracked_links";
--> statement-breakpoint
ALTER TABLE "tracked_links" RENAME CONSTRAINT "counted_links_message_id_messages_id_fk" TO "tracked_links_message_id_messages_id_fk";
--> statement-breakpoint
ALTER TABLE "engagements" RENAME CONSTRAINT "engagements_link_id_counted_links_id_fk" TO "engagements_link_id_tracked_links_id_fk";
--> statement-breakpoint
ALTER INDEX "counted_links_position_key" RENAME TO "tracked_links_position_key";
--> statement-breakpoint
ALTER INDEX "counted_links_pkey" RENAME TO "tracked_links_pkey";
