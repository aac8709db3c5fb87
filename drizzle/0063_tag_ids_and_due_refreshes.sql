CREATE TABLE "due_failures" (
	"ticket_id" uuid PRIMARY KEY NOT NULL,
	"failures" integer DEFAULT 1 NOT NULL,
	"failed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "due_refreshes" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"round" integer DEFAULT 1 NOT NULL,
	"passes_left" integer NOT NULL,
	"after_ticket_id" uuid,
	"requested_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"start_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "due_refreshes_only" CHECK ("due_refreshes"."id" = 1)
);
--> statement-breakpoint
ALTER TABLE "due_failures" ADD CONSTRAINT "due_failures_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE TABLE "closing_surveys" (
	"ticket_id" uuid NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL,
	"outcome" text NOT NULL,
	"decided_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "closing_surveys_ticket_id_closed_at_pk" PRIMARY KEY("ticket_id","closed_at")
);
--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "rating_after_hours" integer;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "rating_after_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "closing_surveys" ADD CONSTRAINT "closing_surveys_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- Written by hand from here on: tickets bear a tag by its id, not by its name.
ALTER TABLE "ticket_tags" DROP CONSTRAINT "ticket_tags_tag_tags_name_fk";--> statement-breakpoint
DROP INDEX "ticket_tags_tag_idx";--> statement-breakpoint
ALTER TABLE "ticket_tags" DROP CONSTRAINT "ticket_tags_ticket_id_tag_pk";--> statement-breakpoint
ALTER TABLE "tags" DROP CONSTRAINT "tags_pkey";--> statement-breakpoint
ALTER TABLE "tags" ADD COLUMN "id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "tags" ALTER COLUMN "id" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "tags" ADD PRIMARY KEY ("id");--> statement-breakpoint
ALTER TABLE "tags" ALTER COLUMN "name" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "tags" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "tags" ADD COLUMN "retired_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "ticket_tags" ADD COLUMN "tag_id" uuid;--> statement-breakpoint
UPDATE "ticket_tags" SET "tag_id" = "tags"."id" FROM "tags" WHERE "tags"."name" = "ticket_tags"."tag";--> statement-breakpoint
ALTER TABLE "ticket_tags" ALTER COLUMN "tag_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket_tags" DROP COLUMN "tag";--> statement-breakpoint
ALTER TABLE "ticket_tags" ADD CONSTRAINT "ticket_tags_ticket_id_tag_id_pk" PRIMARY KEY("ticket_id","tag_id");--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_merged_into_id_tags_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."tags"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_tags" ADD CONSTRAINT "ticket_tags_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "tags_name_key" ON "tags" USING btree ("name") WHERE "tags"."retired_at" is null;--> statement-breakpoint
CREATE INDEX "tags_name_idx" ON "tags" USING btree ("name");--> statement-breakpoint
CREATE INDEX "tags_retired_idx" ON "tags" USING btree ("id") WHERE "tags"."retired_at" is not null;--> statement-breakpoint
CREATE INDEX "ticket_tags_tag_id_idx" ON "ticket_tags" USING btree ("tag_id","ticket_id");--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_named" CHECK ("tags"."name" is not null or "tags"."retired_at" is not null);--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_retired_whole" CHECK ("tags"."retired_at" is null or ("tags"."name" is null) = ("tags"."merged_into_id" is null));--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_merged_is_retired" CHECK ("tags"."merged_into_id" is null or "tags"."retired_at" is not null);--> statement-breakpoint
INSERT INTO "due_refreshes" ("passes_left") SELECT CASE WHEN EXISTS (SELECT 1 FROM "sla_policies" WHERE "archived_at" IS NULL) THEN 1 ELSE 0 END;
