-- A file is a row of chunks; they come with an upload, which can be gone on with after it was cut off.
CREATE TABLE upload (
	id UUID PRIMARY KEY,
	sha256 VARCHAR(64) COLLATE "C" NOT NULL,
	size BIGINT NOT NULL,
	login NAME NOT NULL,
	begun TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX upload_sha256 ON upload (sha256, login);

CREATE TABLE chunk (
	upload UUID NOT NULL REFERENCES upload (id),
	number INTEGER NOT NULL,
	bytes BYTEA NOT NULL,
	PRIMARY KEY (upload, number)
);
-- raw data is packed by those who care, and what is packed again only takes time
ALTER TABLE chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE blob (
	sha256 VARCHAR(64) COLLATE "C" PRIMARY KEY,
	size BIGINT NOT NULL,
	upload UUID NOT NULL REFERENCES upload (id)
);

-- Whom a closed project is open to; a project without rows here is open to all.
CREATE TABLE access (
	project UUID NOT NULL,
	login NAME NOT NULL,
	PRIMARY KEY (project, login)
);

-- Its one row is locked by whoever adds to the notebook.
CREATE TABLE turn (
	one BOOLEAN PRIMARY KEY
);
INSERT INTO turn VALUES (TRUE);
