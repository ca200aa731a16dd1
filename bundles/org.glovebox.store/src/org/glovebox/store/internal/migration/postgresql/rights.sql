-- Who may do what. Runs after every change of the tables; ${reader}, ${member} and ${maintainer} are roles of this group.

-- Roles -------------------------------------------------------------------------------------------------------------
REVOKE ALL ON SCHEMA glovebox FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA glovebox FROM PUBLIC, ${reader}, ${member}, ${maintainer};
GRANT USAGE ON SCHEMA glovebox TO ${reader};

CREATE OR REPLACE FUNCTION may_write() RETURNS BOOLEAN LANGUAGE sql STABLE AS
	$$ SELECT pg_has_role(session_user, '${member}', 'MEMBER') $$;
CREATE OR REPLACE FUNCTION may_maintain() RETURNS BOOLEAN LANGUAGE sql STABLE AS
	$$ SELECT pg_has_role(session_user, '${maintainer}', 'MEMBER') $$;
CREATE OR REPLACE FUNCTION rights() RETURNS TEXT LANGUAGE sql STABLE AS
	$$ SELECT CASE WHEN glovebox.may_maintain() THEN 'maintain' WHEN glovebox.may_write() THEN 'write' ELSE 'read' END $$;

-- Closed projects ----------------------------------------------------------------------------------------------------
CREATE OR REPLACE FUNCTION hidden_projects() RETURNS UUID[] LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = glovebox, pg_temp AS $$
	SELECT CASE WHEN may_maintain() THEN '{}' ELSE coalesce(array_agg(DISTINCT a.project) FILTER (WHERE NOT EXISTS
		(SELECT 1 FROM access own WHERE own.project = a.project AND own.login = session_user)), '{}') END FROM access a
$$;
CREATE OR REPLACE FUNCTION sees_all() RETURNS BOOLEAN LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = glovebox, pg_temp AS $$ SELECT hidden_projects() = '{}' $$;
-- a project is hidden along with its records
CREATE OR REPLACE FUNCTION sees(record UUID) RETURNS BOOLEAN LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = glovebox, pg_temp AS $$
	SELECT sees_all() OR NOT EXISTS (SELECT 1 FROM record r WHERE r.uuid = $1
		AND (r.project = ANY (hidden_projects()) OR r.uuid = ANY (hidden_projects())))
$$;
-- how many records this person cannot see
CREATE OR REPLACE FUNCTION hidden_records() RETURNS BIGINT LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = glovebox, pg_temp AS $$
	SELECT CASE WHEN sees_all() THEN 0 ELSE (SELECT count(*) FROM record r
		WHERE r.project = ANY (hidden_projects()) OR r.uuid = ANY (hidden_projects())) END
$$;
CREATE OR REPLACE FUNCTION short_id_holder(folded TEXT) RETURNS UUID LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = glovebox, pg_temp AS $$ SELECT uuid FROM record WHERE short_id_folded = $1 $$;

ALTER TABLE record ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS of_project ON record;
CREATE POLICY of_project ON record USING ((project = ANY ((SELECT hidden_projects())::UUID[])
	OR uuid = ANY ((SELECT hidden_projects())::UUID[])) IS NOT TRUE);

ALTER TABLE revision ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS of_record ON revision;
DROP POLICY IF EXISTS to_record ON revision;
CREATE POLICY of_record ON revision FOR SELECT
	USING ((SELECT sees_all()) OR EXISTS (SELECT 1 FROM record r WHERE r.uuid = revision.record));
CREATE POLICY to_record ON revision FOR INSERT WITH CHECK ((SELECT sees_all()) OR sees(record));

DO $body$
DECLARE
	t RECORD;
