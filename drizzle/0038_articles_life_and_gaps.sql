CREATE TYPE "public"."article_gap_status" AS ENUM('open', 'drafted', 'closed', 'dismissed');--> statement-breakpoint
CREATE TYPE "public"."article_status" AS ENUM('draft', 'published');--> statement-breakpoint
CREATE TABLE "article_gap_tickets" (
	"gap_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"run_id" uuid,
	"handed_off_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"question" text NOT NULL,
	"language" text,
	"terms" text[] NOT NULL,
	CONSTRAINT "article_gap_tickets_gap_id_ticket_id_pk" PRIMARY KEY("gap_id","ticket_id")
);
--> statement-breakpoint
CREATE TABLE "article_gaps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"mailbox_id" uuid NOT NULL,
	"status" "article_gap_status" DEFAULT 'open' NOT NULL,
	"article_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_handed_off_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by" text,
	CONSTRAINT "article_gaps_settled_has_who" CHECK (("article_gaps"."status" in ('closed', 'dismissed')) = ("article_gaps"."settled_at" is not null and "article_gaps"."settled_by" is not null)),
	CONSTRAINT "article_gaps_drafted_has_article" CHECK ("article_gaps"."status" not in ('drafted', 'closed') or "article_gaps"."article_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "article_versions" (
	"article_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"audience" "article_audience" NOT NULL,
	"mailbox_id" uuid,
	"status" "article_status" NOT NULL,
	"owner_id" uuid,
	"language" text,
	"language_given" boolean NOT NULL,
	"saved_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"saved_by" text,
	"restored_version" integer,
	CONSTRAINT "article_versions_article_id_version_pk" PRIMARY KEY("article_id","version")
);
--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "status" "article_status" DEFAULT 'published' NOT NULL;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "published_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "published_by" text;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "owner_id" uuid;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "language_given" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "reviewed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "reviewed_by" text;--> statement-breakpoint
ALTER TABLE "article_gap_tickets" ADD CONSTRAINT "article_gap_tickets_gap_id_article_gaps_id_fk" FOREIGN KEY ("gap_id") REFERENCES "public"."article_gaps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_gap_tickets" ADD CONSTRAINT "article_gap_tickets_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_gap_tickets" ADD CONSTRAINT "article_gap_tickets_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_gap_tickets" ADD CONSTRAINT "article_gap_tickets_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_gaps" ADD CONSTRAINT "article_gaps_mailbox_id_mailboxes_id_fk" FOREIGN KEY ("mailbox_id") REFERENCES "public"."mailboxes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_gaps" ADD CONSTRAINT "article_gaps_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_mailbox_id_mailboxes_id_fk" FOREIGN KEY ("mailbox_id") REFERENCES "public"."mailboxes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_gap_tickets_ticket_idx" ON "article_gap_tickets" USING btree ("ticket_id");--> statement-breakpoint
CREATE UNIQUE INDEX "article_gaps_article_key" ON "article_gaps" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "article_gaps_list_idx" ON "article_gaps" USING btree ("status","last_handed_off_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "article_gaps_mailbox_idx" ON "article_gaps" USING btree ("mailbox_id","status");--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_draft_is_unpublished" CHECK ("articles"."status" = 'published' or "articles"."published_at" is null);--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_reviewed_has_who" CHECK (("articles"."reviewed_at" is null) = ("articles"."reviewed_by" is null));--> statement-breakpoint
-- What there was is published; its language is the one that the index holds.
UPDATE "articles" SET "published_at" = "created_at", "published_by" = "created_by",
	"language" = (SELECT nullif("indexed"."language", '') FROM "indexed_articles" AS "indexed" WHERE "indexed"."article_id" = "articles"."id");--> statement-breakpoint
-- Who saved a later version than the first is not known here.
INSERT INTO "article_versions" ("article_id", "version", "title", "body", "audience", "mailbox_id", "status", "language", "language_given", "saved_at", "saved_by")
	SELECT "id", "version", "title", "body", "audience", "mailbox_id", "status", "language", false, "updated_at", CASE WHEN "version" = 1 THEN "created_by" END FROM "articles";
