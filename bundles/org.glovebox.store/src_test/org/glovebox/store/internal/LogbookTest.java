/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.glovebox.store.internal.OpenNotebook.batch;
import static org.glovebox.store.internal.OpenNotebook.lot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.Monitor;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.notebook.VerifyReport;
import org.glovebox.core.notebook.VerifyReport.Fault;
import org.glovebox.core.store.Sha256;
import org.glovebox.core.store.StoreOpening;
import org.glovebox.model.material.Lot;
import org.glovebox.model.notebook.Attachment;
import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.units.Quantity;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tampers with everything that a notebook holds: each column of each row of each table, rows taken out and put in, each
 * byte of the files; verification must name it.
 */
class LogbookTest {

	@TempDir
	Path temp;

	private Path folder;
	private Sha256 oldBlob;
	private Lot sulfur;

	@BeforeEach
	void create() throws IOException {
		folder = temp.resolve("notebook");
		try (OpenNotebook open = OpenNotebook.create(folder)) {
			oldBlob = open.notebook.blobs().write(new ByteArrayInputStream("draft of the certificate".getBytes()));
			sulfur = lot("Sulfur");
			sulfur.setAmount(Quantity.parse("100 g"));
			sulfur.getTags().add("opened");
			sulfur.getAttachments().add(attachment(oldBlob));
			open.saveAll(List.of(sulfur, batch("S@C", sulfur)));
			Stored stored = open.load(sulfur);
			Sha256 blob = open.notebook.blobs().write(new ByteArrayInputStream("certificate".getBytes()));
			stored.record().getAttachments().clear();
			stored.record().getAttachments().add(attachment(blob));
			open.edit(stored, "the certificate as it was signed");
			open.notebook.keepText("import.rules", Optional.of("SC-* is a batch"));
		}
	}

	private static Attachment attachment(Sha256 blob) {
		Attachment certificate = NotebookFactory.eINSTANCE.createAttachment();
		certificate.setFileName("certificate.pdf");
		certificate.setBlob(blob.hex());
		return certificate;
	}

	@Test
	void anUntouchedNotebookHasASeal() throws IOException {
		VerifyReport report = verify(List.of());

		assertTrue(report.sound(), report.toString());
		assertTrue(report.entries() >= 7, report.toString());
		assertTrue(report.seal().startsWith(report.entries() + "-"), report.seal());
		assertEquals(List.of(), report.strays());
	}

	@ParameterizedTest
	@ValueSource(strings = { "revision", "record", "edge", "fact", "word", "record_blob", "package", "logbook",
			"property" })
	void everyChangedMissingAndAddedRowIsFound(String table) throws Exception {
		try (OpenNotebook open = OpenNotebook.open(folder); Connection connection = connect()) {
			connection.createStatement().execute("SET REFERENTIAL_INTEGRITY FALSE");
			Table tampered = new Table(connection, table);
			int tried = 0;
			for (@Nullable Object[] row : tampered.rows()) {
				for (@Nullable Object[] changed : tampered.changes(row)) {
					if (tampered.replace(row, changed)) {
						expectFaults(open,
								table + ": " + Arrays.deepToString(row) + " became " + Arrays.deepToString(changed));
						tampered.delete(changed);
						tried++;
					}
					tampered.insert(row);
				}
				tampered.delete(row);
				expectFaults(open, table + " lost " + Arrays.deepToString(row));
				tampered.insert(row);
				@Nullable Object[] added = tampered.addition(row);
				tampered.insert(added);
				expectFaults(open, table + " got " + Arrays.deepToString(added));
				tampered.delete(added);
			}
			assertTrue(tried > 0);
			VerifyReport report = open.notebook.verify(Monitor.NONE);
			assertTrue(report.sound(), "after all was put back: " + report);
		}
	}

	private static void expectFaults(OpenNotebook open, String what) throws IOException {
		assertFalse(open.notebook.verify(Monitor.NONE).sound(), what);
	}

