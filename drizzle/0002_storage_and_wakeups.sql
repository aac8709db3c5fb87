-- Mail and files are mostly compressed or encoded already: the default compression costs more than the disk it saves.
ALTER TABLE raw_emails ALTER COLUMN content SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE blobs ALTER COLUMN content SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE caught_mails ALTER COLUMN content SET STORAGE EXTERNAL;
--> statement-breakpoint
CREATE FUNCTION wake_event_readers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('events', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER events_wake_readers AFTER INSERT ON events FOR EACH STATEMENT EXECUTE FUNCTION wake_event_readers();
--> statement-breakpoint
INSERT INTO tags (name, seeded) VALUES ('resolved', true), ('needs-human', true), ('urgent', true), ('billing', true);
