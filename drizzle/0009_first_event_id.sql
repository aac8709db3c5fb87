-- A sequence that has drawn nothing tells 1 as its last value, which is also the first that it will draw: a reader was
-- let through to the very first event before it was committed, and never saw it.
CREATE OR REPLACE FUNCTION next_event_id() RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared((7::bigint << 56) + CASE WHEN is_called THEN last_value ELSE 0 END)
     FROM events_id_seq;
  RETURN nextval('events_id_seq');
END $$;
