-- PostgreSQL makes no indexes for references.
CREATE INDEX word_record ON word (record);

-- Who was logged in, whatever name stands in the revision, and when by the clock of the server.
ALTER TABLE logbook
	ADD COLUMN login NAME,
	ADD COLUMN entered TIMESTAMP WITH TIME ZONE;
