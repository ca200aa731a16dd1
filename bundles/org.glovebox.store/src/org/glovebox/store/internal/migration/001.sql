-- The truth: revisions, append-only. Everything below "record" can be computed from them again.
CREATE TABLE revision (
	id VARCHAR(64) PRIMARY KEY,
	serial BIGINT GENERATED ALWAYS AS IDENTITY,
	record UUID NOT NULL,
	bytes BYTEA NOT NULL
);
CREATE UNIQUE INDEX revision_serial ON revision (serial);
CREATE INDEX revision_record ON revision (record, serial);

CREATE TABLE record (
	uuid UUID PRIMARY KEY,
	head VARCHAR(64) NOT NULL REFERENCES revision (id),
	kind VARCHAR(200) NOT NULL,
	type VARCHAR(1000) NOT NULL,
	short_id VARCHAR(200) NOT NULL,
	short_id_folded VARCHAR(200) NOT NULL,
	short_id_order VARCHAR(1000) NOT NULL,
	title VARCHAR NOT NULL,
	project UUID,
	created TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	changed TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	author VARCHAR NOT NULL
);
CREATE UNIQUE INDEX record_short_id ON record (short_id_folded);
CREATE INDEX record_kind ON record (kind, short_id_order);
CREATE INDEX record_project ON record (project);
CREATE INDEX record_changed ON record (changed);

-- References of the newest revision of each record; source is downstream, target upstream.
CREATE TABLE edge (
	source UUID NOT NULL REFERENCES record (uuid),
	feature VARCHAR(1000) NOT NULL,
	target UUID NOT NULL REFERENCES record (uuid),
	upstream BOOLEAN NOT NULL,
	meaning VARCHAR(1000) NOT NULL,
	pinned VARCHAR(64),
	PRIMARY KEY (source, feature)
);
CREATE INDEX edge_up ON edge (source, upstream, target);
CREATE INDEX edge_down ON edge (target, upstream, source);
CREATE INDEX edge_pinned ON edge (pinned);

-- Searchable statements of the newest revision of each record; values are in the canonical unit of the dimension.
CREATE TABLE fact (
	record UUID NOT NULL REFERENCES record (uuid),
	feature VARCHAR(1000) NOT NULL,
	name VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	dimension VARCHAR(200) NOT NULL,
	lower_value DOUBLE PRECISION,
	upper_value DOUBLE PRECISION,
	PRIMARY KEY (record, feature)
);
CREATE INDEX fact_value ON fact (dimension, lower_value, upper_value);

CREATE TABLE word (
	word VARCHAR(200) NOT NULL,
	record UUID NOT NULL REFERENCES record (uuid),
	PRIMARY KEY (word, record)
);
CREATE INDEX word_record ON word (record);

CREATE TABLE record_blob (
	record UUID NOT NULL REFERENCES record (uuid),
	blob VARCHAR(64) NOT NULL,
	PRIMARY KEY (record, blob)
);

-- Model packages that records were written with.
CREATE TABLE package (
	ns_uri VARCHAR(1000) NOT NULL,
	sha256 VARCHAR(64) NOT NULL,
	serial BIGINT GENERATED ALWAYS AS IDENTITY,
	description BYTEA NOT NULL,
	PRIMARY KEY (ns_uri, sha256)
);

CREATE TABLE counter (
	series VARCHAR(200) PRIMARY KEY,
	last_number BIGINT NOT NULL
);

CREATE TABLE property (
	name VARCHAR(200) PRIMARY KEY,
	content VARCHAR NOT NULL
);
