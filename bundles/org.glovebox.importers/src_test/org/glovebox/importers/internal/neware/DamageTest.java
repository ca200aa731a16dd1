/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Columns;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.ImportOutcome.NotMine;
import org.glovebox.api.importing.ImportOutcome.Rejected;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.importers.internal.Limits;
import org.glovebox.importers.internal.TestSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, there is an outcome with a reason, in bounded time; what is complete is delivered. */
class DamageTest {

	private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
	private static final List<Importer> BOTH = List.of(new NewareNdaImporter(), new NewareNdaxImporter());

	@ParameterizedTest
	@ValueSource(strings = { "", "N", "NEWARE", "NEWARE20240305\u001D", "PK", "PK\u0003\u0004", "PK\u0005\u0006",
			"just some text that is no instrument file at all" })
	void tinyFiles(String content) {
		for (Importer importer : BOTH) {
			ImportOutcome outcome = Reading.outcome(importer, "tiny.nda", content
					.getBytes(StandardCharsets.ISO_8859_1));
			assertTrue(!(outcome instanceof Imported) && !outcome.messages().isEmpty(), outcome::toString);
		}
	}

	@Test
	void randomBytesBelongToNobody() throws IOException {
		Random random = new Random(1);
		for (int length = 1; length < 200_000; length = length * 3 + 1) {
			byte[] noise = new byte[length];
			random.nextBytes(noise);
			for (Importer importer : BOTH) {
				assertEquals(0, importer.sniff(TestSource.of("noise.ndax", noise)).confidence());
				assertInstanceOf(NotMine.class, Reading.outcome(importer, "noise.ndax", noise));
			}
		}
	}

	@Test
	void contentTellsTheFormatWhateverTheName() throws IOException {
		byte[] nda = NdaBytes.integer(29);
		byte[] ndax = NdaxBytes.of(14).toBytes();
		assertEquals(Sniff.SIGNATURE, BOTH.get(0).sniff(TestSource.of("renamed.txt", nda)).confidence());
		assertEquals(Sniff.SIGNATURE, BOTH.get(1).sniff(TestSource.of("renamed.zip", ndax)).confidence());
		assertEquals(0, BOTH.get(0).sniff(TestSource.of("wrong.nda", ndax)).confidence());
		assertEquals(0, BOTH.get(1).sniff(TestSource.of("wrong.ndax", nda)).confidence());
		byte[] otherZip = NdaxBytes.of(14).without("data.ndc").without("data_step.ndc").without("data_runInfo.ndc")
				.toBytes();
		assertEquals(0, BOTH.get(1).sniff(TestSource.of("workbook.xlsx", otherZip)).confidence());
		assertEquals(Sniff.NAME, BOTH.get(1).sniff(TestSource.of("odd.ndax", otherZip)).confidence());
	}

	static Stream<byte[]> madeUpFiles() {
		return Stream.of(NdaBytes.integer(8), NdaBytes.integer(11), NdaBytes.integer(22), NdaBytes.integer(29),
				NdaBytes.bts9(NdaBytes.bts90Rows()), NdaBytes.bts9(NdaBytes.bts91Rows(4)), NdaxBytes.of(2).toBytes(),
				NdaxBytes.of(5).toBytes(), NdaxBytes.of(7).toBytes(), NdaxBytes.of(11, 2, 4).toBytes(),
				NdaxBytes.of(14, 2, 4).toBytes(), NdaxBytes.of(15).toBytes(), NdaxBytes.of(17).toBytes());
	}

	@ParameterizedTest
	@MethodSource("madeUpFiles")
	void everyTruncationHasAnOutcome(byte[] file) {
		assertTimeoutPreemptively(LONG_ENOUGH, () -> {
			for (int length = 0; length < file.length; length += length < 2048 ? 13 : 1) {
				read(Arrays.copyOf(file, length));
			}
		});
	}

