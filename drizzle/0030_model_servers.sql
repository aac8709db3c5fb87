CREATE TABLE "model_prices" (
	"model_server_id" uuid NOT NULL,
	"model" text NOT NULL,
	"in_micros" bigint NOT NULL,
	"cached_micros" bigint NOT NULL,
	"out_micros" bigint NOT NULL,
	CONSTRAINT "model_prices_model_server_id_model_pk" PRIMARY KEY("model_server_id","model")
);
--> statement-breakpoint
CREATE TABLE "model_servers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"base_url" text NOT NULL,
	"api_key" text,
	"context_length" integer,
	"models" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"tested_at" timestamp (3) with time zone,
	"test_passed" boolean,
	"test_response" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	"updated_at" timestamp (3) with time zone,
	"updated_by" text,
	"removed_at" timestamp (3) with time zone,
	"removed_by" text
);
--> statement-breakpoint
ALTER TABLE "runs" ALTER COLUMN "cost_micros" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "assistant_versions" ADD COLUMN "model_server_id" uuid;--> statement-breakpoint
ALTER TABLE "assistant_versions" ADD COLUMN "fallback_model_server_id" uuid;--> statement-breakpoint
ALTER TABLE "assistant_versions" ADD COLUMN "fallback_model" text;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "model_server_id" uuid;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "error_server_words" text;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "error_status" integer;--> statement-breakpoint
ALTER TABLE "model_prices" ADD CONSTRAINT "model_prices_model_server_id_model_servers_id_fk" FOREIGN KEY ("model_server_id") REFERENCES "public"."model_servers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "model_servers_name_key" ON "model_servers" USING btree (lower("name")) WHERE "model_servers"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "model_servers_list_idx" ON "model_servers" USING btree ("created_at","id") WHERE "model_servers"."removed_at" is null;--> statement-breakpoint
ALTER TABLE "assistant_versions" ADD CONSTRAINT "assistant_versions_model_server_id_model_servers_id_fk" FOREIGN KEY ("model_server_id") REFERENCES "public"."model_servers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistant_versions" ADD CONSTRAINT "assistant_versions_fallback_model_server_id_model_servers_id_fk" FOREIGN KEY ("fallback_model_server_id") REFERENCES "public"."model_servers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_model_server_id_model_servers_id_fk" FOREIGN KEY ("model_server_id") REFERENCES "public"."model_servers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- What a model costs was 0 where no price was known; it is unknown from now on.
UPDATE "runs" SET "cost_micros" = NULL
 WHERE "cost_micros" = 0 AND "tokens_in" + "tokens_out" > 0 AND "model" IS DISTINCT FROM 'built-in';--> statement-breakpoint
UPDATE "steps" SET "usage" = jsonb_set("usage", '{costMicros}', 'null')
 WHERE "kind" = 'model' AND "name" <> 'built-in' AND "usage" ->> 'costMicros' = '0';
