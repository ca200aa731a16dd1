/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Builder;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.importers.internal.LittleEndian;

/**
 * Facts in the header of an {@code .nda} file: format date, version, active mass, and the record about the test that
 * the header points to. Texts are of fixed width and end with a zero byte; what follows it is left over from other
 * use. Source: the reader fastnda and real files.
 */
final class NdaHeader {

	static final String SIGNATURE = "NEWARE";
	private static final int VERSION_AT = 14;
	private static final int DEVICE_POINTER = 16;
	private static final int TEST_POINTER = 24;
	private static final int BTS9_TEST_POINTER = 34;
	private static final int BTS9_MASS_AT = 330;
	private static final int HEAD = 65_536;
	private static final Pattern BTS9_VERSION = Pattern.compile("\\d+(?:\\.[\\dA-Za-z]+){4,}");
	private static final Pattern START = Pattern.compile("(\\d{4})[-.](\\d\\d)[-.](\\d\\d) (\\d\\d:\\d\\d:\\d\\d)");

	private final LittleEndian file;
	private final int version;
	private final Builder known = Metadata.builder();
	private final Builder original = Metadata.builder();

	/**
	 * @param file a file that begins with the signature and has at least 16 bytes
	 */
	NdaHeader(LittleEndian file) {
		this.file = file;
		version = file.u1(VERSION_AT);
	}

	int version() {
		return version;
	}

	/** Current range of the channel in mA, which holds for rows that state none; 0 where it is not there. */
	int range() {
		long at = file.has(DEVICE_POINTER, 4) ? file.u4(DEVICE_POINTER) + 26 : -1;
		return version <= NdaVersion.LAST_INTEGER && file.has(at, 4) ? file.i4((int) at) : 0;
	}

	Metadata metadata() {
		known.put(Keys.INSTRUMENT, "Neware battery tester");
		original.put("nda version", (long) version);
		original.put("format date", text(6, 8));
		software();
		if (version <= NdaVersion.LAST_INTEGER) {
			mass(version >= 9 ? 152 : version == 8 ? 144 : 80);
			test();
		} else {
			mass(BTS9_MASS_AT);
			bts9Test();
		}
		return known.put(Keys.ORIGINAL, original.build()).build();
	}

	private void software() {
		LittleEndian begin = file.part(0, Math.min(HEAD, file.size()));
		int server = begin.find("BTSServer", 0);
		if (server >= 0 && file.has(server, 150)) {
			put("server version", Keys.SOFTWARE, server, 50);
			put("client version", "", server + 100, 50);
			return;
		}
		int older = begin.find("BTS_XWJ", 0);
		if (older >= 0 && older < 1024) {
			put("server version", Keys.SOFTWARE, older, 30);
		}
		byte[] head = new byte[Math.min(2048, file.size())];
		file.buffer().get(0, head);
		Matcher bts9 = BTS9_VERSION.matcher(NewareText.latin(head));
		if (version > NdaVersion.LAST_INTEGER && bts9.find()) {
			known.put(Keys.SOFTWARE, "BTS " + bts9.group());
			original.put("BTS version", bts9.group());
		}
	}

	/** Active mass, stored in µg. */
	private void mass(int at) {
		if (file.has(at, 4) && file.u4(at) > 0) {
			known.put(Keys.ACTIVE_MASS, file.u4(at) / 1000.0);
		}
	}

	private void test() {
		if (!file.has(TEST_POINTER, 8)) {
			return;
		}
		int size = version >= 29 ? 503 : version >= 17 ? 383 : version == 16 ? 343 : version >= 11 ? 327 : 211;
		long begin = file.u4(TEST_POINTER);
		long records = file.u4(TEST_POINTER + 4) / size;
		long last = begin + (records - 1) * size;
		if (begin == 0 || records == 0 || !file.has(last, size)) {
			return;
		}
		int at = (int) last;
		boolean wide = version >= 11;
		started(text(at + (wide ? 37 : 36), 20));
		put("creator", Keys.OPERATOR, at + (wide ? 77 : 76), wide ? 60 : 15);
		put("serial number", Keys.SAMPLE, at + (wide ? 137 : 91), wide ? 90 : 20);
		put("remarks", Keys.COMMENT, at + (wide ? 227 : 111), 100);
		if (version >= 17) {
			put("barcode", Keys.SAMPLE, at + 343, 40);
		}
		if (version >= 29) {
			put("test name", "", at + 383, 60);
			put("step name", Keys.PROCEDURE, at + 443, 60);
		}
	}