	/** Flips, overwrites, inserts and removes bytes, reproducibly. */
	@ParameterizedTest
	@MethodSource("madeUpFiles")
	void everyMutationHasAnOutcome(byte[] file) {
		assertTimeoutPreemptively(LONG_ENOUGH, () -> {
			Random random = new Random(file.length);
			for (int round = 0; round < 400; round++) {
				read(mutated(file, random));
			}
		});
	}

	/** Damages what the checksums of the zip archive would else hide: the pages themselves. */
	@ParameterizedTest
	@ValueSource(ints = { 2, 5, 6, 7, 11, 14, 15, 16, 17 })
	void everyMutationOfAPageHasAnOutcome(int version) {
		assertTimeoutPreemptively(LONG_ENOUGH, () -> {
			Random random = new Random(version);
			for (int round = 0; round < 200; round++) {
				NdaxBytes archive = NdaxBytes.of(version, 2);
				for (String name : List.of("data.ndc", "data_step.ndc", "data_runInfo.ndc")) {
					if (archive.file(name) != null) {
						archive.with(name, mutated(archive.file(name), random));
					}
				}
				read(archive.toBytes());
			}
		});
	}

	private static byte[] mutated(byte[] file, Random random) {
		byte[] copy = file.clone();
		for (int change = random.nextInt(8); change >= 0; change--) {
			int at = random.nextInt(copy.length);
			switch (random.nextInt(4)) {
			case 0 -> copy[at] ^= (byte) (1 << random.nextInt(8));
			case 1 -> Arrays.fill(copy, at, Math.min(copy.length, at + 8), (byte) (random.nextBoolean() ? 0xFF : 0x7F));
			case 2 -> copy = joined(copy, at, at + random.nextInt(64));
			default -> copy = joined(copy, at, at - random.nextInt(64));
			}
		}
		return copy;
	}

	/** The bytes up to one place and again from another. */
	private static byte[] joined(byte[] bytes, int end, int from) {
		int start = Math.clamp(from, 0, bytes.length);
		byte[] joined = Arrays.copyOf(bytes, end + bytes.length - start);
		System.arraycopy(bytes, start, joined, end, bytes.length - start);
		return joined.length == 0 ? new byte[1] : joined;
	}

