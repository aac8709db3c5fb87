ALTER TABLE "articles" ADD COLUMN "client_id" text;--> statement-breakpoint
CREATE UNIQUE INDEX "articles_client_id_key" ON "articles" USING btree ("client_id") WHERE "articles"."archived_at" is null;