CREATE TABLE "app_passwords" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"last_used_from" text,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"message_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mirror_accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"mailbox_id" uuid NOT NULL,
	"host" text NOT NULL,
	"port" integer NOT NULL,
	"secure" boolean DEFAULT true NOT NULL,
	"username" text NOT NULL,
	"password" text NOT NULL,
	"folder" text DEFAULT 'INBOX' NOT NULL,
	"sent_folder" text,
	"since" timestamp (3) with time zone NOT NULL,
	"read_up_to" bigint NOT NULL,
	"last_mirrored_at" timestamp (3) with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_error" text,
	"last_error_told" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"paused_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "mirror_copies" (
	"account_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"event_id" bigint NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"sha256" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_error" text,
	"last_error_told" jsonb,
	"mirrored_at" timestamp (3) with time zone,
	CONSTRAINT "mirror_copies_account_id_message_id_pk" PRIMARY KEY("account_id","message_id")
);
--> statement-breakpoint
ALTER TABLE "app_passwords" ADD CONSTRAINT "app_passwords_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mirror_accounts" ADD CONSTRAINT "mirror_accounts_mailbox_id_mailboxes_id_fk" FOREIGN KEY ("mailbox_id") REFERENCES "public"."mailboxes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mirror_copies" ADD CONSTRAINT "mirror_copies_account_id_mirror_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."mirror_accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mirror_copies" ADD CONSTRAINT "mirror_copies_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "app_passwords_hash_key" ON "app_passwords" USING btree ("password_hash");--> statement-breakpoint
CREATE INDEX "app_passwords_user_idx" ON "app_passwords" USING btree ("user_id") WHERE "app_passwords"."revoked_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_once_key" ON "submissions" USING btree ("user_id","sha256");--> statement-breakpoint
CREATE INDEX "submissions_message_idx" ON "submissions" USING btree ("message_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mirror_accounts_mailbox_key" ON "mirror_accounts" USING btree ("mailbox_id");--> statement-breakpoint
CREATE INDEX "mirror_copies_due_idx" ON "mirror_copies" USING btree ("account_id","event_id") WHERE "mirror_copies"."status" in ('waiting', 'appending');--> statement-breakpoint
CREATE INDEX "mirror_copies_sha256_idx" ON "mirror_copies" USING btree ("sha256") WHERE "mirror_copies"."sha256" is not null;--> statement-breakpoint
CREATE INDEX "mirror_copies_message_idx" ON "mirror_copies" USING btree ("message_id");