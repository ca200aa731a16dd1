/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Writes made-up {@code .nda} files, structurally as Neware's programs write them: a header that points to a record
 * about the device, one about the test, and the rows. The order and width of fields is that of the public readers
 * fastnda and NewareNDA. All files hold {@link Sample#TEST}.
 */
final class NdaBytes {

	/** Range of the channel in mA; a count is 0.1 mA. */
	static final int RANGE = 6000;
	private static final int COUNTS = 10;

	private NdaBytes() {
	}

	/** A file of a version up to 29. */
	static byte[] integer(int version) {
		return integer(version, rows(version));
	}

	/** A file of a version up to 29 with rows of one's own. */
	static byte[] integer(int version, List<byte[]> rows) {
		Packed device = new Packed().upTo(26).u4(RANGE).upTo(42);
		byte[] test = test(version);
		int testAt = 2048 + device.size();
		int rowsAt = testAt + test.length;
		int length = rows.stream().mapToInt(r -> r.length).sum();
		int massAt = version >= 9 ? 152 : version == 8 ? 144 : 80;
		Packed file = new Packed().text("NEWARE", 6).text("20240305", 8).u1(version).upTo(16).u4(2048).u4(device.size())
				.u4(testAt).u4(test.length).upTo(64).u4(rowsAt).u4(length).upTo(massAt).u4(3350).upTo(2048)
				.bytes(device.toBytes()).bytes(test);
		rows.forEach(file::bytes);
		return file.toBytes();
	}

	private static byte[] test(int version) {
		if (version < 11) {
			return new Packed().pad(36).text("2024-03-05 06:07:08", 20).pad(20).text("maker", 15).text("cell 7", 20)
					.text("made up", 100).toBytes();
		}
		Packed test = new Packed().pad(37).text("2024-03-05 06:07:08", 20).pad(20).text("maker", 60).text("cell 7", 90)
				.text("made up", 100);
		if (version >= 16) {
			test.pad(16);
		}
		if (version >= 17) {
			test.text("", 40);
		}
		if (version >= 29) {
			test.text("a test", 60).text("steps.xml", 60);
		}
		return test.toBytes();
	}

	/** The rows of the test in a version up to 29. */
	static List<byte[]> rows(int version) {
		Function<Sample, Packed> row = row(version);
		List<byte[]> rows = new ArrayList<>();
		Sample.TEST.forEach(s -> rows.add(row.apply(s).toBytes()));
		return rows;
	}

	private static Function<Sample, Packed> row(int version) {
		return switch (version) {
		case 1 -> s -> body(new Packed(), s, 0, 1, 4, 1).i8(capacity(s));
		case 3, 4 -> s -> body(new Packed().u1(0), s, 0, 1, 4, 1).i8(capacity(s)).pad(4);
		case 5, 7 -> s -> old(new Packed().u1(version == 7 ? 0x55 : 0), s, 0, 4);
		case 6, 8 -> s -> old(new Packed().u1(0), s, 1, 4);
		case 9 -> s -> old(new Packed().u1(0x55).pad(1), s, 0, 4);
		case 10 -> s -> old(new Packed().u1(0x55).pad(1), s, 0, 8);
		case 11, 12, 13, 15, 18 -> s -> middle(s).pad(4);
		case 25, 27 -> s -> middle(s).u1(s.step()).pad(4);
		case 19 -> NdaBytes::nineteen;
		case 26, 28, 29 -> s -> recent(s).bytes(date(s)).pad(1).u4(RANGE).pad(4);
		default -> s -> recent(s).i8(s.clock()).u4(RANGE).pad(4);
		};
	}

	private static Packed body(Packed row, Sample s, int firstCycle, int stepBytes, int timeBytes, int ticks) {
		return row.u4(s.index()).u4(firstCycle).integer(s.stepIndex(), stepBytes).u1(s.type())
				.integer((long) s.seconds() * ticks, timeBytes).u4(s.decimillivolts()).u4(s.current() * COUNTS).pad(8);
	}

	private static long capacity(Sample s) {
		return Math.abs(s.charge()) * (long) COUNTS;
	}

	private static Packed old(Packed row, Sample s, int firstCycle, int timeBytes) {
		return body(row, s, firstCycle, 1, timeBytes, 1).i8(capacity(s)).i8(Math.abs(s.energy()) * (long) COUNTS)
				.i8(s.clock()).pad(4);
	}

	private static Packed middle(Sample s) {
		return body(new Packed().u1(0x55).pad(1), s, 0, 2, 8, 1000).i8(capacity(s))
				.i8(Math.abs(s.energy()) * (long) COUNTS).i8(s.clock()).u4(RANGE);
	}

	private static Packed nineteen(Sample s) {
		return new Packed().u1(0x55).pad(7).u4(s.index()).u4(0).u2(s.stepIndex()).u1(s.type()).pad(5).u4(s.seconds())
				.u4(s.decimillivolts()).u4(s.current() * COUNTS).pad(8).u4(s.chargeOnly() * COUNTS)
				.u4(s.dischargeOnly() * COUNTS).u4(s.energyTaken() * COUNTS).u4(s.energyGiven() * COUNTS)
				.u4(s.clock()).pad(4);
	}

	private static Packed recent(Sample s) {
		return new Packed().u1(0x55).pad(1).u4(s.index()).u4(0).u2(s.stepIndex()).u1(s.type()).u1(s.step())
				.i8(s.seconds() * 1000L).u4(s.decimillivolts()).u4(s.current() * COUNTS).pad(8)
				.i8(s.chargeOnly() * COUNTS).i8(s.dischargeOnly() * COUNTS).i8(s.energyTaken() * COUNTS)
				.i8(s.energyGiven() * COUNTS);
	}

	/** An auxiliary row of versions 14 to 29: voltage in 0.1 mV, temperature in 0.1 °C. */
	static byte[] auxiliary(int channel, int index, int decimillivolts, int decidegrees) {
		return new Packed().u1(0x65).u1(channel).u4(index).pad(16).u4(decimillivolts).pad(8).u2(decidegrees).pad(50)
				.toBytes();
	}

	/** Year, month, day, hour, minute, second. */
	static byte[] date(Sample s) {
		int second = 8 + s.total();
		return new Packed().u2(2024).u1(3).u1(5).u1(6).u1(7 + second / 60).u1(second % 60).toBytes();
	}

	/** A BTS 9 file around rows. */
	static byte[] bts9(List<byte[]> rows) {
		byte[] test = new Packed().u2(19).u2(481).u4(1).text("maker", 32).text("cell 7", 32).pad(32 + 64 + 64 + 32)
				.text("made up", 64).upTo(424).u4(43).u4(rows.size()).i8(Sample.START * 1_000_000)
				.i8(Sample.START * 1_000_000).upTo(481).toBytes();
		int length = rows.stream().mapToInt(r -> r.length).sum();
		Packed file = new Packed().text("NEWARE", 6).text("20240305", 8).u1(130).upTo(34).i8(1024 + length)
				.i8(test.length).upTo(82).i8(1024).i8(length).upTo(258).text("9.1.5.7.20240403.R5", 40).upTo(330)
				.u4(3350).upTo(1024);
		rows.forEach(file::bytes);
		return file.bytes(test).toBytes();
	}

	/** The rows of the test as BTS 9.0 writes them. */
	static List<byte[]> bts90Rows() {
		List<byte[]> rows = new ArrayList<>();
		for (Sample s : Sample.TEST) {
			rows.add(new Packed().u1(0x12).u1(0x50).u1(0).u1(7).u1(0x55).pad(4).u1(s.stepIndex()).u1(s.type()).pad(5)
					.u4(s.index()).pad(8).i8(s.seconds() * 1_000_000L).f4(s.decimillivolts() / 1e4).f4(s.current())
					.pad(8).f4(s.chargeOnly()).f4(s.energyTaken()).f4(-s.dischargeOnly()).f4(-s.energyGiven())
					.i8(s.clock() * 1_000_000).pad(12).toBytes());
		}
		return rows;
	}

	/**
	 * The rows of the test as BTS 9.1 writes them.
	 *
	 * @param tail bytes behind the clock; with four or more the first four are the temperature
	 */
	static List<byte[]> bts91Rows(int tail) {
		List<byte[]> rows = new ArrayList<>();
		for (Sample s : Sample.TEST) {
			Packed row = new Packed().u2(0x0655).u1(s.stepIndex()).u1(s.type()).u4(43).u4(s.index()).u4(s.total())
					.u4(250_000_000).f4(s.current()).f4(s.decimillivolts() / 1e4).f4(s.charge()).f4(s.energy()).u4(0)
					.pad(4).u4(s.clock()).u4(500_000_000);
			rows.add((tail >= 4 ? row.f4(20 + s.index()) : row).upTo(52 + tail).toBytes());
		}
		return rows;
	}
}
