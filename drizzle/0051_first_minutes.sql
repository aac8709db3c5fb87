CREATE TABLE "getting_started_dismissals" (
	"actor_id" text PRIMARY KEY NOT NULL,
	"actor_name" text NOT NULL,
	"for_all" boolean NOT NULL,
	"dismissed_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_import_parts" (
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	CONSTRAINT "mail_import_parts_import_id_position_pk" PRIMARY KEY("import_id","position")
);
--> statement-breakpoint
CREATE TABLE "mail_import_skips" (
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"reason" text NOT NULL,
	"detail" text,
	"subject" text,
	"from_address" text,
	CONSTRAINT "mail_import_skips_import_id_position_pk" PRIMARY KEY("import_id","position")
);
--> statement-breakpoint
CREATE TABLE "mail_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"mailbox_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"file_size" bigint NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"started_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"error" text,
	"cancel_requested_at" timestamp (3) with time zone,
	"lease_token" uuid,
	"lease_until" timestamp (3) with time zone,
	"crashes" integer DEFAULT 0 NOT NULL,
	"bytes_done" bigint DEFAULT 0 NOT NULL,
	"mails_read" integer DEFAULT 0 NOT NULL,
	"mails_filed" integer DEFAULT 0 NOT NULL,
	"tickets_opened" integer DEFAULT 0 NOT NULL,
	"progress_percent" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mail_import_parts" ADD CONSTRAINT "mail_import_parts_import_id_mail_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."mail_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_import_parts" ADD CONSTRAINT "mail_import_parts_sha256_blobs_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."blobs"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_import_skips" ADD CONSTRAINT "mail_import_skips_import_id_mail_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."mail_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_imports" ADD CONSTRAINT "mail_imports_mailbox_id_mailboxes_id_fk" FOREIGN KEY ("mailbox_id") REFERENCES "public"."mailboxes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_import_parts_sha256_idx" ON "mail_import_parts" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "mail_imports_active_idx" ON "mail_imports" USING btree ("created_at") WHERE "mail_imports"."status" in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "mail_imports_list_idx" ON "mail_imports" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);