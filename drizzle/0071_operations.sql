CREATE TABLE "backups" (
	"made_at" timestamp (3) with time zone PRIMARY KEY DEFAULT now() NOT NULL,
	"row_count" bigint NOT NULL,
	"bytes" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "metric_counts" (
	"name" text NOT NULL,
	"labels" text NOT NULL,
	"value" double precision NOT NULL,
	CONSTRAINT "metric_counts_name_labels_pk" PRIMARY KEY("name","labels")
);
