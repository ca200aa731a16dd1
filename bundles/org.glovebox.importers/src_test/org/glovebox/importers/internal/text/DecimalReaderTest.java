/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Numbers are rounded as the JDK rounds them; times and dates are those of the calendar. */
class DecimalReaderTest {

	private static double read(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
		DecimalReader reader = new DecimalReader(bytes, (byte) '.');
		double value = reader.read(0, bytes.length);
		assertTrue(reader.found() && reader.end() == bytes.length, text);
		return value;
	}

	@Test
	void everyNumberIsTheNearest() {
		Random random = new Random(1);
		for (int i = 0; i < 100_000; i++) {
			double value = Double.longBitsToDouble(random.nextLong());
			if (Double.isFinite(value)) {
				assertEquals(value, read(Double.toString(value)));
			}
			String shorter = (random.nextInt(2_000_000) - 1_000_000) + "." + random.nextInt(1_000_000_000);
			assertEquals(Double.parseDouble(shorter), read(shorter));
		}
		assertEquals(0.0031623, read("3.162299999999999833e-03"));
		assertEquals(1.0009999999999999, read("1.0009999999999999"));
		assertEquals(-0.5, read("-.5"));
		assertEquals(5, read("5."));
		assertEquals(Double.parseDouble("0.00000000000000000000000123456789"), read("0.00000000000000000000000123456789"));
	}

	@Test
	void spansOfTime() {
		assertEquals(144 * 3600 + 2 * 60 + 18, clock("144:02:18"));
		assertEquals(3 * 86400 + 18 * 3600 + 47 * 60 + 23.42, clock("  3d 18:47:23.42"), 1e-9);
		assertEquals(86400 + 2 * 3600 + 180 + 4, clock("1-02:03:04"));
		assertEquals(12 * 3600 + 30 * 60, clock("12:30"));
		assertTrue(Double.isNaN(clock("12")) && Double.isNaN(clock("a:b")) && Double.isNaN(clock("1:2:3x")));
	}

	private static double clock(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
		return new ClockReader(bytes).read(0, bytes.length);
	}

	@Test
	void dates() {
		double expected = java.time.Instant.parse("2024-04-30T14:33:19.500Z").toEpochMilli() / 1e3;
		for (String text : new String[] { "2024-04-30 14:33:19.5", "2024-04-30T14:33:19.500Z", "04/30/2024 2:33:19.5 PM",
				"30.04.2024 14:33:19,5", "30-Apr-24 14:33:19.500", "2024/04/30 14:33:19.5", "Apr 30 2024 14:33:19.5",
				"2024-04-30T16:33:19.5+02:00" }) {
			assertEquals(expected, DateReader.seconds(text, DateOrder.MONTH_FIRST), 1e-6, text);
		}
		assertEquals(expected, DateReader.seconds("30/04/2024 14:33:19.5", DateOrder.DAY_FIRST), 1e-6);
		assertTrue(Double.isNaN(DateReader.seconds("13/32/2024", DateOrder.DAY_FIRST)));
		assertTrue(Double.isNaN(DateReader.seconds("3.14", DateOrder.DAY_FIRST)));
		assertTrue(Double.isNaN(DateReader.seconds("July 4444 7777", DateOrder.DAY_FIRST)));
	}
}
