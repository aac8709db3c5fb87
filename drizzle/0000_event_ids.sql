-- Serial ids commit out of order. Before it draws an id, a writer takes a shared advisory lock that names the last id
-- drawn so far; a reader goes no further than the least id so named. It holds through restores and on any cluster.
CREATE SEQUENCE events_id_seq;
--> statement-breakpoint
CREATE FUNCTION next_event_id() RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared((7::bigint << 56) + last_value) FROM events_id_seq;
  RETURN nextval('events_id_seq');
END $$;
--> statement-breakpoint
-- Ask it in a statement of its own, before the one that reads the events: the order is what makes it safe.
CREATE FUNCTION readable_event_id() RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  drawn bigint;
  pending bigint;
BEGIN
  SELECT CASE WHEN is_called THEN last_value ELSE 0 END INTO drawn FROM events_id_seq;
  SELECT min(((classid::bigint << 32) | objid::bigint) - (7::bigint << 56)) INTO pending
    FROM pg_locks
   WHERE locktype = 'advisory' AND objsubid = 1 AND (classid::bigint >> 24) = 7
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
  RETURN least(drawn, coalesce(pending, drawn));
END $$;
