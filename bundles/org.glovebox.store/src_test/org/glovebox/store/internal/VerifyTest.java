/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.glovebox.store.internal.OpenNotebook.batch;
import static org.glovebox.store.internal.OpenNotebook.lot;
import static org.glovebox.store.internal.OpenNotebook.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.glovebox.api.Monitor;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.notebook.VerifyReport;
import org.glovebox.core.notebook.VerifyReport.Fault;
import org.glovebox.core.store.Revision;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.material.Lot;
import org.glovebox.model.notebook.Attachment;
import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.units.Quantity;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tampers with a notebook behind the program's back and expects verification to name the place. */
class VerifyTest {

	@TempDir
	Path temp;

	private Path folder;
	private Lot sulfur;
	private Batch composite;
	private Sha256 blob;
	private RevisionInfo first;
	private RevisionInfo newest;

	@BeforeEach
	void create() throws IOException {
		folder = temp.resolve("notebook");
		try (OpenNotebook open = OpenNotebook.create(folder)) {
			blob = open.notebook.blobs().write(new ByteArrayInputStream("certificate".getBytes()));
			sulfur = lot("Sulfur");
			sulfur.setAmount(Quantity.parse("100 g"));
			sulfur.getTags().add("opened");
			Attachment certificate = NotebookFactory.eINSTANCE.createAttachment();
			certificate.setFileName("certificate.pdf");
			certificate.setBlob(blob.hex());
			sulfur.getAttachments().add(certificate);
			composite = batch("S@C", sulfur);
			open.saveAll(List.of(sulfur, composite));
			Stored stored = open.load(composite);
			first = stored.revision();
			stored.record().setTitle("S@C 60:40");
			newest = open.edit(stored, "").revision();
		}
	}

	@Test
	void anUntouchedNotebookIsSound() throws IOException {
		VerifyReport report = verify();

		assertTrue(report.sound(), report.toString());
		assertEquals(2, report.records());
		assertEquals(3, report.revisions());
		assertEquals(1, report.edges());
		assertEquals(1, report.blobs());
	}

	static Stream<Arguments> tampering() {
		return Stream.of(
				Arguments.of("edge", "UPDATE edge SET feature = 'inputs[7]/source'", "inputs[7]/source"),
				Arguments.of("edge", "DELETE FROM edge", "it is missing: inputs[0]/source"),
				Arguments.of("edge", "UPDATE edge SET upstream = FALSE", "does not follow"),
				Arguments.of("fact", "UPDATE fact SET upper_value = upper_value * 2 WHERE feature = 'amount'",
						"amount = 100 g"),
				Arguments.of("fact", "UPDATE fact SET text = '10 g' WHERE feature = 'amount'", "amount = 10 g"),
				Arguments.of("fact", "DELETE FROM fact WHERE feature = 'amount'", "it is missing: amount"),
				Arguments.of("fact", "UPDATE word SET word = 'sulphur' WHERE word = 'sulfur'", "search words"),
				Arguments.of("blob", "DELETE FROM record_blob", "it is missing"),
				Arguments.of("record", "UPDATE record SET title = 'Selenium' WHERE kind = 'Lot'", "title"),
				Arguments.of("record", "UPDATE record SET author = 'Mallory' WHERE kind = 'Lot'", "author"),
				Arguments.of("record", "UPDATE record SET kind = 'Batch', type = 'x#Batch' WHERE kind = 'Lot'", "kind"));
	}

	@ParameterizedTest
	@MethodSource("tampering")
	void aChangedRowIsNamed(String what, String sql, String text) throws Exception {
		execute(sql);

		List<Fault> faults = verify().faults();

		assertFalse(faults.isEmpty());
		assertTrue(faults.stream().anyMatch(f -> f.what().equals(what) && f.text().contains(text)), faults.toString());
	}

	@Test
	void everyFlippedBitOfARevisionIsNamed() throws Exception {
		byte[] bytes = revisionBytes(newest);
		for (int i = 0; i < bytes.length; i += 97) {
			byte[] changed = bytes.clone();
			changed[i] ^= 1;
			replace(newest, changed);

			List<Fault> faults = verify().faults();

			assertTrue(faults.stream().anyMatch(f -> f.what().equals("revision") && f.id().equals(newest.id().hex())),
					"byte " + i + ": " + faults);
		}
	}

