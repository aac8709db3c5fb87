CREATE TABLE "article_import_items" (
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"url" text,
	"status" text NOT NULL,
	"reason" text,
	"detail" text,
	"content" jsonb,
	"article_id" uuid,
	CONSTRAINT "article_import_items_import_id_position_pk" PRIMARY KEY("import_id","position")
);
--> statement-breakpoint
CREATE TABLE "article_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_id" uuid NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"started_by" text NOT NULL,
	"scheduled" boolean DEFAULT false NOT NULL,
	"file_name" text,
	"file_size" integer,
	"file" "bytea",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp (3) with time zone,
	"listed_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"truncated" boolean DEFAULT false NOT NULL,
	"error" text,
	"cancel_requested_at" timestamp (3) with time zone,
	"lease_token" uuid,
	"lease_until" timestamp (3) with time zone,
	"crashes" integer DEFAULT 0 NOT NULL,
	"bytes_read" integer DEFAULT 0 NOT NULL,
	"progress_percent" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "article_origins" (
	"source_id" uuid NOT NULL,
	"key" text NOT NULL,
	"article_id" uuid NOT NULL,
	"url" text,
	"content_hash" text NOT NULL,
	"article_hash" text NOT NULL,
	"imported_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"gone_at" timestamp (3) with time zone,
	CONSTRAINT "article_origins_source_id_key_pk" PRIMARY KEY("source_id","key")
);
--> statement-breakpoint
CREATE TABLE "article_sources" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"url" text,
	"mailbox_id" uuid,
	"audience" "article_audience" NOT NULL,
	"language" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"every_hours" integer,
	"next_read_at" timestamp (3) with time zone,
	"paused_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "article_import_items" ADD CONSTRAINT "article_import_items_import_id_article_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."article_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_import_items" ADD CONSTRAINT "article_import_items_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_imports" ADD CONSTRAINT "article_imports_source_id_article_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."article_sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_origins" ADD CONSTRAINT "article_origins_source_id_article_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."article_sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_origins" ADD CONSTRAINT "article_origins_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_sources" ADD CONSTRAINT "article_sources_mailbox_id_mailboxes_id_fk" FOREIGN KEY ("mailbox_id") REFERENCES "public"."mailboxes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_import_items_status_idx" ON "article_import_items" USING btree ("import_id","status","position");--> statement-breakpoint
CREATE INDEX "article_import_items_key_idx" ON "article_import_items" USING btree ("import_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "article_imports_active_key" ON "article_imports" USING btree ("source_id") WHERE "article_imports"."status" in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "article_imports_active_idx" ON "article_imports" USING btree ("created_at") WHERE "article_imports"."status" in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "article_imports_list_idx" ON "article_imports" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "article_origins_article_key" ON "article_origins" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "article_origins_gone_idx" ON "article_origins" USING btree ("gone_at") WHERE "article_origins"."gone_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "article_sources_key" ON "article_sources" USING btree ("kind","name",coalesce("mailbox_id", '00000000-0000-0000-0000-000000000000'::uuid)) WHERE "article_sources"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "article_sources_due_idx" ON "article_sources" USING btree ("next_read_at") WHERE "article_sources"."removed_at" is null and "article_sources"."paused_at" is null;