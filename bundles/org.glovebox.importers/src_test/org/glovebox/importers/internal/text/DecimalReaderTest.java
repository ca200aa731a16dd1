/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
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

	/** All lengths and exponents, also beyond what a double holds, and numbers halfway between two doubles. */
	@Test
	void longNumbersAreTheNearestToo() {
		Random random = new Random(2);
		for (int i = 0; i < 200_000; i++) {
			String digits = new BigInteger(1 + random.nextInt(150), random).toString();
			int point = random.nextInt(digits.length() + 1);
			String plain = (random.nextBoolean() ? "-" : "") + digits.substring(0, point) + "." + digits.substring(point);
			String number = random.nextInt(3) == 0 ? plain : plain + "e" + (random.nextInt(700) - 350);
			assertEquals(Double.parseDouble(number), read(number), number);
			double value = Double.longBitsToDouble(random.nextLong());
			if (Math.abs(value) > 1e-20 && Math.abs(value) < 1e20) {
				BigDecimal halfway = new BigDecimal(value).add(new BigDecimal(Math.nextUp(value)))
						.divide(BigDecimal.valueOf(2), new MathContext(40));
				assertEquals(halfway.doubleValue(), read(halfway.toString()), halfway.toString());
			}
		}
		assertEquals(0, Double.compare(-0.0, read("-0.00000000000000000000000")));
		assertEquals(Double.POSITIVE_INFINITY, read("1e400"));
		assertEquals(Double.MIN_VALUE, read("4.9e-324"));
		assertEquals(9_007_199_254_740_993L, read("9007199254740993"));
	}

	@Test
	void spansOfTime() {
		assertEquals(144 * 3600 + 2 * 60 + 18, clock("144:02:18"));
		assertEquals(3 * 86400 + 18 * 3600 + 47 * 60 + 23.42, clock("  3d 18:47:23.42"), 1e-9);
		assertEquals(86400 + 2 * 3600 + 180 + 4, clock("1-02:03:04"));
		assertEquals(12 * 3600 + 30 * 60, clock("12:30"));
		assertEquals(99 * 3600 + 59 * 60 + 58, clock("99:59:58"));
		assertTrue(Double.isNaN(clock("1234:6:7".substring(0, 4) + "x678")));
		assertTrue(Double.isNaN(clock("12")) && Double.isNaN(clock("a:b")) && Double.isNaN(clock("1:2:3x")));
	}

	private static double clock(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
		return new ClockReader(bytes).read(0, bytes.length);
	}

	/** The day of the date before is kept, but only where it is the same to its last digit. */
	@Test
	void datesOneAfterTheOther() {
		String[] dates = { "2024-04-30 10:00:00", "2024-04-30 10:00:01", "2024-04-30", "2024-04-3 10:00:00", "2024-04-30T10:00:00",
				"2024-04-30 10:00:02.5", "2024-05-01 10:00:00" };
		byte[] text = String.join(",", dates).getBytes(StandardCharsets.US_ASCII);
		DateReader reader = new DateReader(text, DateOrder.DAY_FIRST);
		int at = 0;
		for (String date : dates) {
			assertEquals(DateReader.seconds(date, DateOrder.DAY_FIRST), reader.read(at, at + date.length()), date);
			at += date.length() + 1;
		}
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
		assertTrue(Double.isNaN(DateReader.seconds("2024-04-30 25:00:00", DateOrder.DAY_FIRST)));
		assertTrue(Double.isNaN(DateReader.seconds("2024-04-30 14:63:00", DateOrder.DAY_FIRST)));
		assertTrue(Double.isNaN(DateReader.seconds("13/32/2024", DateOrder.DAY_FIRST)));
		assertTrue(Double.isNaN(DateReader.seconds("3.14", DateOrder.DAY_FIRST)));
		assertTrue(Double.isNaN(DateReader.seconds("July 4444 7777", DateOrder.DAY_FIRST)));
	}
}