BEGIN
	FOR t IN SELECT * FROM (VALUES ('edge', 'source'), ('fact', 'record'), ('word', 'record'), ('record_blob', 'record'))
			AS v (name, record) LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.name);
		EXECUTE format('DROP POLICY IF EXISTS of_record ON %I', t.name);
		EXECUTE format('CREATE POLICY of_record ON %I USING ((SELECT sees_all())'
			' OR EXISTS (SELECT 1 FROM record r WHERE r.uuid = %I.%I))', t.name, t.name, t.record);
	END LOOP;
END $body$;

-- Texts are written by members; what else the program notes about the notebook is not.
ALTER TABLE property ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS read_all ON property;
DROP POLICY IF EXISTS write_texts ON property;
CREATE POLICY read_all ON property FOR SELECT USING (TRUE);
CREATE POLICY write_texts ON property USING (name LIKE 'kept.%' OR name = 'projection' AND may_maintain());

-- Only ever added -------------------------------------------------------------------------------------------------------
CREATE OR REPLACE FUNCTION nothing_but_adding() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'rows of the table % are only ever added', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
DO $body$
DECLARE
	t TEXT;
BEGIN
	FOREACH t IN ARRAY ARRAY['revision', 'logbook', 'upload', 'chunk', 'blob'] LOOP
		EXECUTE format('CREATE OR REPLACE TRIGGER nothing_but_adding BEFORE UPDATE OR DELETE OR TRUNCATE ON %I'
			' FOR EACH STATEMENT EXECUTE FUNCTION nothing_but_adding()', t);
	END LOOP;
END $body$;

-- The server computes the chain of the logbook again, and notes who was logged in.
CREATE OR REPLACE FUNCTION logbook_entry() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = glovebox, pg_temp AS $$
DECLARE
	last_number BIGINT := 0;
	last_hash TEXT := repeat('0', 64);
BEGIN
	SELECT number, hash INTO last_number, last_hash FROM logbook ORDER BY number DESC LIMIT 1;
	last_hash := coalesce(last_hash, repeat('0', 64));
	IF NEW.number <> coalesce(last_number, 0) + 1 OR NEW.hash <> encode(sha256(convert_to(concat_ws(E'\n',
			'glovebox-logbook 1', last_hash, NEW.number, NEW.kind, NEW.subject, NEW.about), 'UTF8')), 'hex') THEN
		RAISE EXCEPTION 'the entry % does not follow from the one before', NEW.number USING ERRCODE = 'check_violation';
	END IF;
	NEW.login := session_user;
	NEW.entered := clock_timestamp();
	RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER logbook_entry BEFORE INSERT ON logbook FOR EACH ROW EXECUTE FUNCTION logbook_entry();

CREATE OR REPLACE FUNCTION tell_others() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
	NOTIFY glovebox;
	RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER tell_others AFTER INSERT ON logbook FOR EACH STATEMENT EXECUTE FUNCTION tell_others();

-- The newest revision of a record only moves on to one that came of it.
CREATE OR REPLACE FUNCTION parents(bytes BYTEA) RETURNS SETOF TEXT LANGUAGE sql IMMUTABLE AS $$
	SELECT (regexp_matches(convert_from(substring($1 FROM 1 FOR position(convert_to(E'\ncontent ', 'UTF8') IN $1)), 'UTF8'),
		E'\nparent ([0-9a-f]{64})', 'g'))[1]
$$;
CREATE OR REPLACE FUNCTION head_moves_on() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = glovebox, pg_temp AS $$
DECLARE
	found BYTEA;
BEGIN
	SELECT bytes INTO found FROM revision WHERE id = NEW.head AND record = NEW.uuid;
	IF found IS NULL THEN
		RAISE EXCEPTION 'the revision % is not of the record %', NEW.head, NEW.uuid USING ERRCODE = 'check_violation';
	END IF;
	IF TG_OP = 'UPDATE' AND NEW.head <> OLD.head AND OLD.head NOT IN (SELECT parents(found))
			AND NOT EXISTS (WITH RECURSIVE ancestor (id) AS (SELECT NEW.head::TEXT
				UNION SELECT parents(r.bytes) FROM ancestor a JOIN revision r ON r.id = a.id)
				SELECT 1 FROM ancestor WHERE id = OLD.head) THEN
		RAISE EXCEPTION 'the revision % did not come of %', NEW.head, OLD.head USING ERRCODE = 'check_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER head_moves_on BEFORE INSERT OR UPDATE OF head ON record
	FOR EACH ROW EXECUTE FUNCTION head_moves_on();

