ALTER TABLE "article_imports" ADD COLUMN "error_told" jsonb;--> statement-breakpoint
ALTER TABLE "mail_imports" ADD COLUMN "error_told" jsonb;