ALTER TABLE "attachments" drop column "search";--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (search_vector(left(name, 1000) || ' ' || left(coalesce(text, ''), 200000))) STORED;--> statement-breakpoint
CREATE INDEX "attachments_search_idx" ON "attachments" USING gin ("search");