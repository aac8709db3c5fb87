ALTER TABLE "messages" ADD COLUMN "new_text" text;--> statement-breakpoint
-- Earlier mails keep all of their text. Very long words are broken, because PostgreSQL's parser is quadratic in their length.
UPDATE "messages" SET "new_text" = CASE WHEN "text" ~ '\S{250}' THEN regexp_replace("text", '(\S{60})', '\1 ', 'g') ELSE "text" END
 WHERE "kind" = 'inbound' AND btrim("text", E' \n\t') <> btrim("visible_text", E' \n\t');--> statement-breakpoint
ALTER TABLE "messages" DROP COLUMN "search";--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('simple', coalesce(left(subject, 1000), '')), 'A') || to_tsvector('simple', left(coalesce(new_text, visible_text), 200000))) STORED;--> statement-breakpoint
CREATE INDEX "messages_search_idx" ON "messages" USING gin ("search");
