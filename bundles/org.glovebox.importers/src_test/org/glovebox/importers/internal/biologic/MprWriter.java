/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Writes {@code .mpr} files for tests: generated data in the layout of the given version of the data module. */
final class MprWriter {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	/** A column: its id, its width in bytes (negative for whole numbers) and its values by row. */
	private record Stored(int id, int width, boolean whole, IntToDoubleFunction values) {
	}

	private final int version;
	private final int rows;
	private final List<Stored> columns = new ArrayList<>();
	private final ByteArrayOutputStream file = new ByteArrayOutputStream();
	private final byte[] settings = new byte[0x1A00];
	private long statedRows;
	private int headVersion;

	/**
	 * @param version version of the data module: 0, 2, 3, 10 or 11
	 * @param rows number of rows
	 */
	MprWriter(int version, int rows) {
		this.version = version;
		this.headVersion = version;
		this.rows = rows;
		this.statedRows = rows;
		file.writeBytes(ascii("BIO-LOGIC MODULAR FILE\u001A", 48, ' '));
		file.writeBytes(new byte[4]);
	}

	/** A galvanostatic half cycle of 1 mA with a row each 10 s: flags, Ns, time, dq, Q - Qo, control, Ewe, I Range. */
	static MprWriter galvanostatic(int version, int rows) {
		return new MprWriter(version, rows).technique(0x04).flags().whole(131, 2, i -> 1).column(4, 8, i -> 10.0 * i)
				.column(7, 8, i -> i == 0 ? 0 : 10.0 / 3600).column(13, 8, i -> i * 10.0 / 3600).column(5, 4, i -> 1)
				.column(6, 4, i -> 3 + 0.001 * i).whole(39, 2, i -> 10);
	}

	MprWriter technique(int code) {
		settings[0] = (byte) code;
		return this;
	}

	/** The six flags; mode 1 in all rows, the lowest bit of the row number as ox/red, the highest flag set. */
	MprWriter flags() {
		columns.add(new Stored(1, 1, true, i -> 0x81 | (i & 1) << 2));
		for (int id : new int[] { 2, 3, 21, 31, 65 }) {
			columns.add(new Stored(id, 0, true, i -> 0));
		}
		return this;
	}

	MprWriter column(int id, int width, IntToDoubleFunction values) {
		columns.add(new Stored(id, width, false, values));
		return this;
	}

	MprWriter whole(int id, int width, IntToDoubleFunction values) {
		columns.add(new Stored(id, width, true, values));
		return this;
	}

	/** States another number of rows than there are. */
	MprWriter stating(long number) {
		statedRows = number;
		return this;
	}

	/** States another version of the data module than the layout has. */
	MprWriter claiming(int otherVersion) {
		headVersion = otherVersion;
		return this;
	}

	/** Puts a text with its length before it into the settings. */
	MprWriter setting(int offset, String text) {
		settings[offset] = (byte) text.length();
		byte[] bytes = text.getBytes(WINDOWS);
		System.arraycopy(bytes, 0, settings, offset + 1, bytes.length);
		return this;
	}

	/** Puts a single-precision number into the settings. */
	MprWriter setting(int offset, float value) {
		ByteBuffer.wrap(settings).order(ByteOrder.LITTLE_ENDIAN).putFloat(offset, value);
		return this;
	}

	/** The file with settings and data. */
	byte[] bytes() {
		return modules(List.of());
	}

	/** The file with a log that states a start in OLE days at an offset, and a channel. */
	byte[] withLog(int offset, double oleDays, int channel) {
		byte[] log = new byte[0x0A00];
		ByteBuffer.wrap(log).order(ByteOrder.LITTLE_ENDIAN).putDouble(offset, oleDays);
		log[9] = (byte) channel;
		return modules(List.of(new Module("VMP LOG", log)));
	}

	/** The file with a further module of any name and content behind the data. */
	byte[] with(String name, byte[] content) {
		return modules(List.of(new Module(name, content)));
	}

	private record Module(String name, byte[] content) {
	}

	private byte[] modules(List<Module> more) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.writeBytes(file.toByteArray());
		boolean recent = version >= 10;
		all.writeBytes(module("VMP Set", settings, recent ? 10 : 0));
		all.writeBytes(module("VMP data", data(), headVersion));
		more.forEach(module -> all.writeBytes(module(module.name(), module.content(), recent ? 10 : 0)));
		return all.toByteArray();
	}

	private byte[] module(String name, byte[] content, int moduleVersion) {
		boolean recent = version >= 10;
		ByteBuffer module = ByteBuffer.allocate((recent ? 65 : 57) + content.length).order(ByteOrder.LITTLE_ENDIAN);
		module.put(ascii("MODULE", 6, ' ')).put(ascii(name, 10, ' ')).put(ascii(name, 25, ' '));
		if (recent) {
			module.putInt(-1).putInt(content.length).putInt(0).putInt(moduleVersion);
		} else {
			module.putInt(content.length).putInt(moduleVersion);
		}
		return module.put(ascii("05/07/24", 8, ' ')).put(content).array();
	}

	private byte[] data() {
		int head = switch (version) {
		case 0 -> 100;
		case 2 -> 405;
		case 3 -> 406;
		default -> 1007;
		};
		int width = columns.stream().mapToInt(Stored::width).sum();
		ByteBuffer data = ByteBuffer.allocate(head + rows * width).order(ByteOrder.LITTLE_ENDIAN);
		data.putInt((int) statedRows);
		if (version >= 10) {
			data.putShort((short) columns.size());
		} else {
			data.put((byte) columns.size());
		}
		columns.forEach(column -> {
			if (version == 0) {
				data.put((byte) column.id());
			} else {
				data.putShort((short) column.id());
			}
		});
		data.position(head);
		for (int row = 0; row < rows; row++) {
			for (Stored column : columns) {
				put(data, column, column.values().applyAsDouble(row));
			}
		}
		return data.array();
	}

	private static void put(ByteBuffer data, Stored column, double value) {
		switch (column.width()) {
		case 1 -> data.put((byte) (long) value);
		case 2 -> data.putShort((short) (long) value);
		case 4 -> {
			if (column.whole()) {
				data.putInt((int) (long) value);
			} else {
				data.putFloat((float) value);
			}
		}
		case 8 -> data.putDouble(value);
		default -> data.put(new byte[column.width()]);
		}
	}

	private static byte[] ascii(String text, int length, char padding) {
		StringBuilder padded = new StringBuilder(text);
		while (padded.length() < length) {
			padded.append(padding);
		}
		return padded.toString().getBytes(StandardCharsets.US_ASCII);
	}
}
