-- Which records have a file is asked for each file of an import.
CREATE INDEX IF NOT EXISTS record_blob_blob ON record_blob (blob);