	private static void read(byte[] file) throws IOException {
		for (Importer importer : BOTH) {
			importer.sniff(TestSource.of("damaged", file));
			ImportOutcome outcome = importer.read(TestSource.of("damaged", file), Monitor.NONE);
			switch (outcome) {
			case Imported imported -> assertTrue(imported.dataset().rows() > 0);
			case Rejected rejected -> assertTrue(rejected.messages().stream().noneMatch(m -> m.text().isBlank()));
			case NotMine other -> assertTrue(!other.reason().isBlank());
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 8, 22, 29 })
	void aRecordingThatWasCutOffGivesItsCompleteRows(int version) {
		byte[] file = NdaBytes.integer(version);
		int row = NdaBytes.rows(version).get(0).length;
		Reading reading = Reading.nda(Arrays.copyOf(file, file.length - row - 1));
		assertEquals(4, reading.rows());
		assertEquals(4, reading.numbers(Columns.CHARGE_CAPACITY)[3], 1e-6);
		assertTrue(reading.tells("announces 6 rows, 4 are there"), reading.messages()::toString);
	}

	@Test
	void aBts9RecordingThatWasCutOffGivesItsCompleteRows() {
		List<byte[]> rows = NdaBytes.bts91Rows(4);
		byte[] file = NdaBytes.bts9(rows);
		Reading reading = Reading.nda(Arrays.copyOf(file, 1024 + 4 * 56 + 55));
		assertEquals(4, reading.rows());
		assertTrue(reading.tells("announces 6 rows, 4 are there"), reading.messages()::toString);
	}

	@Test
	void aRecordingWithADamagedPointerIsSearchedForItsRows() {
		byte[] file = NdaBytes.integer(29);
		Arrays.fill(file, 64, 72, (byte) 0xEE);
		Reading reading = Reading.nda(file);
		assertEquals(6, reading.rows());
		assertTrue(reading.tells("were found at this byte"));
	}

	@Test
	void aRecordingThatIsStillBeingWrittenReachesToItsEnd() {
		byte[] file = NdaBytes.integer(8);
		Arrays.fill(file, 68, 72, (byte) 0);
		assertEquals(6, Reading.nda(file).rows());
	}

	@Test
	void repeatedAndUnorderedRowsAreSortedAndNamed() {
		List<byte[]> rows = new ArrayList<>(NdaBytes.rows(29));
		rows.add(rows.remove(1));
		rows.add(rows.get(0));
		Reading reading = Reading.nda(NdaBytes.integer(29, rows));
		assertEquals(List.of("1", "2", "3", "4", "5", "6"), reading.texts(Columns.INDEX));
		assertTrue(reading.messages().stream().anyMatch(m -> m.text().contains("repeat the number") && m.count() == 1
				&& m.position() > 2048));
	}

	@Test
	void stepTypesAndDatesThatDoNotExistAreNamed() {
		byte[] file = NdaBytes.integer(29);
		int lastRow = file.length - 86;
		file[lastRow + 12] = 99;
		file[lastRow + 72] = 13;
		Reading reading = Reading.nda(file);
		assertEquals("other", reading.texts(Columns.STEP_TYPE).get(5));
		assertTrue(Double.isNaN(reading.numbers(Columns.UNIX_TIME)[5]));
		assertTrue(reading.tells("step type 99"));
		assertTrue(reading.tells("calendar date that does not exist"));
	}

	@Test
	void aRangeThatWasNeverCheckedIsNamed() {
		byte[] file = NdaBytes.integer(29);
		ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(file.length - 86 + 78, 777);
		assertTrue(Reading.nda(file).tells("current range 777"));
	}

	@Test
	void readingStopsWhenCancelled() {
		Monitor cancelled = new Monitor() {
			@Override
			public void progress(double fraction, String what) {
				// the test does not look at progress
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThrows(CancellationException.class,
				() -> new NewareNdaImporter().read(TestSource.of("a.nda", NdaBytes.integer(29)), cancelled));
		assertThrows(CancellationException.class,
				() -> new NewareNdaxImporter().read(TestSource.of("a.ndax", NdaxBytes.of(14).toBytes()), cancelled));
	}

	/** Many rows, with the numbers and times of the few that they repeat. */
	@Test
	void manyRowsStayWithinTheLimits() {
		List<byte[]> rows = new ArrayList<>();
		while (rows.size() < 300_000) {
			rows.addAll(NdaBytes.rows(29));
		}
		Limits.hold(new NewareNdaImporter(), "many.nda", NdaBytes.integer(29, rows), 8, 8 << 20);
	}

	/** Cut at 1, 10, 50, 90 and 99 %, and with a damaged begin, real files still have an outcome. */
	@ParameterizedTest
	@ValueSource(strings = { "TestFile.nda.zip", "interp-test.ndax", "nda_v26.nda.zip", "nda_v8.nda.zip",
			"nw4-120-1-6-53.ndax", "test.ndax", "BTS85-36-6-5-110-20240424.ndax" })
	void realFilesCutOffOrDamaged(String name) throws IOException {
		byte[] whole = Reading.corpusBytes(name);
		int rows = Reading.corpus(name).rows();
		for (int percent : new int[] { 1, 10, 50, 90, 99 }) {
			ImportOutcome outcome = Reading.outcome(name, Arrays.copyOf(whole,
					(int) (whole.length * (long) percent / 100)));
			if (outcome instanceof Imported imported) {
				assertTrue(imported.dataset().rows() <= rows);
			}
			assertTrue(percent == 99 || !outcome.messages().isEmpty());
		}
		Random random = new Random(7);
		for (int round = 0; round < 6; round++) {
			byte[] damaged = whole.clone();
			damaged[random.nextInt(Math.min(4096, whole.length))] ^= (byte) (1 << random.nextInt(8));
			read(damaged);
		}
	}
}