	@Test
	void everyChangedByteOfAFileIsFoundWithItsRecord() throws IOException {
		try (OpenNotebook open = OpenNotebook.open(folder)) {
			for (Sha256 blob : open.notebook.blobs().all()) {
				Path file = blobFile(blob);
				byte[] bytes = Files.readAllBytes(file);
				for (int i = 0; i <= bytes.length; i++) {
					byte[] changed = Arrays.copyOf(bytes, i == 0 ? bytes.length - 1 : i == bytes.length ? i + 1 : bytes.length);
					if (i > 0 && i < bytes.length) {
						changed[i] ^= 1 << (i % 8);
					}
					Files.write(file, changed);
					List<Fault> faults = open.notebook.verify(Monitor.NONE).faults();
					assertTrue(faults.size() == 1 && faults.get(0).id().equals(blob.hex())
							&& faults.get(0).record().equals(sulfur.getShortId()), faults.toString());
				}
				Files.write(file, bytes);
			}
			assertTrue(open.notebook.verify(Monitor.NONE).sound());
		}
	}

	/** No newest revision has it, but an older one does. */
	@Test
	void aLostFileOfAnOldRevisionIsFoundWithItsRecord() throws IOException {
		Files.delete(blobFile(oldBlob));

		List<Fault> faults = verify(List.of()).faults();

		assertEquals(List.of(new Fault("blob", oldBlob.hex(), sulfur.getShortId(), "the file is missing")), faults);
	}

	@Test
	void aFileThatNoRecordHadIsTold() throws IOException {
		Sha256 stray;
		try (OpenNotebook open = OpenNotebook.open(folder)) {
			stray = open.notebook.blobs().write(new ByteArrayInputStream(new byte[] { 1, 2, 3 }));
		}

		VerifyReport report = verify(List.of());

		assertTrue(report.sound(), report.toString());
		assertEquals(List.of(stray), report.strays());
	}