	@Test
	void aLostOldRevisionIsNamed() throws Exception {
		execute("DELETE FROM revision WHERE id = '" + first.id() + "'");

		List<Fault> faults = verify().faults();

		assertTrue(faults.stream().anyMatch(f -> f.id().equals(newest.id().hex())
				&& f.text().contains(first.id().abbreviated())), faults.toString());
	}

	@Test
	void aRevisionThatWasSlippedInIsNamed() throws Exception {
		Revision forged = Revision.of(uuid(composite), newest.type(), List.of(first.id()), "Mallory", newest.time(), "",
				new byte[] { '<', '>' });
		insert(forged, uuid(composite).toString());
		Revision orphan = Revision.of(java.util.UUID.randomUUID(), newest.type(), List.of(), "Mallory", newest.time(),
				"", new byte[0]);
		insert(orphan, orphan.info().record().toString());

		List<Fault> faults = verify().faults();

		assertTrue(faults.stream().anyMatch(f -> f.id().equals(forged.id().hex())), faults.toString());
		assertTrue(faults.stream().anyMatch(f -> f.id().equals(orphan.id().hex())), faults.toString());
	}

	@Test
	void turningBackToAnOldRevisionIsNamed() throws Exception {
		execute("UPDATE record SET head = '" + first.id() + "' WHERE uuid = '" + composite.getUuid() + "'");

		assertTrue(verify().faults().stream().anyMatch(f -> f.id().equals(newest.id().hex())));
	}

	@Test
	void aChangedFileIsNamedWithItsRecord() throws Exception {
		Path file = blobFile();
		Files.writeString(file, "Certificate");

		List<Fault> faults = verify().faults();

		assertEquals(1, faults.size(), faults.toString());
		assertEquals("blob", faults.get(0).what());
		assertEquals(blob.hex(), faults.get(0).id());
		assertEquals(sulfur.getShortId(), faults.get(0).record());
	}

	@Test
	void aLostFileIsNamedWithItsRecord() throws Exception {
		Files.delete(blobFile());

		List<Fault> faults = verify().faults();

		assertTrue(faults.stream().anyMatch(f -> f.what().equals("blob") && f.id().equals(blob.hex())
				&& f.record().equals(sulfur.getShortId())), faults.toString());
	}

	/** What a newer program projects in another way is made anew from the revisions when it opens the notebook. */
	@Test
	void projectionsOfAnOlderProgramAreMadeAnew() throws Exception {
		execute("UPDATE property SET content = '0' WHERE name = 'projection'");
		execute("DELETE FROM fact WHERE feature = 'amount'");
		execute("DELETE FROM word WHERE word = 'sulfur'");
		execute("DELETE FROM edge");

		VerifyReport report = verify();

		assertTrue(report.sound(), report.toString());
	}

	private Path blobFile() {
		return folder.resolve("blobs").resolve(blob.hex().substring(0, 2)).resolve(blob.hex().substring(2));
	}

	private VerifyReport verify() throws IOException {
		try (OpenNotebook open = OpenNotebook.open(folder)) {
			return open.notebook.verify(Monitor.NONE);
		}
	}

	private Connection connect() throws SQLException {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:file:" + folder.resolve("notebook"));
		source.setUser("glovebox");
		source.setPassword("");
		return source.getConnection();
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = connect(); var statement = connection.createStatement()) {
			assertTrue(statement.executeUpdate(sql) > 0, sql);
		}
	}

	private byte[] revisionBytes(RevisionInfo revision) {
		try (OpenNotebook open = OpenNotebook.open(folder)) {
			return open.notebook.revision(revision.id()).orElseThrow().bytes();
		}
	}

	private void replace(RevisionInfo revision, byte[] bytes) throws SQLException {
		try (Connection connection = connect();
				PreparedStatement update = connection.prepareStatement("UPDATE revision SET bytes = ? WHERE id = ?")) {
			update.setBytes(1, bytes);
			update.setString(2, revision.id().hex());
			assertEquals(1, update.executeUpdate());
		}
	}

	private void insert(Revision revision, String record) throws SQLException {
		try (Connection connection = connect();
				PreparedStatement insert = connection
						.prepareStatement("INSERT INTO revision (id, record, bytes) VALUES (?, CAST(? AS UUID), ?)")) {
			insert.setString(1, revision.id().hex());
			insert.setString(2, record);
			insert.setBytes(3, revision.bytes());
			insert.executeUpdate();
		}
	}
}
