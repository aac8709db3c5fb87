CREATE TYPE "public"."notification_kind" AS ENUM('mention', 'assigned', 'todo_due');--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" "notification_kind" NOT NULL,
	"ticket_id" uuid NOT NULL,
	"message_id" uuid,
	"todo_id" uuid,
	"actor_type" text NOT NULL,
	"actor_id" text,
	"actor_name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "notifications_mention_has_message" CHECK (("notifications"."kind" = 'mention') = ("notifications"."message_id" is not null)),
	CONSTRAINT "notifications_due_has_todo" CHECK (("notifications"."kind" = 'todo_due') = ("notifications"."todo_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "mentions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "todos" ADD COLUMN "created_by_id" uuid;--> statement-breakpoint
ALTER TABLE "todos" ADD COLUMN "due_notified_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_todo_id_todos_id_fk" FOREIGN KEY ("todo_id") REFERENCES "public"."todos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_mention_key" ON "notifications" USING btree ("message_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_todo_key" ON "notifications" USING btree ("todo_id","user_id");--> statement-breakpoint
CREATE INDEX "notifications_user_idx" ON "notifications" USING btree ("user_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "notifications_unread_idx" ON "notifications" USING btree ("user_id","ticket_id") WHERE "notifications"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notifications_ticket_idx" ON "notifications" USING btree ("ticket_id","user_id");--> statement-breakpoint
ALTER TABLE "todos" ADD CONSTRAINT "todos_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "todos_due_unnotified_idx" ON "todos" USING btree ("due_at") WHERE "todos"."done_at" is null and "todos"."due_notified_at" is null;--> statement-breakpoint
-- What has been due for long is no news.
UPDATE "todos" SET "due_notified_at" = now() WHERE "due_at" <= now();
--> statement-breakpoint
-- After those that everybody begins with, which a new database makes in the same moment.
INSERT INTO "views" ("id", "name", "filter", "created_by", "created_at")
VALUES (gen_random_uuid(), 'Mentions', '{"status": "all", "mentioned": "me"}', 'Countersign', now() + interval '6 milliseconds');