	private void started(String text) {
		Matcher m = START.matcher(text);
		if (m.find()) {
			known.put(Keys.STARTED, m.group(1) + "-" + m.group(2) + "-" + m.group(3) + "T" + m.group(4));
		}
		if (!text.isEmpty()) {
			original.put("start time", text);
		}
	}

	/** The record about the test of a BTS 9 file, whose layout depends on its own version and set of fields. */
	private void bts9Test() {
		ByteBuffer bytes = file.buffer();
		if (!file.has(BTS9_TEST_POINTER, 16)) {
			return;
		}
		long begin = bytes.getLong(BTS9_TEST_POINTER);
		long length = bytes.getLong(BTS9_TEST_POINTER + 8);
		if (begin < Bts9Blocks.HEADER || length < 12 || length > HEAD || !file.has(begin, length)) {
			return;
		}
		LittleEndian record = file.part((int) begin, (int) length);
		if (record.u2(0) < 8) {
			bts9MaskedTest(record, (int) begin);
		} else {
			bts9FixedTest(record, (int) begin);
		}
	}

	/** Up to version 7 a mask tells which of up to four texts of 128 bytes are there. */
	private void bts9MaskedTest(LittleEndian record, int begin) {
		String[] names = { "creator", "serial number", "remarks", "text 5" };
		String[] keys = { Keys.OPERATOR, Keys.SAMPLE, Keys.COMMENT, "" };
		int at = 12;
		for (int field = 0; field < names.length; field++) {
			if ((record.i4(4) >> field + 2 & 1) != 0) {
				if (record.has(at, 128)) {
					put(names[field], keys[field], begin + at, 128);
				}
				at += 128;
			}
		}
		times(record, at + 4);
	}

	private void bts9FixedTest(LittleEndian record, int begin) {
		int tail = record.u2(0) == 19 ? 424 : record.u2(0) == 42 ? 552 : 0;
		if (tail == 0 || !record.has(tail, 24)) {
			return;
		}
		put("creator", Keys.OPERATOR, begin + 8, 32);
		put("serial number", Keys.SAMPLE, begin + 40, 32);
		put("text 1", "", begin + 72, 32);
		put("text 2", "", begin + 104, 64);
		put("text 3", "", begin + 168, 64);
		put("text 4", "", begin + 232, 32);
		put("remarks", Keys.COMMENT, begin + 264, 64);
		put("text 5", "", begin + 328, 32);
		put("server address", "", begin + 360, 64);
		original.put("test number", record.u4(tail));
		original.put("rows", record.u4(tail + 4));
		times(record, tail + 8);
	}

	/** Start and end in µs since 1970. */
	private void times(LittleEndian record, int at) {
		if (record.has(at, 16)) {
			time(Keys.STARTED, record.i8(at));
			time(Keys.ENDED, record.i8(at + 8));
		}
	}

	private void time(String key, long microseconds) {
		Instant instant = Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS);
		int year = instant.atOffset(ZoneOffset.UTC).getYear();
		if (year >= 2000 && year < 2100) {
			known.put(key, DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.MILLIS)));
		}
	}

	private void put(String name, String key, int at, int length) {
		String text = text(at, length);
		if (!text.isEmpty()) {
			original.put(name, text);
			if (!key.isEmpty()) {
				known.put(key, text);
			}
		}
	}

	private String text(int at, int length) {
		return file.has(at, length) ? NewareText.field(file, at, length) : "";
	}
}
