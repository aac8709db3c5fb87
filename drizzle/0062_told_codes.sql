ALTER TABLE "model_servers" ADD COLUMN "test_told" jsonb;--> statement-breakpoint
ALTER TABLE "summaries" ADD COLUMN "error_told" jsonb;--> statement-breakpoint
ALTER TABLE "translations" ADD COLUMN "error_told" jsonb;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "reasons_told" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "warnings_told" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "model_outages" ADD COLUMN "told" jsonb;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "outcome_told" jsonb;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "error_told" jsonb;--> statement-breakpoint
-- Written by hand from here on: sentences that are known word for word get their codes, where people still work with them.
UPDATE "drafts" SET "warnings_told" = (
  SELECT jsonb_agg(CASE warning WHEN 'It cites no source.' THEN '{"code": "draft.cites_nothing", "values": {}}'::jsonb END ORDER BY at)
    FROM unnest("warnings") WITH ORDINALITY AS each(warning, at)
) WHERE "status" = 'proposed' AND 'It cites no source.' = ANY ("warnings");--> statement-breakpoint
UPDATE "tickets" SET "needs_person_detail" = "needs_person_detail" || jsonb_build_object('told', jsonb_build_object('code', known.code, 'values', '{}'::jsonb))
  FROM (VALUES
    ('The assistant ended without an answer.', 'run.no_answer_given'),
    ('The assistant used up what one ticket may cost.', 'run.too_costly'),
    ('The model called too many tools at once.', 'run.too_many_tools'),
    ('The account at the model’s provider has no credit left.', 'model.no_credit'),
    ('The model’s server does not know the model or the address (404).', 'model.unknown_model'),
    ('The model’s server is over its limit (429).', 'model.over_limit'),
    ('The model’s server did not answer in time.', 'model.too_late'),
    ('The model’s answer cannot be read.', 'model.unreadable'),
    ('The model’s answer broke off.', 'model.broken_off'),
    ('The model refused to answer.', 'model.refused'),
    ('The model server of this assistant was removed.', 'model.server_removed')
  ) AS known(words, code)
  WHERE "needs_person_kind" = 'run_failed' AND "needs_person_detail" ->> 'words' = known.words;
