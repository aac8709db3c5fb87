-- Letters without accents, case and ligatures, so that "Muller" finds "Müller"; syllables of Korean and Japanese stay whole.
CREATE FUNCTION search_fold(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN octet_length(t) = length(t) THEN lower(t) ELSE
    replace(replace(replace(replace(translate(
      normalize(lower(regexp_replace(normalize(t, NFKD), '[\u0300-\u036f]', '', 'g')), NFC),
      'øłđðħıŋ’‘ʼ´`', 'olddhin'''''''''''), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')
  END
$$;--> statement-breakpoint
-- What no word parser finds in folded text: pairs of letters where words have no blanks, account numbers without
-- blanks, and long numbers from each of their digits on, so that any part of one is found.
CREATE FUNCTION search_parts(t text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE parts text[] := '{}';
BEGIN
  IF octet_length(t) <> length(t) THEN
    SELECT parts || coalesce(array_agg(DISTINCT substr(run, at, 2)), '{}') INTO parts
      FROM (SELECT m[1] AS run FROM regexp_matches(t, '([\u0e00-\u0e7f\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af]+)', 'g') AS m) AS runs,
           generate_series(1, greatest(1, length(run) - 1)) AS at;
  END IF;
  IF t ~ '\d' THEN
    SELECT parts || coalesce(array_agg(DISTINCT substr(digits, at)), '{}') INTO parts
      FROM (SELECT DISTINCT regexp_replace(form, '\D', '', 'g') AS digits
              FROM (SELECT m[1] AS run FROM regexp_matches(t, '(\d[\d ()./-]{3,40}\d)', 'g') AS m LIMIT 200) AS runs,
                   unnest(ARRAY[run, replace(run, '(0)', '')]) AS form) AS numbers,
           generate_series(1, least(length(digits), 34) - 4) AS at
     WHERE length(digits) BETWEEN 5 AND 34;
    SELECT parts || coalesce(array_agg(DISTINCT replace(m[1], ' ', '')), '{}') INTO parts
      FROM regexp_matches(t, '\m([a-z]{2}\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,3})?)\M', 'g') AS m;
  END IF;
  RETURN parts;
END $$;--> statement-breakpoint
-- The words of a text, and the parts of what punctuation joins, such as 2026-AB/4711.
CREATE FUNCTION search_vector(t text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
DECLARE folded text := search_fold(t);
BEGIN
  RETURN to_tsvector('pg_catalog.simple', folded)
      || strip(to_tsvector('pg_catalog.simple', translate(folded, '-_/.:@+#&=''', '           ')))
      || array_to_tsvector(search_parts(folded));
END $$;--> statement-breakpoint
-- The same with a position for every word, because only such words can bear a weight.
CREATE FUNCTION search_words(t text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
DECLARE folded text := search_fold(t);
BEGIN
  RETURN to_tsvector('pg_catalog.simple', folded)
      || to_tsvector('pg_catalog.simple', translate(folded, '-_/.:@+#&=''', '           '))
      || to_tsvector('pg_catalog.simple', array_to_string(search_parts(folded), ' '));
END $$;--> statement-breakpoint
-- Whom a mail is from or to, as words that bear the role: from:ada@example.com, from:@example.com, from:ada.
CREATE FUNCTION search_people(role text, people jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT coalesce(array_agg(DISTINCT left(role || ':' || word, 300)), '{}')
    FROM jsonb_array_elements(CASE jsonb_typeof(people) WHEN 'array' THEN people WHEN 'object' THEN '[]'::jsonb || people ELSE '[]'::jsonb END) AS person,
         unnest(ARRAY[search_fold(person ->> 'address'), regexp_replace(search_fold(person ->> 'address'), '^.*@', '@')]
                || regexp_split_to_array(search_fold(coalesce(person ->> 'name', '')), '[^[:alnum:]]+')) AS word
   WHERE word <> ''
$$;--> statement-breakpoint
DROP INDEX "contacts_words_idx";--> statement-breakpoint
ALTER TABLE "attachments" drop column "search";--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (search_vector(left(coalesce(text, ''), 200000))) STORED;--> statement-breakpoint
ALTER TABLE "messages" drop column "search";--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (setweight(search_words(left(coalesce(subject, ''), 1000)), 'A') || search_vector(left(coalesce(new_text, visible_text), 200000)) || array_to_tsvector(search_people('from', sender) || search_people('to', "to") || search_people('cc', cc))) STORED;--> statement-breakpoint
CREATE INDEX "contacts_words_idx" ON "contacts" USING gin (search_vector(coalesce("name", '') || ' ' || "address"));--> statement-breakpoint
CREATE INDEX "messages_search_idx" ON "messages" USING gin ("search");--> statement-breakpoint
CREATE INDEX "attachments_search_idx" ON "attachments" USING gin ("search");
