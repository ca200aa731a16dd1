-- What was ever put into the notebook, in order. Each hash covers the hash before, so no row can be changed unseen.
CREATE TABLE IF NOT EXISTS logbook (
	number BIGINT PRIMARY KEY,
	kind VARCHAR(20) NOT NULL,
	subject VARCHAR(64) NOT NULL,
	about VARCHAR NOT NULL,
	hash VARCHAR(64) NOT NULL
);
CREATE INDEX IF NOT EXISTS logbook_subject ON logbook (subject);
-- The reference to the record has made an index of its own.
DROP INDEX IF EXISTS word_record;
