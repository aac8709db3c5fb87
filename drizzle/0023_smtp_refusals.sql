CREATE TABLE "smtp_refusals" (
	"reason" text PRIMARY KEY NOT NULL,
	"count" bigint NOT NULL
);
