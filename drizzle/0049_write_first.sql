CREATE TABLE "unsent_mails" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"mailbox_id" uuid,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"content" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "client_id" text;--> statement-breakpoint
ALTER TABLE "undo_snapshots" ADD COLUMN "opened_ticket" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "unsent_mails" ADD CONSTRAINT "unsent_mails_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unsent_mails" ADD CONSTRAINT "unsent_mails_mailbox_id_mailboxes_id_fk" FOREIGN KEY ("mailbox_id") REFERENCES "public"."mailboxes"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "tickets_client_id_key" ON "tickets" USING btree ("client_id") WHERE "tickets"."client_id" is not null;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_withdrawn_is_closed" CHECK ("tickets"."withdrawn_at" is null or "tickets"."status" = 'closed');