CREATE TYPE "public"."due_kind" AS ENUM('first_answer', 'next_answer', 'resolution');--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'sla_due_soon';--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'sla_breached';--> statement-breakpoint
CREATE TABLE "business_hours" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"zone" text NOT NULL,
	"week" jsonb NOT NULL,
	"holidays" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"archived_by" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sla_policies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"business_hours_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"mailbox_ids" uuid[],
	"priorities" text[],
	"tags" text[],
	"first_answer_minutes" integer,
	"next_answer_minutes" integer,
	"resolution_minutes" integer,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"archived_by" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "sla_policies_has_target" CHECK (num_nonnulls("sla_policies"."first_answer_minutes", "sla_policies"."next_answer_minutes", "sla_policies"."resolution_minutes") > 0)
);
--> statement-breakpoint
CREATE TABLE "ticket_dues" (
	"ticket_id" uuid NOT NULL,
	"kind" "due_kind" NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"policy_id" uuid NOT NULL,
	"due_at" timestamp (3) with time zone,
	"soon_at" timestamp (3) with time zone,
	"met_at" timestamp (3) with time zone,
	"soon_told_at" timestamp (3) with time zone,
	"breached_at" timestamp (3) with time zone,
	CONSTRAINT "ticket_dues_ticket_id_kind_started_at_pk" PRIMARY KEY("ticket_id","kind","started_at")
);
--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "sla_policy_id" uuid;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "due_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "due_kind" "due_kind";--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "due_soon_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "breached_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "due_order" timestamp (3) with time zone DEFAULT '9999-12-31T00:00:00.000Z' NOT NULL;--> statement-breakpoint
ALTER TABLE "sla_policies" ADD CONSTRAINT "sla_policies_business_hours_id_business_hours_id_fk" FOREIGN KEY ("business_hours_id") REFERENCES "public"."business_hours"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_dues" ADD CONSTRAINT "ticket_dues_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_dues" ADD CONSTRAINT "ticket_dues_policy_id_sla_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."sla_policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sla_policies_order_idx" ON "sla_policies" USING btree ("position","id") WHERE "sla_policies"."archived_at" is null;--> statement-breakpoint
CREATE INDEX "ticket_dues_passing_idx" ON "ticket_dues" USING btree ("due_at") WHERE "ticket_dues"."breached_at" is null and ("ticket_dues"."met_at" is null or "ticket_dues"."met_at" > "ticket_dues"."due_at");--> statement-breakpoint
CREATE INDEX "ticket_dues_soon_idx" ON "ticket_dues" USING btree ("soon_at") WHERE "ticket_dues"."soon_told_at" is null and "ticket_dues"."breached_at" is null and "ticket_dues"."met_at" is null;--> statement-breakpoint
CREATE INDEX "ticket_dues_met_idx" ON "ticket_dues" USING btree ("met_at","kind") WHERE "ticket_dues"."met_at" is not null;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_sla_policy_id_sla_policies_id_fk" FOREIGN KEY ("sla_policy_id") REFERENCES "public"."sla_policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tickets_due_idx" ON "tickets" USING btree ("due_order","id") WHERE "tickets"."status" in ('open', 'in_progress');--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_due_whole" CHECK (num_nonnulls("tickets"."due_at", "tickets"."due_kind", "tickets"."due_soon_at") in (0, 3));--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_breach_is_due" CHECK ("tickets"."breached_at" is null or "tickets"."due_at" is not null);