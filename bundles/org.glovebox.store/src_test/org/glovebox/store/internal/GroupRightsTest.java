/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.glovebox.store.internal.OpenNotebook.lot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.glovebox.api.Monitor;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.notebook.VerifyReport;
import org.glovebox.core.store.GroupAdministration;
import org.glovebox.core.store.GroupAdministration.Person;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.Rights;
import org.glovebox.core.store.Sha256;
import org.glovebox.core.store.StoreException;
import org.glovebox.core.store.StoreOpening;
import org.glovebox.core.store.StoreOpening.Cause;
import org.glovebox.model.material.Lot;
import org.glovebox.model.notebook.Attachment;
import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.notebook.Project;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tries what the page on groups says that people can and cannot do, past the program and straight at the server. */
@ExtendWith(TestServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupRightsTest {

	private static final String NO_RIGHT = "42501";
	private static final String AGAINST_RULES = "23514";

	private PostgresServer server;
	private String database;
	private Path folder;
	private Lot sulfur;
	private RevisionInfo first;
	private RevisionInfo newest;
	private Sha256 file;
	private Lot secret;
	private Project closed;

	@BeforeAll
	void makeGroup(PostgresServer shared, @TempDir Path temp) throws IOException {
		server = shared;
		folder = temp;
		TestServer.Databases places = new TestServer.Databases(server);
		database = places.database(temp.resolve("group"));
		try (OpenNotebook open = places.create(temp.resolve("group"))) {
			fill(open);
		}
		try (GroupAdministration group = administration()) {
			for (Rights rights : Rights.values()) {
				group.add(new Person(login(rights.name().toLowerCase()), rights), PostgresServer.PASSWORD);
			}
			group.add(new Person(login("insider"), Rights.WRITE), PostgresServer.PASSWORD);
			group.closeProject(OpenNotebook.uuid(closed), List.of(login("insider")));
		}
		server.execute("postgres", "CREATE ROLE " + login("stranger") + " LOGIN PASSWORD '" + PostgresServer.PASSWORD + "'");
	}

	private void fill(OpenNotebook open) throws IOException {
		file = open.notebook.blobs().write(new ByteArrayInputStream("certificate".getBytes()));
		sulfur = lot("Sulfur");
		open.save(sulfur);
		Stored stored = open.load(sulfur);
		first = stored.revision();
		stored.record().setTitle("Sulfur, sublimed");
		newest = open.edit(stored, "").revision();
		closed = OpenNotebook.make(NotebookPackage.Literals.PROJECT, Project.class, "With a company");
		secret = lot("Secret dopant");
		secret.setProject(closed);
		Attachment attachment = NotebookFactory.eINSTANCE.createAttachment();
		attachment.setFileName("certificate.pdf");
		attachment.setBlob(file.hex());
		secret.getAttachments().add(attachment);
		open.saveAll(List.of(closed, secret));
	}

	/** Logins are known to all databases of a server. */
	private String login(String person) {
		return person + '_' + database;
	}

	private GroupAdministration administration() {
		return provider().administer(server.location(PostgresServer.ADMIN, database), l -> Optional.empty()).orElseThrow();
	}

	private PostgresStoreProvider provider() {
		return new PostgresStoreProvider(folder.resolve("groups"), location -> Optional.of(PostgresServer.PASSWORD));
	}

	private OpenNotebook open(String person) {
		return OpenNotebook.on(provider().open(server.location(login(person), database)), folder);
	}

	/** The state that the server answers with; "" where it does what it is told. All is undone. */
	private String attempt(String person, String sql) throws SQLException {
		try (Connection connection = server.login(database, login(person), PostgresServer.PASSWORD);
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute(filled(sql));
			connection.rollback();
			return "";
		} catch (SQLException e) {
			return e.getSQLState();
		}
	}

	private String filled(String sql) {
		return sql.replace("$sulfur", sulfur.getUuid()).replace("$first", first.id().hex()).replace("$newest", newest.id().hex())
				.replace("$file", file.hex()).replace("$project", closed.getUuid()).replace("$database", database)
				.replace("$zeros", "0".repeat(64)).replace("$secret", secret.getUuid());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			UPDATE revision SET bytes = 'x'
			UPDATE revision SET record = '$secret'
			DELETE FROM revision
			TRUNCATE revision CASCADE
			UPDATE logbook SET subject = '$zeros'
			DELETE FROM logbook
			INSERT INTO logbook (number, kind, subject, about, hash, login) VALUES (1, 'text', 'x', 'x', 'x', 'somebody')
			DELETE FROM blob
			UPDATE blob SET size = 0
			INSERT INTO blob VALUES ('$zeros', 0, gen_random_uuid())
			DELETE FROM chunk
			SELECT bytes FROM chunk
			INSERT INTO chunk VALUES (gen_random_uuid(), 0, '')
			DELETE FROM record WHERE uuid = '$sulfur'
			UPDATE record SET uuid = gen_random_uuid()
			UPDATE record SET created = now()
			UPDATE package SET description = ''
			DELETE FROM package
			DELETE FROM counter
			SELECT * FROM turn FOR UPDATE
			INSERT INTO access VALUES ('$project', current_user)
			DELETE FROM access
			ALTER TABLE revision DISABLE TRIGGER ALL
			ALTER TABLE revision NO FORCE ROW LEVEL SECURITY
			DROP TABLE edge
			DROP SCHEMA glovebox CASCADE
			CREATE TABLE glovebox.mine (x INTEGER)
			CREATE OR REPLACE FUNCTION glovebox.may_maintain() RETURNS BOOLEAN LANGUAGE sql AS 'SELECT TRUE'
			SET ROLE $database_owner
			SET session_replication_role = replica
			GRANT $database_maintainer TO CURRENT_USER
			""")
	void nobodyWhoWorksWithTheNotebookCan(String sql) throws SQLException {
		for (String person : List.of("read", "write", "maintain")) {
			assertEquals(NO_RIGHT, attempt(person, sql), person + ": " + sql);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			INSERT INTO revision (id, record, bytes) VALUES ('$zeros', '$sulfur', 'x')
			INSERT INTO logbook (number, kind, subject, about, hash) SELECT number + 1, kind, subject, about, hash FROM logbook ORDER BY number DESC LIMIT 1
			INSERT INTO logbook (number, kind, subject, about, hash) VALUES (1000000, 'revision', '$zeros', '$sulfur', '$zeros')
			UPDATE record SET head = '$first' WHERE uuid = '$sulfur'
			UPDATE record SET head = (SELECT id FROM revision WHERE record <> '$sulfur' LIMIT 1) WHERE uuid = '$sulfur'
			""")
	void notEvenMembersCanBreakTheRules(String sql) throws SQLException {
		for (String person : List.of("write", "maintain")) {
			assertEquals(AGAINST_RULES, attempt(person, sql), person + ": " + sql);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			INSERT INTO edge SELECT * FROM edge
			UPDATE record SET title = 'mine'
			DELETE FROM fact
			INSERT INTO property VALUES ('kept.mine', 'x')
			UPDATE counter SET last_number = 0
			SELECT take_turn()
			SELECT begin_upload('$zeros', 1, FALSE)
			""")
	void readersOnlyRead(String sql) throws SQLException {
		assertEquals(NO_RIGHT, attempt("read", sql), sql);
		assertEquals("", attempt("read", "SELECT * FROM record, revision, edge, logbook"));
	}

	@Test
	void onlyMaintainersCloseProjects() throws SQLException {
		String sql = "SELECT close_project('$project', '{}')";
		assertEquals(NO_RIGHT, attempt("read", sql));
		assertEquals(NO_RIGHT, attempt("write", sql));
		assertEquals("", attempt("maintain", sql));
	}

	@Test
	void whatTheProgramNotesOfTheNotebookIsNotForMembers() throws SQLException {
		try (Connection connection = server.login(database, login("write"), PostgresServer.PASSWORD);
				Statement statement = connection.createStatement()) {
			assertEquals(0, statement.executeUpdate("UPDATE property SET content = '99' WHERE name = 'schema'"));
			assertEquals(0, statement.executeUpdate("DELETE FROM property WHERE name LIKE 'notebook.%'"));
		}
		assertEquals(NO_RIGHT, attempt("write", "INSERT INTO property VALUES ('notebook.other', 'x')"));
	}

	@Test
	void whoHasNoPartInTheGroupSeesNothing() throws SQLException {
		assertEquals(NO_RIGHT, attempt("stranger", "SELECT * FROM glovebox.record"));
		StoreOpening.Refused refused = assertInstanceOf(StoreOpening.Refused.class,
				provider().open(server.location(login("stranger"), database)));
		assertEquals(Cause.DENIED, refused.cause());
		assertTrue(refused.reason().contains("group add"), refused.reason());
	}

	@Test
	void aWrongPasswordIsToldFromAMissingGroup() {
		StoreOpening.Refused denied = assertInstanceOf(StoreOpening.Refused.class,
				provider().open(server.location(login("read"), database), l -> Optional.of("wrong")));
		assertEquals(Cause.DENIED, denied.cause());
		assertFalse(denied.reason().contains("wrong"), denied.reason());
		assertEquals(Cause.MISSING, assertInstanceOf(StoreOpening.Refused.class,
				provider().open(server.location(login("read"), "no_such_group"))).cause());
		assertEquals(Cause.NOT_A_NOTEBOOK, assertInstanceOf(StoreOpening.Refused.class,
				provider().open(server.location(PostgresServer.ADMIN, "postgres"))).cause());
		StoreOpening.Refused silent = assertInstanceOf(StoreOpening.Refused.class,
				provider().open("postgresql://ada@127.0.0.1:1/lab"));
		assertEquals(Cause.UNREADABLE, silent.cause());
		assertTrue(silent.reason().contains("127.0.0.1:1"), silent.reason());
	}

	@Test
	void aReaderIsToldThatSavingIsNotForReaders() {
		try (OpenNotebook open = open("read")) {
			assertEquals(Rights.READ, open.notebook.rights());
			StoreException refused = assertThrows(StoreException.class, () -> open.save(lot("mine")));
			assertTrue(refused.getMessage().contains("right"), refused.getMessage());
		}
	}

	@Test
	void aClosedProjectIsThereOnlyForThoseToWhomItIsOpen() throws IOException {
		try (OpenNotebook open = open("write"); OpenNotebook inside = open("insider")) {
			assertTrue(open.notebook.find(secret.getShortId() == null ? secret.getUuid() : secret.getShortId()).isEmpty());
			assertTrue(open.notebook.summary(OpenNotebook.uuid(closed)).isEmpty());
			assertEquals(List.of(), open.notebook.history(OpenNotebook.uuid(secret)));
			assertTrue(open.notebook.blobs().size(file).isEmpty());
			assertThrows(IOException.class, () -> open.notebook.blobs().open(file).close());
			assertEquals(List.of(), open.notebook.holders(file));
			assertThrows(StoreException.class, () -> open.notebook.verify(Monitor.NONE));

			assertEquals("Secret dopant", inside.load(secret).record().getTitle());
			assertEquals("certificate", new String(inside.notebook.blobs().open(file).readAllBytes()));
			assertTrue(inside.notebook.verify(Monitor.NONE).sound());
		}
	}

	@Test
	void nothingOfAClosedProjectComesThroughTheTables() throws SQLException {
		try (Connection connection = server.login(database, login("write"), PostgresServer.PASSWORD);
				Statement statement = connection.createStatement()) {
			for (String sql : List.of("record WHERE uuid = '$secret'", "revision WHERE record = '$secret'",
					"edge WHERE source = '$secret'", "fact WHERE record = '$secret'", "word WHERE record = '$secret'",
					"record_blob WHERE record = '$secret'", "blob WHERE sha256 = '$file'", "record WHERE uuid = '$project'",
					"(SELECT read_chunk('$file', 0)) AS c (b) WHERE b IS NOT NULL")) {
				try (var rows = statement.executeQuery("SELECT count(*) FROM " + filled(sql))) {
					rows.next();
					assertEquals(0, rows.getInt(1), sql);
				}
			}
		}
	}

	@Test
	void aClosedProjectTakesNothingFromThoseWhoDoNotSeeIt() {
		try (OpenNotebook open = open("write")) {
			Stored stored = open.load(sulfur);
			assertEquals(NO_RIGHT, assertState(() -> {
				try (Connection connection = server.login(database, login("write"), PostgresServer.PASSWORD);
						Statement statement = connection.createStatement()) {
					statement.execute(filled("UPDATE record SET project = '$project' WHERE uuid = '$sulfur'"));
				}
			}));
			assertEquals(newest.id(), stored.revision().id());
		}
	}

	@FunctionalInterface
	private interface Statements {
		void run() throws SQLException;
	}

	private static String assertState(Statements statements) {
		return assertThrows(SQLException.class, statements::run).getSQLState();
	}

	@Test
	void whoWasLoggedInIsNotedWhateverNameIsGiven() throws SQLException {
		Lot lot = lot("Phosphorus");
		try (OpenNotebook open = open("write")) {
			OpenNotebook.saved(open.notebook.saveAll(List.of(Save.created(lot)), "", "Somebody Else"));
		}
		try (Connection connection = server.admin(database); Statement statement = connection.createStatement();
				var rows = statement.executeQuery("SELECT DISTINCT login FROM logbook WHERE about = '" + lot.getUuid() + "'")) {
			assertTrue(rows.next());
			assertEquals(login("write"), rows.getString(1));
			assertFalse(rows.next());
		}
	}

	@Test
	void theServerRefusesAFileUnderAnotherHash() throws SQLException {
		try (Connection connection = server.login(database, login("write"), PostgresServer.PASSWORD);
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			String upload;
			try (var rows = statement.executeQuery(filled("SELECT begin_upload('$zeros', 5, FALSE)"))) {
				rows.next();
				upload = rows.getString(1);
			}
			statement.execute("SELECT add_chunk('" + upload + "', 0, 'wrong'::BYTEA)");
			assertEquals(AGAINST_RULES, assertState(() -> statement.execute("SELECT finish_upload('" + upload + "')")));
		}
	}

	@Test
	void anUploadIsGoneOnWithByItsOwnerOnly() throws SQLException, IOException {
		UUID upload;
		try (Connection connection = server.login(database, login("write"), PostgresServer.PASSWORD);
				Statement statement = connection.createStatement();
				var rows = statement.executeQuery(filled("SELECT begin_upload('" + "1".repeat(64) + "', 5, FALSE)"))) {
			rows.next();
			upload = rows.getObject(1, UUID.class);
		}
		assertEquals(NO_RIGHT, attempt("maintain", "SELECT add_chunk('" + upload + "', 0, 'wrong'::BYTEA)"));
	}

	@Test
	void aFileThatWasCutOffIsGoneOnWith() throws Exception {
		byte[] bytes = new byte[3 * PostgresBlobs.CHUNK + 17];
		new Random(7).nextBytes(bytes);
		Sha256 hash = Sha256.of(bytes);
		try (Connection connection = server.login(database, login("write"), PostgresServer.PASSWORD);
				var chunk = connection.prepareStatement("SELECT add_chunk(begin_upload(?, ?, FALSE), ?, ?)")) {
			for (int i = 0; i < 2; i++) {
				chunk.setString(1, hash.hex());
				chunk.setLong(2, bytes.length);
				chunk.setInt(3, i);
				chunk.setBytes(4, java.util.Arrays.copyOfRange(bytes, i * PostgresBlobs.CHUNK, (i + 1) * PostgresBlobs.CHUNK));
				chunk.execute();
			}
		}
		try (OpenNotebook open = open("write")) {
			assertTrue(open.notebook.blobs().size(hash).isEmpty());
			assertEquals(hash, open.notebook.blobs().write(new ByteArrayInputStream(bytes)));
			assertEquals(hash, Sha256.of(open.notebook.blobs().open(hash)));
		}
		try (Connection connection = server.admin(database); Statement statement = connection.createStatement();
				var rows = statement.executeQuery("SELECT count(*), count(DISTINCT upload) FROM chunk JOIN upload u"
						+ " ON u.id = upload WHERE u.sha256 = '" + hash + "'")) {
			rows.next();
			assertEquals(4, rows.getInt(1));
			assertEquals(1, rows.getInt(2), "chunks that were there were sent again");
		}
	}

	@Test
	void peopleHaveOneRoleEach() {
		try (GroupAdministration group = administration()) {
			Person person = new Person(login("changing"), Rights.WRITE);
			group.add(person, PostgresServer.PASSWORD);
			group.add(new Person(login("changing"), Rights.READ), "");
			assertTrue(group.people().contains(new Person(login("changing"), Rights.READ)), group.people().toString());
			group.remove(login("changing"));
			assertTrue(group.isKnown(login("changing")));
			assertTrue(group.people().stream().noneMatch(p -> p.login().equals(login("changing"))));
			assertEquals(Map.of(OpenNotebook.uuid(closed), Set.of(login("insider"))), group.closedProjects());
			group.bringUpToDate();
		}
	}

	@Test
	void whatTheAdministratorOfTheServerChangesIsFound() throws Exception {
		TestServer.Databases places = new TestServer.Databases(server);
		Path other = folder.resolve("altered");
		Lot lot = lot("Sulfur");
		try (OpenNotebook open = places.create(other)) {
			open.save(lot);
		}
		String name = places.database(other);
		assertEquals(NO_RIGHT, assertState(() -> {
			try (Connection connection = server.admin(name); Statement statement = connection.createStatement()) {
				statement.execute("DELETE FROM logbook");
			}
		}));
		server.execute(name, "ALTER TABLE logbook DISABLE TRIGGER USER; UPDATE logbook SET about = about || 'x' WHERE number = 2;"
				+ " ALTER TABLE logbook ENABLE TRIGGER USER");
		List<String> faults = new ArrayList<>();
		try (OpenNotebook open = places.open(other)) {
			VerifyReport report = open.notebook.verify(Monitor.NONE);
			report.faults().forEach(f -> faults.add(f.what()));
			assertEquals(1, open.notebook.list(RecordFilter.ALL).size());
		}
		assertTrue(faults.contains("logbook"), faults.toString());
	}

	@AfterAll
	void removeLogins() {
		try (GroupAdministration group = administration()) {
			group.people().forEach(p -> group.remove(p.login()));
			assertEquals(List.of(), group.people());
		}
	}
}