CREATE OR REPLACE FUNCTION take_turn() RETURNS VOID LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = glovebox, pg_temp AS $$
BEGIN
	PERFORM 1 FROM turn FOR UPDATE;
END $$;

-- Files ---------------------------------------------------------------------------------------------------------------
CREATE OR REPLACE FUNCTION sees_blob(hash TEXT) RETURNS BOOLEAN LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = glovebox, pg_temp AS $$
	SELECT sees_all()
		OR EXISTS (SELECT 1 FROM record_blob b WHERE b.blob = $1 AND sees(b.record))
		OR EXISTS (SELECT 1 FROM logbook l WHERE l.subject = $1 AND l.kind = 'file'
			AND sees(split_part(l.about, ' ', 2)::UUID))
		OR EXISTS (SELECT 1 FROM blob b JOIN upload u ON u.id = b.upload WHERE b.sha256 = $1 AND u.login = session_user)
$$;
ALTER TABLE blob ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS of_record ON blob;
CREATE POLICY of_record ON blob USING ((SELECT sees_all()) OR sees_blob(sha256));

CREATE OR REPLACE FUNCTION begin_upload(hash TEXT, size BIGINT, anew BOOLEAN) RETURNS UUID LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = glovebox, pg_temp AS $$
DECLARE
	found UUID;
BEGIN
	SELECT u.id INTO found FROM upload u WHERE u.sha256 = $1 AND u.size = $2 AND u.login = session_user AND NOT $3
		AND NOT EXISTS (SELECT 1 FROM blob b WHERE b.upload = u.id) ORDER BY u.begun DESC LIMIT 1;
	IF found IS NULL THEN
		found := gen_random_uuid();
		INSERT INTO upload VALUES (found, $1, $2, session_user, clock_timestamp());
	END IF;
	RETURN found;
END $$;
CREATE OR REPLACE FUNCTION own_upload(id UUID) RETURNS upload LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = glovebox, pg_temp AS $$
DECLARE
	found upload;
BEGIN
	SELECT u.* INTO found FROM upload u WHERE u.id = $1 AND u.login = session_user
		AND NOT EXISTS (SELECT 1 FROM blob b WHERE b.upload = u.id);
	IF found.id IS NULL THEN
		RAISE EXCEPTION 'there is no upload % that could be gone on with', $1 USING ERRCODE = 'insufficient_privilege';
	END IF;
	RETURN found;
END $$;
-- the hashes of the chunks that came so far, in order
CREATE OR REPLACE FUNCTION uploaded(upload UUID) RETURNS TABLE (number INTEGER, hash TEXT) LANGUAGE plpgsql
	SECURITY DEFINER SET search_path = glovebox, pg_temp AS $$
BEGIN
	PERFORM own_upload($1);
	RETURN QUERY SELECT c.number, encode(sha256(c.bytes), 'hex') FROM chunk c WHERE c.upload = $1 ORDER BY c.number;
END $$;
CREATE OR REPLACE FUNCTION add_chunk(upload UUID, number INTEGER, bytes BYTEA) RETURNS VOID LANGUAGE plpgsql
	SECURITY DEFINER SET search_path = glovebox, pg_temp AS $$
BEGIN
	PERFORM own_upload($1);
	INSERT INTO chunk VALUES ($1, $2, $3) ON CONFLICT DO NOTHING;
