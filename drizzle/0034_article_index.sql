CREATE TABLE "article_chunks" (
	"article_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"heading" text NOT NULL,
	"text" text NOT NULL,
	"language" text,
	"length" real NOT NULL,
	"terms" text[] NOT NULL,
	"frequencies" real[] NOT NULL,
	CONSTRAINT "article_chunks_article_id_position_pk" PRIMARY KEY("article_id","position")
);
--> statement-breakpoint
CREATE TABLE "article_index_totals" (
	"scope" uuid NOT NULL,
	"language" text NOT NULL,
	"articles" integer NOT NULL,
	"chunks" integer NOT NULL,
	"length" double precision NOT NULL,
	CONSTRAINT "article_index_totals_scope_language_pk" PRIMARY KEY("scope","language")
);
--> statement-breakpoint
CREATE TABLE "article_term_counts" (
	"scope" uuid NOT NULL,
	"term" text NOT NULL,
	"articles" integer NOT NULL,
	CONSTRAINT "article_term_counts_term_scope_pk" PRIMARY KEY("term","scope")
);
--> statement-breakpoint
CREATE TABLE "article_terms" (
	"scope" uuid NOT NULL,
	"term" text NOT NULL,
	"article_id" uuid NOT NULL,
	"frequency" real NOT NULL,
	"length" real NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indexed_articles" (
	"article_id" uuid PRIMARY KEY NOT NULL,
	"scope" uuid NOT NULL,
	"language" text NOT NULL,
	"length" real NOT NULL,
	"index_version" integer NOT NULL
);
--> statement-breakpoint
DROP INDEX "articles_search_idx";--> statement-breakpoint
ALTER TABLE "article_chunks" ADD CONSTRAINT "article_chunks_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indexed_articles" ADD CONSTRAINT "indexed_articles_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_terms_idx" ON "article_terms" USING btree ("term","scope","article_id","frequency","length");--> statement-breakpoint
ALTER TABLE "articles" DROP COLUMN "search";