	/** Whoever cuts the logbook and what it lists off at the end makes a notebook that is whole, but not this one. */
	@Test
	void aCutEndIsFoundByTheSealsOutsideTheDatabase() throws Exception {
		String seal = verify(List.of()).seal();
		Path before = temp.resolve("before");
		Files.copy(folder.resolve("notebook.mv.db"), before);
		try (OpenNotebook open = OpenNotebook.open(folder)) {
			open.save(lot("Selenium"));
		}
		String later = verify(List.of(seal)).seal();
		Files.copy(before, folder.resolve("notebook.mv.db"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

		VerifyReport report = verify(List.of());

		assertTrue(report.faults().stream().anyMatch(f -> f.what().equals("logbook") && f.text().contains(later)),
				report.toString());
		Files.delete(folder.resolve(SealFile.FILE));
		assertTrue(verify(List.of()).sound());
		assertTrue(verify(List.of(seal)).sound());
		assertTrue(verify(List.of(later)).faults().stream().anyMatch(f -> f.text().contains(later)));
	}

	@Test
	void everyChangedByteOfTheSealsIsFound() throws IOException {
		Path file = folder.resolve(SealFile.FILE);
		byte[] bytes = Files.readAllBytes(file);
		try (OpenNotebook open = OpenNotebook.open(folder)) {
			for (int i = 0; i < bytes.length - 1; i++) {
				byte[] changed = bytes.clone();
				changed[i] ^= 1 << (i % 7);
				Files.write(file, changed);
				assertFalse(open.notebook.verify(Monitor.NONE).sound(), "byte " + i);
			}
		}
	}

	@Test
	void aSealThatWasNotWrittenWholeIsDropped() throws IOException {
		Path file = folder.resolve(SealFile.FILE);
		byte[] bytes = Files.readAllBytes(file);
		for (int length = bytes.length - 70; length < bytes.length; length += 7) {
			Files.write(file, Arrays.copyOf(bytes, length));
			assertTrue(verify(List.of()).sound(), "length " + length);
			try (OpenNotebook open = OpenNotebook.open(folder)) {
				open.save(lot("after the crash"));
			}
			assertTrue(verify(List.of()).sound(), "length " + length);
		}
	}

	@Test
	void anotherIdentityIsFound() throws IOException {
		Path marker = folder.resolve(NotebookMarker.FILE);
		String json = Files.readString(marker);
		String id;
		try (OpenNotebook open = OpenNotebook.open(folder)) {
			id = open.notebook.info().id().toString();
		}
		Files.writeString(marker, json.replace(id, UUID.randomUUID().toString()));

		assertTrue(verify(List.of()).faults().stream().anyMatch(f -> f.text().contains("begin with this notebook")));
	}

	/** Notebooks that were made before there was a logbook are entered when they are opened. */
	@Test
	void anOldNotebookGetsALogbookOfAllThatItHolds() throws Exception {
		VerifyReport before = verify(List.of());
		Files.delete(folder.resolve(SealFile.FILE));
		try (Connection connection = connect()) {
			connection.createStatement().execute("DROP TABLE logbook");
			connection.createStatement().execute("UPDATE property SET content = '2' WHERE name = 'schema'");
		}

		VerifyReport report = verify(List.of());

		assertTrue(report.sound(), report.toString());
		assertEquals(before.entries(), report.entries());
		Files.delete(blobFile(oldBlob));
		assertEquals(sulfur.getShortId(), verify(List.of()).faults().get(0).record());
	}

	/** Lists and searches read copies of columns in an index, which may be damaged while every row is right. */
	@Test
	void aDamagedIndexIsNamed() throws IOException {
		Path file = folder.resolve("notebook.mv.db");
		byte[] bytes = Files.readAllBytes(file);
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		List<Fault> faults = new ArrayList<>();
		for (int at = text.indexOf("sulfur"); at >= 0; at = text.indexOf("sulfur", at + 1)) {
			byte[] damaged = bytes.clone();
			damaged[at + 3] ^= 1;
			Files.write(file, damaged);
			faults.addAll(verify(List.of()).faults());
		}

		assertTrue(faults.stream().anyMatch(f -> f.what().equals("index") && f.text().contains("\"word\"")),
				faults.toString());
	}

	/** What H2 itself does not notice must not be taken for what was written. */
	@Test
	void noDamageOfTheDatabaseFileIsTakenForTruth() throws IOException {
		DamagedDatabase damaged = new DamagedDatabase(folder, temp.resolve("damaged"), 20261129);
		for (int i = 0; i < 25; i++) {
			assertEquals(Optional.empty(), damaged.tryOnce());
		}
	}

	private VerifyReport verify(List<String> seals) throws IOException {
		StoreOpening opening = new H2StoreProvider().open(folder.toString());
		assertTrue(opening instanceof StoreOpening.Opened, opening.toString());
		try (org.glovebox.core.notebook.Notebook notebook = org.glovebox.core.notebook.Notebook
				.on(((StoreOpening.Opened) opening).store())) {
			return notebook.verify(seals, Monitor.NONE);
		}
	}

	private Path blobFile(Sha256 blob) {
		return folder.resolve("blobs").resolve(blob.hex().substring(0, 2)).resolve(blob.hex().substring(2));
	}

	private Connection connect() throws SQLException {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:file:" + folder.resolve("notebook")
				+ ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0");
		source.setUser("glovebox");
		source.setPassword("");
		return source.getConnection();
	}

	/** The rows of a table as they are, and as they might be after tampering. */
	private static final class Table {

		private final Connection connection;
		private final String name;
		private final List<String> columns = new ArrayList<>();

		Table(Connection connection, String name) throws SQLException {
			this.connection = connection;
			this.name = name;
			try (ResultSet rows = connection.createStatement().executeQuery("SELECT * FROM " + name + " WHERE FALSE")) {
				for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
					columns.add(rows.getMetaData().getColumnName(i));
				}
			}
		}

		/** All rows that vouch for something: not the versions by which the program knows what to bring up to date. */
		List<@Nullable Object[]> rows() throws SQLException {
			List<@Nullable Object[]> result = new ArrayList<>();
			String which = name.equals("property") ? " WHERE name LIKE 'kept.%'" : "";
			try (ResultSet rows = connection.createStatement()
					.executeQuery("SELECT * FROM " + name + which + " FETCH FIRST 8 ROWS ONLY")) {
				while (rows.next()) {
					@Nullable Object[] row = new @Nullable Object[columns.size()];
					for (int i = 0; i < row.length; i++) {
						row[i] = value(rows, i + 1);
					}
					result.add(row);
				}
			}
			return result;
		}

		private static @Nullable Object value(ResultSet rows, int column) throws SQLException {
			Object value = rows.getObject(column);
			return value instanceof java.sql.Blob ? rows.getBytes(column)
					: value instanceof java.sql.Clob ? rows.getString(column) : value;
		}

		/** A row with one column changed, in every way that is tried. */
		List<@Nullable Object[]> changes(@Nullable Object[] row) {
			List<@Nullable Object[]> result = new ArrayList<>();
			for (int i = 0; i < row.length; i++) {
				for (Object changed : changes(row[i], columns.get(i))) {
					@Nullable Object[] copy = row.clone();
					copy[i] = changed;
					result.add(copy);
				}
			}
			return result;
		}

		private static List<?> changes(@Nullable Object value, String column) {
			return switch (value) {
			case null -> switch (column) {
			case "PROJECT" -> List.of(UUID.randomUUID());
			case "PINNED" -> List.of(Sha256.of(new byte[0]).hex());
			default -> List.of(1.0);
			};
			case String text when text.isEmpty() -> List.of("x");
			case String text -> List.of(flipped(text, 0), flipped(text, text.length() / 2),
					flipped(text, text.length() - 1), text.substring(0, text.length() - 1));
			case byte[] bytes -> List.of(flipped(bytes, 0), flipped(bytes, bytes.length / 2),
					flipped(bytes, bytes.length - 1), Arrays.copyOf(bytes, bytes.length - 1));
			case UUID uuid -> List.of(new UUID(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits() ^ 1));
			case Boolean flag -> List.of(!flag);
			case Double number -> List.of(Math.nextUp(number), -number);
			case OffsetDateTime time -> List.of(time.plus(1, ChronoUnit.MICROS));
			// the order of rows is what counts; a number that leaves it as it is changes nothing
			case Long number when column.equals("SERIAL") -> List.of();
			case Long number -> List.of(number + 1000);
			default -> throw new AssertionError(value.getClass());
			};
		}

		private static String flipped(String text, int at) {
			return text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
		}

		private static byte[] flipped(byte[] bytes, int at) {
			byte[] copy = bytes.clone();
			copy[at] ^= 4;
			return copy;
		}

		/** A row like this one that was not there. */
		@Nullable Object[] addition(@Nullable Object[] row) {
			@Nullable Object[] copy = row.clone();
			for (int i = 0; i < copy.length; i++) {
				copy[i] = other(copy[i], columns.get(i));
			}
			return copy;
		}

		private static @Nullable Object other(@Nullable Object value, String column) {
			boolean refers = List.of("RECORD", "SOURCE", "TARGET").contains(column);
			return switch (value) {
			case null -> null;
			case Long number -> number + 5000;
			case UUID uuid when !refers -> UUID.randomUUID();
			case String text when text.matches("[0-9a-f]{64}") -> Sha256.of(text).hex();
			case String text when !text.isEmpty() -> text + "2";
			default -> value;
			};
		}

		/** Puts a row in the place of another, unless the database does not let there be two of the same. */
		boolean replace(@Nullable Object[] old, @Nullable Object[] row) throws SQLException {
			delete(old);
			try {
				insert(row);
				return true;
			} catch (SQLIntegrityConstraintViolationException e) {
				return false;
			}
		}

		void delete(@Nullable Object[] row) throws SQLException {
			StringBuilder sql = new StringBuilder("DELETE FROM " + name + " WHERE TRUE");
			columns.forEach(c -> sql.append(" AND ").append(c).append(" IS NOT DISTINCT FROM ?"));
			assertEquals(1, run(sql.toString(), row), () -> sql + " " + Arrays.deepToString(row));
		}

		void insert(@Nullable Object[] row) throws SQLException {
			String sql = "INSERT INTO " + name + " (" + String.join(", ", columns) + ") OVERRIDING SYSTEM VALUE VALUES (?"
					+ ", ?".repeat(columns.size() - 1) + ")";
			assertEquals(1, run(sql, row));
		}

		private int run(String sql, @Nullable Object[] row) throws SQLException {
			try (PreparedStatement statement = connection.prepareStatement(sql)) {
				for (int i = 0; i < row.length; i++) {
					statement.setObject(i + 1, row[i]);
				}
				return statement.executeUpdate();
			}
		}
	}
}
