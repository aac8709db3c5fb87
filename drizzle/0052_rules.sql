CREATE TABLE "rule_applications" (
	"rule_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"applied_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rule_applications_rule_id_message_id_pk" PRIMARY KEY("rule_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	"trigger" text NOT NULL,
	"mailbox_ids" uuid[],
	"match" text NOT NULL,
	"conditions" jsonb NOT NULL,
	"actions" jsonb NOT NULL,
	"enabled_at" timestamp (3) with time zone,
	"enabled_by" text,
	"disabled_at" timestamp (3) with time zone,
	"disabled_by" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"archived_by" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "rules_enabled_by" CHECK (("rules"."enabled_at" is null) = ("rules"."enabled_by" is null)),
	CONSTRAINT "rules_disabled_by" CHECK (("rules"."disabled_at" is null) = ("rules"."disabled_by" is null)),
	CONSTRAINT "rules_on_or_off" CHECK (num_nonnulls("rules"."enabled_at", "rules"."disabled_at") <= 1),
	CONSTRAINT "rules_archived_is_off" CHECK ("rules"."archived_at" is null or "rules"."enabled_at" is null)
);
--> statement-breakpoint
ALTER TABLE "rule_applications" ADD CONSTRAINT "rule_applications_rule_id_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_applications" ADD CONSTRAINT "rule_applications_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rule_applications_applied_idx" ON "rule_applications" USING btree ("rule_id","applied_at");--> statement-breakpoint
CREATE INDEX "rule_applications_message_idx" ON "rule_applications" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "rules_at_work_idx" ON "rules" USING btree ("position","id") WHERE "rules"."enabled_at" is not null;