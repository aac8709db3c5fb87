-- By hand: what finds any part of a text. It comes with PostgreSQL and is trusted: the owner of a database may have it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "folded" text GENERATED ALWAYS AS (search_fold(coalesce(name, '') || ' ' || address)) STORED;--> statement-breakpoint
CREATE INDEX "contacts_folded_idx" ON "contacts" USING gin ("folded" gin_trgm_ops);
