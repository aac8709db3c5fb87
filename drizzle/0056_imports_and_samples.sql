CREATE TABLE "import_people" (
	"import_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"address" text,
	"name" text,
	"ours" boolean NOT NULL,
	CONSTRAINT "import_people_import_id_external_id_pk" PRIMARY KEY("import_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "imported_tickets" (
	"source" text NOT NULL,
	"account" text NOT NULL,
	"external_id" text NOT NULL,
	"ticket_id" uuid NOT NULL,
	CONSTRAINT "imported_tickets_source_account_external_id_pk" PRIMARY KEY("source","account","external_id")
);
--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "sample" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "sample" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "mail_imports" ADD COLUMN "source" text DEFAULT 'mbox' NOT NULL;--> statement-breakpoint
ALTER TABLE "mail_imports" ADD COLUMN "people_read_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "sample" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "import_people" ADD CONSTRAINT "import_people_import_id_mail_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."mail_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_tickets" ADD CONSTRAINT "imported_tickets_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imported_tickets_ticket_idx" ON "imported_tickets" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "tickets_sample_idx" ON "tickets" USING btree ("id") WHERE "tickets"."sample";