END $$;
-- the server computes the hash of what it can hold at once; of longer files it is computed by whoever reads them
CREATE OR REPLACE FUNCTION finish_upload(upload UUID) RETURNS BOOLEAN LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = glovebox, pg_temp AS $$
DECLARE
	found upload;
	arrived BIGINT;
	fits BOOLEAN;
BEGIN
	IF EXISTS (SELECT 1 FROM blob b JOIN upload u ON u.id = b.upload WHERE u.id = $1 AND u.login = session_user) THEN
		-- asked again, since the answer was lost
		RETURN TRUE;
	END IF;
	found := own_upload($1);
	SELECT coalesce(sum(length(c.bytes)), 0), coalesce(max(c.number) + 1, 0) = count(*) INTO arrived, fits
		FROM chunk c WHERE c.upload = $1;
	IF NOT fits OR arrived <> found.size THEN
		RETURN FALSE;
	END IF;
	IF found.size <= 67108864 AND found.sha256 <> (SELECT encode(sha256(coalesce(string_agg(c.bytes, ''::BYTEA
			ORDER BY c.number), '')), 'hex') FROM chunk c WHERE c.upload = $1) THEN
		RAISE EXCEPTION 'the file does not have the hash under which it was sent' USING ERRCODE = 'check_violation';
	END IF;
	INSERT INTO blob VALUES (found.sha256, found.size, $1) ON CONFLICT DO NOTHING;
	RETURN TRUE;
END $$;
CREATE OR REPLACE FUNCTION read_chunk(hash TEXT, number INTEGER) RETURNS BYTEA LANGUAGE plpgsql STABLE SECURITY DEFINER
	SET search_path = glovebox, pg_temp AS $$
BEGIN
	IF NOT sees_blob($1) THEN
		RETURN NULL;
	END IF;
	RETURN (SELECT c.bytes FROM blob b JOIN chunk c ON c.upload = b.upload WHERE b.sha256 = $1 AND c.number = $2);
END $$;

-- What maintainers do ---------------------------------------------------------------------------------------------------
-- Closes a project to all but these; with nobody named it is open to all.
CREATE OR REPLACE FUNCTION close_project(project UUID, logins TEXT[]) RETURNS VOID LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = glovebox, pg_temp AS $$
BEGIN
	DELETE FROM access a WHERE a.project = $1;
	INSERT INTO access SELECT DISTINCT $1, l::NAME FROM unnest($2) AS u (l);
END $$;

-- Rights ------------------------------------------------------------------------------------------------------------------
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA glovebox FROM PUBLIC, ${reader}, ${member}, ${maintainer};
GRANT SELECT ON ALL TABLES IN SCHEMA glovebox TO ${reader};
REVOKE ALL ON chunk, upload, turn FROM ${reader};
GRANT EXECUTE ON FUNCTION may_write(), may_maintain(), rights(), hidden_projects(), sees_all(), sees(UUID),
	hidden_records(), short_id_holder(TEXT), sees_blob(TEXT), read_chunk(TEXT, INTEGER) TO ${reader};

GRANT INSERT (id, record, bytes) ON revision TO ${member};
GRANT INSERT (number, kind, subject, about, hash) ON logbook TO ${member};
GRANT INSERT ON record TO ${member};
GRANT UPDATE (head, kind, type, short_id, short_id_folded, short_id_order, title, project, changed, author)
	ON record TO ${member};
GRANT INSERT, UPDATE, DELETE ON edge, fact, word, record_blob, property TO ${member};
GRANT INSERT (ns_uri, sha256, description), UPDATE (serial) ON package TO ${member};
GRANT INSERT, UPDATE (last_number) ON counter TO ${member};
GRANT EXECUTE ON FUNCTION take_turn(), begin_upload(TEXT, BIGINT, BOOLEAN), uploaded(UUID), add_chunk(UUID, INTEGER, BYTEA),
	finish_upload(UUID) TO ${member};

GRANT EXECUTE ON FUNCTION close_project(UUID, TEXT[]) TO ${maintainer};
