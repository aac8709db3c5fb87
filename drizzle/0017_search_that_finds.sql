-- Letters without accents, case and ligatures; the final sigma as any other. Some letters are many when taken apart.
CREATE FUNCTION search_fold(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN octet_length(t) = length(t) THEN lower(t) ELSE
    replace(replace(replace(replace(translate(
      normalize(lower(regexp_replace(left(normalize(t, NFKD), 200000), '[\u0300-\u036f]', '', 'g')), NFC),
      'øłđðħıŋς’‘ʼ´`', 'olddhinσ'''''''''''), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')
  END
$$;--> statement-breakpoint
-- Folded text with blanks for the punctuation that joins words, and around each run of a script without blanks, so that
-- "iphone" and "4711" are words in 我的iPhone and in 订单4711没有到.
CREATE FUNCTION search_apart(folded text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(
    CASE WHEN octet_length(folded) = length(folded) THEN folded
         ELSE regexp_replace(folded, '[\u0e00-\u0e7f\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af]+', ' \& ', 'g') END,
    '-_/.:@+#&=''', '           ')
$$;--> statement-breakpoint
-- Pairs of letters where words have no blanks, with the last letter of each run for searches of a single one; account
-- numbers without blanks; and long numbers from each of their digits on, so that any part of one is found.
CREATE FUNCTION search_parts(t text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE parts text[] := '{}';
        unspaced CONSTANT text := '[\u0e00-\u0e7f\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af]';
BEGIN
  IF octet_length(t) <> length(t) THEN
    -- One pass over the letters: taking substrings of a long run, or sorting them with it, is quadratic, and senders
    -- choose its length.
    SELECT coalesce(array_agg(pair), '{}') INTO parts
      FROM (SELECT DISTINCT letter || CASE WHEN next ~ unspaced THEN next ELSE '' END AS pair
              FROM (SELECT letter, lead(letter, 1, '') OVER (ORDER BY at) AS next
                      FROM string_to_table(t, NULL) WITH ORDINALITY AS each (letter, at)) AS letters
             WHERE letter ~ unspaced
             LIMIT 30000) AS pairs;
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
-- The words of a text: whole as they are joined, and each with its position, by which phrases are found.
CREATE FUNCTION search_vector(t text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
DECLARE folded text := search_fold(t);
BEGIN
  RETURN strip(to_tsvector('pg_catalog.simple', folded))
      || to_tsvector('pg_catalog.simple', search_apart(folded))
      || array_to_tsvector(search_parts(folded));
END $$;--> statement-breakpoint
-- The same with a position for every word, because only such words can bear a weight.
CREATE FUNCTION search_words(t text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
DECLARE folded text := search_fold(t);
BEGIN
  RETURN to_tsvector('pg_catalog.simple', folded)
      || to_tsvector('pg_catalog.simple', search_apart(folded))
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
