/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of long texts, which are read in parts: the same values as a plain reader finds line by line. */
class RowReaderTest {

	private static final int ROWS = 40_000;
	private static final List<String> WORDS = List.of("rest", "charge", "discharge; fast", "it \"\"ends\"\"", "");

	/** What a text holds, written down while it is made. */
	private static final class Expected {
		private final StringBuilder text = new StringBuilder();
		private final List<double[]> rows = new ArrayList<>();
		private final List<String> words = new ArrayList<>();
		private int junk;
		private int firstJunk;
		private int shorter;
		private int line = 1;
	}

	private static Expected made(String delimiter, char decimal, String lineEnd, boolean strange) {
		Random random = new Random(lineEnd.hashCode() + decimal);
		Expected made = new Expected();
		for (int i = 0; i < ROWS; i++, made.line++) {
			if (strange && i % 997 == 500) {
				made.text.append(i % 2 == 0 ? "" : "---- page break ----").append(lineEnd);
				made.junk += i % 2;
				made.firstJunk = made.junk == 1 && made.firstJunk == 0 ? made.line : made.firstJunk;
				continue;
			}
			row(made, i, random, delimiter, decimal, strange);
			made.text.append(lineEnd);
		}
		return made;
	}

	private static void row(Expected made, int i, Random random, String delimiter, char decimal, boolean strange) {
		String exact = Double.toString((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(30) - 15));
		String fixed = String.format(Locale.ROOT, "%.6f", random.nextGaussian() * 100);
		int seconds = i % 86_400;
		String clock = String.format("%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
		String word = WORDS.get(random.nextInt(WORDS.size()));
		boolean cut = strange && i % 1013 == 7;
		made.text.append(i).append(delimiter).append(exact.replace('.', decimal)).append(delimiter);
		made.text.append(strange && i % 3 == 0 ? " " + fixed.replace('.', decimal) + " " : fixed.replace('.', decimal));
		made.text.append(delimiter).append(clock);
		if (!cut) {
			made.text.append(delimiter).append(word.isEmpty() ? "" : '"' + word + '"').append(delimiter).append(i % 7);
		}
		made.shorter += cut ? 1 : 0;
		made.rows.add(new double[] { i, Double.parseDouble(exact), Double.parseDouble(fixed), seconds,
				cut ? Double.NaN : i % 7 });
		made.words.add(cut ? "" : word);
	}

	@ParameterizedTest
	@CsvSource({ "',',.,lf,true", "';',',',crlf,true", "'\t',.,cr,true", "',',.,crlf,false", "'|',',',lf,false" })
	void everyValueIsThatOfItsLine(String delimiter, char decimal, String end, boolean strange) {
		String lineEnd = end.equals("lf") ? "\n" : end.equals("cr") ? "\r" : "\r\n";
		Expected made = made(delimiter, decimal, lineEnd, strange);
		byte[] bytes = made.text.toString().getBytes(StandardCharsets.UTF_8);
		assertTrue(bytes.length > 3 * (1 << 19), "read in one part only");
		List<CellKind> kinds = List.of(CellKind.NUMBER, CellKind.NUMBER, CellKind.NUMBER, CellKind.CLOCK, CellKind.TEXT,
				CellKind.NUMBER);
		RowLayout layout = new RowLayout((byte) delimiter.charAt(0), (byte) decimal, DateOrder.DAY_FIRST,
				StandardCharsets.UTF_8, kinds);
		Notes notes = new Notes();
		List<LabelledColumn> columns = new RowReader(TextLines.of(ByteBuffer.wrap(bytes)), 0, bytes.length, 1, Monitor.NONE)
				.read(layout, List.of("a", "b", "c", "d", "e", "f"), List.of("", "", "", "", "", ""), notes);
		int[] numbers = { 0, 1, 2, 3, 5 };
		for (int k = 0; k < numbers.length; k++) {
			int place = k;
			assertArrayEquals(made.rows.stream().mapToDouble(r -> r[place]).toArray(), columns.get(numbers[k]).numbers());
		}
		LabelledColumn words = columns.get(4);
		assertEquals(made.words, java.util.stream.IntStream.of(words.codes()).mapToObj(words.distinct()::get).toList());
		told(notes, "no rows", made.junk, made.firstJunk);
		told(notes, "fewer cells", made.shorter, made.shorter == 0 ? 0 : 8);
	}

	private static void told(Notes notes, String words, int count, int line) {
		List<Message> found = notes.messages().stream().filter(m -> m.text().contains(words)).toList();
		assertEquals(count == 0 ? 0 : 1, found.size(), words);
		if (count > 0) {
			assertEquals(count, found.get(0).count(), words);
			assertEquals(line, found.get(0).position(), words);
		}
	}

	/** Rows that a few wide ones promise, and millions of lines that are none, take no more than the text allows. */
	@Test
	void linesThatAreNoRowsTakeNoMemory() {
		int width = 1500;
		String wide = "1,".repeat(width - 1) + "1\n";
		byte[] bytes = (wide.repeat(3) + "x\n".repeat(1_000_000)).getBytes(StandardCharsets.US_ASCII);
		RowLayout layout = new RowLayout((byte) ',', (byte) '.', DateOrder.DAY_FIRST, StandardCharsets.UTF_8,
				java.util.Collections.nCopies(width, CellKind.NUMBER));
		List<String> labels = java.util.Collections.nCopies(width, "");
		List<LabelledColumn> columns = new RowReader(TextLines.of(ByteBuffer.wrap(bytes)), 0, bytes.length, 1, Monitor.NONE)
				.read(layout, labels, labels, new Notes());
		assertEquals(3, columns.get(width - 1).size());
	}

	@Test
	void lineEndsAreCountedWhateverTheyAre() {
		Random random = new Random(3);
		for (int round = 0; round < 2000; round++) {
			byte[] text = new byte[random.nextInt(60)];
			for (int i = 0; i < text.length; i++) {
				text[i] = new byte[] { '\n', '\r', 'a', '\u000B', (byte) 0x8A, 0 }[random.nextInt(6)];
			}
			int from = text.length == 0 ? 0 : random.nextInt(text.length);
			String part = new String(text, from, text.length - from, StandardCharsets.ISO_8859_1);
			int ends = part.replace("\r\n", "\n").replaceAll("[^\r\n]", "").length();
			assertEquals(ends, LineEnds.count(ByteBuffer.wrap(text), from, text.length));
		}
	}
}
