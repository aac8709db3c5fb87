CREATE TYPE "public"."presence_doing" AS ENUM('reading', 'writing');--> statement-breakpoint
CREATE UNLOGGED TABLE "presences" (
	"ticket_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"window" text NOT NULL,
	"mailbox_id" uuid NOT NULL,
	"doing" "presence_doing" NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "presences_window_key" ON "presences" USING btree ("ticket_id","user_id","window");