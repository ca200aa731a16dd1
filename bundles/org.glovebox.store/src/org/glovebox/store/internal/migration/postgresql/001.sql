-- Texts compare by their bytes, as they do in a notebook that is a folder, whatever language the server speaks.
ALTER TABLE record
	ALTER COLUMN kind TYPE VARCHAR(200) COLLATE "C",
	ALTER COLUMN type TYPE VARCHAR(1000) COLLATE "C",
	ALTER COLUMN short_id_folded TYPE VARCHAR(200) COLLATE "C",
	ALTER COLUMN short_id_order TYPE VARCHAR(1000) COLLATE "C";
ALTER TABLE edge ALTER COLUMN feature TYPE VARCHAR(1000) COLLATE "C";
ALTER TABLE word ALTER COLUMN word TYPE VARCHAR(200) COLLATE "C";
ALTER TABLE package ALTER COLUMN ns_uri TYPE VARCHAR(1000) COLLATE "C";
ALTER TABLE property ALTER COLUMN name TYPE VARCHAR(200) COLLATE "C";

-- The server itself computes what a revision is addressed by.
ALTER TABLE revision
	ADD CONSTRAINT revision_hash CHECK (id = encode(sha256(bytes), 'hex')),
	ADD CONSTRAINT revision_of_record CHECK (substring(bytes FROM 1 FOR 64)
		= convert_to('glovebox-revision 1' || E'\n' || 'record ' || record || E'\n', 'UTF8'));
