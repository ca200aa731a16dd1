/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes made-up {@code .ndax} archives, structurally as Neware's programs write them; the order and width of fields is
 * that of the public readers fastnda, NewareNDA and FFPE. The main channel holds {@link Sample#TEST}; the run
 * information leaves out the rows whose numbers are given.
 */
final class NdaxBytes {

	private static final int COUNTS = 10;
	private static final int RANGE = 6000;

	private final Map<String, byte[]> files = new LinkedHashMap<>();

	/** The archive of a version. */
	static NdaxBytes of(int version, Integer... withoutRunInfo) {
		NdaxBytes archive = new NdaxBytes().with("TestInfo.xml", testInfo("")).with("Step.xml", step())
				.with("VersionInfo.xml", "<root><config><ZwjVersion SvrVer='BTSServer 8' CurrClientVer='BTS Client 8'/>"
						+ "<ZwjSn Sn='42'/></config></root>");
		List<Integer> left = Arrays.asList(withoutRunInfo);
		archive.with("data.ndc", pages(1, version, mainRows(version), mainHeader(version)));
		if (version == 6 || version >= 8 && version != 15) {
			archive.with("data_step.ndc", pages(7, version, stepRows(version)));
		}
		if (version >= 8 && version != 15) {
			archive.with("data_runInfo.ndc", pages(18, version, runInfoRows(version, left)));
		}
		return archive;
	}

	static String testInfo(String auxiliary) {
		return "<?xml version='1.0' encoding='GB2312'?><root><config type='Test Info File'><TestInfo DevType='27' "
				+ "DevID='36' UnitID='0' ChlID='45' SN='cell 7' StepName='steps.xml' StartTime='2024-03-05 06:07:08'>"
				+ auxiliary + "</TestInfo></config></root>";
	}

	private static String step() {
		return "<root><config type='Step File'><Head_Info><Creator Value='maker'/><Remark Value='made up'/>"
				+ "<SCQ Value='3350'/></Head_Info></config></root>";
	}

	/** Adds a file or puts it in the place of another. */
	NdaxBytes with(String name, byte[] content) {
		files.put(name, content);
		return this;
	}

	NdaxBytes with(String name, String content) {
		return with(name, content.getBytes(StandardCharsets.UTF_8));
	}

	NdaxBytes without(String name) {
		files.remove(name);
		return this;
	}

	byte[] file(String name) {
		return files.get(name);
	}

	byte[] toBytes() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
				zip.closeEntry();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	/** An {@code .ndc} file of rows of equal size; a row of length 0 leaves a slot empty. */
	static byte[] pages(int kind, int version, List<byte[]> rows) {
		return pages(kind, version, rows, new byte[0]);
	}

	private static byte[] pages(int kind, int version, List<byte[]> rows, byte[] headerTail) {
		int page = version <= 4 ? 512 : 4096;
		int slotsAt = version <= 4 ? 5 : 132;
		int size = rows.stream().mapToInt(r -> r.length).max().orElse(1);
		int slots = (page - slotsAt - 4) / size;
		Packed file = new Packed().u2(kind).u2(version).u4(1).pad(4).u1(1).bytes(headerTail).upTo(page);
		for (int from = 0; from < rows.size(); from += slots) {
			file.bytes(page(kind + 1, rows.subList(from, Math.min(rows.size(), from + slots)), size, page, slotsAt));
		}
		return file.toBytes();
	}

	private static byte[] page(int kind, List<byte[]> rows, int size, int page, int slotsAt) {
		byte[] bits = new byte[slotsAt - 4];
		Packed slots = new Packed();
		int count = 0;
		for (int i = 0; i < rows.size(); i++) {
			if (rows.get(i).length > 0) {
				bits[i >> 3] |= 1 << (i & 7);
				count++;
			}
			slots.bytes(Arrays.copyOf(rows.get(i), size));
		}
		byte[] content = new Packed().u2(kind).u2(count).bytes(bits).bytes(slots.toBytes()).upTo(page - 4).toBytes();
		CRC32 crc = new CRC32();
		crc.update(content);
		return new Packed().bytes(content).u4(crc.getValue()).toBytes();
	}

	private static boolean isPlus(int version) {
		return version == 6 || version == 8 || version == 12 || version == 14 || version == 17;
	}

	private static List<byte[]> mainRows(int version) {
		List<byte[]> rows = new ArrayList<>();
		for (Sample s : Sample.TEST) {
			rows.add(switch (version) {
			case 1, 3 -> whole(new Packed().u1(0x55).pad(7), s, 2).toBytes();
			case 2, 4 -> whole(new Packed().u1(0x55).pad(7), s, 5).pad(8).toBytes();
			case 5 -> whole(new Packed().u1(0x55), s, 5).pad(8).toBytes();
			case 6 -> six(s);
			case 7 -> listed(s);
			case 15 -> fifteen(s);
			default -> isPlus(version) ? new Packed().f4(s.decimillivolts() / 1e4).f4(s.current() / 1e3).toBytes()
					: new Packed().f4(s.decimillivolts()).f4(s.current()).toBytes();
			});
		}
		return rows;
	}

	/** Codes of the columns of version 7, behind the 13 bytes that every header begins with; columns of 15. */
	private static byte[] mainHeader(int version) {
		if (version == 7) {
			Packed codes = new Packed();
			for (int code : new int[] { 6, 7, 8, 9, 10, 12, 13, 14, 17, 18, 19, 20, 21, 28 }) {
				codes.u4(code);
			}
			return codes.toBytes();
		}
		return version == 15 ? new Packed().upTo(516 - 13).u4(60).u4(15).u1(1).u4(36).u4(65).u1(1).u4(44).toBytes()
				: new byte[0];
	}

	private static byte[] listed(Sample s) {
		return new Packed().u4(s.index()).u4(0).u1(s.stepIndex()).u1(s.type()).u1(s.step()).i8(s.seconds() * 1000L)
				.u4(s.decimillivolts()).u4(s.current() * COUNTS).i8(s.chargeOnly() * COUNTS)
				.i8(s.dischargeOnly() * COUNTS).i8(s.energyTaken() * COUNTS).i8(s.energyGiven() * COUNTS)
				.bytes(NdaBytes.date(s)).u4(RANGE).toBytes();
	}

	private static byte[] fifteen(Sample s) {
		return new Packed().u2(0).u1(s.stepIndex()).u1(s.type()).u4(0).u4(s.index()).u4(s.total()).u4(0)
				.f4(s.current()).f4(s.decimillivolts() / 1e4).f4(s.charge()).f4(s.energy()).u4(s.clock()).u4(0)
				.u4(s.seconds()).u4(0).upTo(60).toBytes();
	}

	private static Packed whole(Packed row, Sample s, int gap) {
		row.u4(s.index()).u4(0).u1(s.stepIndex()).u1(s.type());
		return (gap == 5 ? row.u1(s.step()).pad(4) : row.pad(gap)).i8(s.seconds() * 1000L).u4(s.decimillivolts())
				.u4(s.current() * COUNTS).pad(4).i8(s.chargeOnly() * COUNTS).i8(s.dischargeOnly() * COUNTS)
				.i8(s.energyTaken() * COUNTS).i8(s.energyGiven() * COUNTS).bytes(NdaBytes.date(s)).u4(RANGE);
	}

	private static byte[] six(Sample s) {
		return new Packed().u4(s.seconds() * 1000L).pad(1).f4(s.decimillivolts() / 1e4).f4(s.current() / 1e3)
				.f4(s.chargeOnly() / 3.6e6).f4(s.dischargeOnly() / 3.6e6).f4(s.energyTaken() / 3.6e6)
				.f4(s.energyGiven() / 3.6e6).pad(1).u4(s.clock()).u4(s.step()).toBytes();
	}

	private static List<byte[]> stepRows(int version) {
		List<byte[]> rows = new ArrayList<>();
		for (Sample s : Sample.TEST) {
			if (s.seconds() == 0) {
				rows.add(new Packed().u4(0).u4(s.stepIndex()).pad(16).u1(s.type()).i8(s.total() * 1000L).u4(s.index())
						.upTo(version >= 16 ? 100 : 37).toBytes());
			}
		}
		return rows;
	}

	/** As real files do, the first slot stays empty. */
	private static List<byte[]> runInfoRows(int version, List<Integer> left) {
		double divisor = isPlus(version) ? 3.6e6 : 1;
		List<byte[]> rows = new ArrayList<>();
		rows.add(new byte[0]);
		for (Sample s : Sample.TEST) {
			if (left.contains(s.index())) {
				continue;
			}
			Packed row = new Packed().u4(s.seconds() * 1000L).pad(1).f4(s.chargeOnly() / divisor)
					.f4(s.dischargeOnly() / divisor).f4(s.energyTaken() / divisor).f4(s.energyGiven() / divisor)
					.f4(0.1);
			row.pad(version == 8 ? 1 : 4).u4(10_000).u4(s.clock()).u4(s.step()).u4(s.index());
			rows.add((version >= 11 ? row.u2(500) : row).pad(version >= 16 ? 53 : version >= 13 ? 8 : 0).toBytes());
		}
		return rows;
	}
}
