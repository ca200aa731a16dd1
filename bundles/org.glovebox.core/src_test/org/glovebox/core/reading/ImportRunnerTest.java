/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.eclipse.core.runtime.CoreException;
import org.glovebox.api.Monitor;
import org.glovebox.api.Severity;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.core.extension.ImporterRegistry;
import org.glovebox.core.extension.PluginXml;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportRunnerTest {

	private static final String POINT = "org.glovebox.api.importers";

	@TempDir
	Path folder;

	private ImportRunner runner;

	/** Reads files that begin with "GOOD"; its one column holds the bytes. */
	public static final class Good implements Importer {
		@Override
		public Sniff sniff(Source source) throws IOException {
			return head(source).startsWith("GOOD") ? new Sniff(Sniff.SIGNATURE, "begins with GOOD")
					: Sniff.no("does not begin with GOOD");
		}

		@Override
		public ImportOutcome read(Source source, Monitor monitor) throws IOException {
			monitor.checkCancelled();
			if (head(source).contains("broken")) {
				return ImportOutcome.Rejected.because("row 3 is cut off");
			}
			try (InputStream in = source.open()) {
				byte[] bytes = in.readAllBytes();
				assertEquals(bytes.length, source.size());
				assertEquals(bytes.length, source.bytes().remaining());
				double[] values = new double[bytes.length];
				return new ImportOutcome.Imported(new Dataset("good", Technique.CYCLING,
						List.of(Table.of("", Column.of("voltage", "V", values))),
						Metadata.builder().put("file", source.name()).build()), List.of());
			}
		}
	}

	/** Takes every file for its own at first. */
	public static final class Hasty implements Importer {
		@Override
		public Sniff sniff(Source source) {
			return new Sniff(Sniff.CONTENT, "looks familiar");
		}

		@Override
		public ImportOutcome read(Source source, Monitor monitor) {
			return new ImportOutcome.NotMine("there is no table");
		}
	}

	/** Fails in the way its file says. */
	public static final class Faulty implements Importer {
		@Override
		public Sniff sniff(Source source) throws IOException {
			if (head(source).startsWith("SNIFF")) {
				throw new IllegalStateException("sniffed too hard");
			}
			return head(source).startsWith("FAULT") ? new Sniff(90, "begins with FAULT") : Sniff.no("no");
		}

		@Override
		public ImportOutcome read(Source source, Monitor monitor) {
			throw new ArrayIndexOutOfBoundsException("Index 7 out of bounds for length 7");
		}
	}

	private static String head(Source source) throws IOException {
		return new String(source.head(), StandardCharsets.ISO_8859_1);
	}

	@BeforeEach
	void register() throws CoreException {
		runner = new ImportRunner(new ImporterRegistry(PluginXml.withPoints(POINT).add("org.example",
				"<extension point='" + POINT + "'>" + importer("good", Good.class, "dat")
						+ importer("hasty", Hasty.class, "has") + importer("faulty", Faulty.class, "fau")
						+ "<importer id='gone' name='gone' class='no.Such' technique='cycling' extensions='x'/>"
						+ "</extension>")
				.registry()));
	}

	private static String importer(String id, Class<?> type, String extensions) {
		return "<importer id='" + id + "' name='" + id + "' class='" + type.getName()
				+ "' technique='cycling' extensions='" + extensions + "'/>";
	}

	private Path file(String name, String text) throws IOException {
		return Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
	}

	private ReadResult read(Path file) {
		return runner.read(file, Monitor.NONE);
	}

	@Test
	void contentDecidesNotTheName() throws IOException {
		ReadResult.Read read = assertInstanceOf(ReadResult.Read.class, read(file("test.has", "GOOD data")));

		assertEquals("good", read.reader());
		assertEquals(9, read.dataset().rows());
		assertEquals(List.of("good", "hasty"),
				read.ranking().stream().filter(r -> r.confidence() > 0).map(r -> r.importer().id()).toList());
		assertEquals("begins with GOOD", read.ranking().get(0).reason());
	}

	@Test
	void aPluginThatCannotBeLoadedIsNamedAndTheOthersAreUsed() throws IOException {
		ReadResult.Read read = assertInstanceOf(ReadResult.Read.class, read(file("a.dat", "GOOD")));

		assertTrue(read.messages().stream().anyMatch(m -> m.severity() == Severity.WARNING
				&& m.text().contains("extension gone") && m.text().contains("org.example")), read.messages().toString());
	}

	@Test
	void aFileThatIsNotMineAfterAllGoesToTheNext() throws IOException {
		ReadResult.Unreadable unreadable = assertInstanceOf(ReadResult.Unreadable.class,
				read(file("a.txt", "something else")));

		assertEquals(Optional.empty(), unreadable.reader());
		assertEquals("a.txt: no importer knows this format", unreadable.reason());
		assertTrue(unreadable.messages().stream().anyMatch(m -> m.text().equals("hasty: there is no table")));
	}

	@Test
	void aRejectionNamesTheFileAndTheReason() throws IOException {
		ReadResult.Unreadable unreadable = assertInstanceOf(ReadResult.Unreadable.class,
				read(file("a.dat", "GOOD but broken")));

		assertEquals(Optional.of("good"), unreadable.reader());
		assertEquals("a.dat: row 3 is cut off", unreadable.reason());
	}

	@Test
	void anExceptionOfAPluginIsARejectionThatNamesIt() throws IOException {
		ReadResult.Unreadable unreadable = assertInstanceOf(ReadResult.Unreadable.class, read(file("a", "FAULT")));

		assertTrue(unreadable.reason().startsWith("a: plugin org.example failed in faulty: "), unreadable.reason());
		ReadResult sniffed = read(file("b", "SNIFF"));
		assertTrue(sniffed.messages().stream().anyMatch(m -> m.text().contains("sniffed too hard")));
	}

	@Test
	void aFileThatIsNotThereIsAnOutcome() {
		assertEquals("missing.dat: there is no such file", unreadable(folder.resolve("missing.dat")).reason());
		assertTrue(unreadable(folder).reason().contains("folder"));
	}

	private ReadResult.Unreadable unreadable(Path path) {
		return assertInstanceOf(ReadResult.Unreadable.class, read(path));
	}

	@Test
	void anEmptyFileIsAnOutcome() throws IOException {
		assertEquals("empty.dat: it is empty", unreadable(file("empty.dat", "")).reason());
	}

	@Test
	void aNamedImporterReadsWithoutRanking() throws IOException {
		Path file = file("a.dat", "unmarked");

		ReadResult result = runner.read(file, "a.dat", Optional.of("good"), Monitor.NONE);

		assertInstanceOf(ReadResult.Read.class, result);
		String unknown = assertInstanceOf(ReadResult.Unreadable.class,
				runner.read(file, "a.dat", Optional.of("goood"), Monitor.NONE)).reason();
		assertEquals("a.dat: there is no importer goood; did you mean good?", unknown);
	}

	@Test
	void cancellationIsNotAFault() throws IOException {
		Path file = file("a.dat", "GOOD");
		Monitor cancelled = new Monitor() {
			@Override
			public void progress(double fraction, String what) {
				// nobody listens
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};

		assertThrows(CancellationException.class, () -> runner.read(file, cancelled));
	}

	@Test
	void aZipIsUnpackedAndTheEntryThatFitsIsRead() throws IOException {
		Path zip = folder.resolve("upload.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			entry(out, "readme.txt", "GO away");
			entry(out, "__MACOSX/._test.dat", "GOOD for nothing");
			entry(out, "../../run/test.dat", "GOOD data");
		}

		ReadResult.Read read = assertInstanceOf(ReadResult.Read.class, read(zip));

		assertEquals("test.dat", read.file());
		assertEquals(Optional.of("test.dat"), read.dataset().metadata().text("file"));
		assertEquals(9, read.dataset().rows());
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(1, files.count());
		}
	}

	@Test
	void gzipIsUnpacked() throws IOException {
		Path file = folder.resolve("test.dat.gz");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
			out.write("GOOD data".getBytes(StandardCharsets.ISO_8859_1));
		}

		ReadResult.Read read = assertInstanceOf(ReadResult.Read.class, read(file));

		assertEquals("test.dat", read.file());
		assertEquals(9, read.dataset().rows());
	}

	@Test
	void damagedArchivesAreOutcomes() throws IOException {
		assertTrue(unreadable(file("a.zip", "GOOD")).reason().contains("not a valid zip"));
		assertTrue(unreadable(file("a.dat.gz", "GOOD")).reason().contains("cannot be unpacked"));
		Path empty = folder.resolve("empty.zip");
		new ZipOutputStream(Files.newOutputStream(empty)).close();
		assertTrue(unreadable(empty).reason().contains("holds no file"));
		Path cut = folder.resolve("cut.dat.gz");
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		try (OutputStream out = new GZIPOutputStream(whole)) {
			out.write(new byte[100_000]);
		}
		Files.write(cut, java.util.Arrays.copyOf(whole.toByteArray(), whole.size() - 20));
		assertEquals(Optional.empty(), unreadable(cut).reader());
	}

	@Test
	void aDecompressionBombIsNotUnpacked() throws IOException {
		Path bomb = folder.resolve("bomb.dat.gz");
		byte[] zeros = new byte[1 << 20];
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
			out.write("GOOD".getBytes(StandardCharsets.ISO_8859_1));
			for (int i = 0; i < 120; i++) {
				out.write(zeros);
			}
		}

		String reason = unreadable(bomb).reason();

		assertTrue(reason.contains("decompression bomb"), reason);
	}

	@Test
	void aLargePackedFileIsReadFromDisk() throws IOException {
		Path large = folder.resolve("large.dat.gz");
		byte[] noise = new byte[1 << 20];
		new java.util.Random(3).nextBytes(noise);
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(large))) {
			out.write("GOOD".getBytes(StandardCharsets.ISO_8859_1));
			for (int i = 0; i < 40; i++) {
				out.write(noise);
			}
		}

		ReadResult.Read read = assertInstanceOf(ReadResult.Read.class, read(large));

		assertEquals(4 + 40L * (1 << 20), read.dataset().rows());
	}

	private static void entry(ZipOutputStream out, String name, String text) throws IOException {
		out.putNextEntry(new ZipEntry(name));
		out.write(text.getBytes(StandardCharsets.ISO_8859_1));
		out.closeEntry();
	}
}
