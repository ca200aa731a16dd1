/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.parquet;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.glovebox.importers.internal.packing.Damaged;

/**
 * A column as the schema of the file describes it.
 *
 * @param name name, with those of the groups that it stands in before it
 * @param type how values are stored
 * @param length how many bytes a value of fixed length has
 * @param meaning what whole numbers and bytes stand for
 * @param scale what whole numbers are divided by
 * @param universal whether times count in universal time
 * @param levels the level of definition of a value that is there; 0 where none can be missing
 * @param repeated whether a row can hold several values
 */
record ParquetColumn(String name, Physical type, int length, Meaning meaning, double scale, boolean universal, int levels,
		boolean repeated) {

	/** How values are stored, in the order of their codes. */
	enum Physical {
		BOOLEAN, INT32, INT64, INT96, FLOAT, DOUBLE, BYTE_ARRAY, FIXED
	}

	/** What stored values stand for. */
	enum Meaning {
		NUMBER, UNSIGNED, TEXT,
		/** Whole numbers of a decimal number, most significant byte first where they are bytes. */
		DECIMAL,
		/** Seconds, after division by the scale. */
		TIME,
		/** Seconds since 1970, after division by the scale. */
		DATE, HALF
	}

	private static final int ROOT_LIMIT = 10_000;
	private static final double DAY = 86_400;

	/** Whether its values are texts. */
	boolean isText() {
		return meaning == Meaning.TEXT;
	}

	/** The value that a stored whole number stands for. */
	double number(long stored) {
		if (meaning == Meaning.DATE && type == Physical.INT32) {
			return stored * DAY;
		}
		if (meaning == Meaning.UNSIGNED) {
			return type == Physical.INT32 ? stored & 0xFFFF_FFFFL
					: stored >= 0 ? stored : (stored >>> 1) * 2.0 + (stored & 1);
		}
		return scale == 1 ? stored : stored / scale;
	}

	/** The columns of a schema, in the order in which the file holds them. */
	static List<ParquetColumn> of(List<ThriftStruct> schema) throws Damaged {
		if (schema.isEmpty()) {
			throw new Damaged("the file describes no columns");
		}
		List<ParquetColumn> columns = new ArrayList<>();
		int end = 1;
		long children = Math.min(schema.get(0).number(5).orElse(0), ROOT_LIMIT);
		for (int i = 0; i < children; i++) {
			end = add(schema, end, new Path("", 0, false, 0), columns);
		}
		return columns;
	}

	/** Where in the schema a column stands. */
	private record Path(String name, int levels, boolean repeated, int depth) {

		Path to(ThriftStruct element) {
			long repetition = element.number(3).orElse(0);
			String own = element.text(4);
			return new Path(name.isEmpty() ? own : name + "." + own, levels + (repetition == 0 ? 0 : 1),
					repeated || repetition == 2, depth + 1);
		}
	}

	private static int add(List<ThriftStruct> schema, int at, Path above, List<ParquetColumn> columns) throws Damaged {
		if (at >= schema.size() || above.depth() > 30) {
			throw new Damaged("the description of the columns is incomplete");
		}
		ThriftStruct element = schema.get(at);
		Path path = above.to(element);
		long children = element.number(5).orElse(0);
		int next = at + 1;
		if (children == 0) {
			columns.add(leaf(element, path));
		}
		for (long i = 0; i < children; i++) {
			next = add(schema, next, path, columns);
		}
		return next;
	}

	private static ParquetColumn leaf(ThriftStruct element, Path path) throws Damaged {
		int code = element.size(1, "the type of column " + path.name());
		if (code >= Physical.values().length) {
			throw new Damaged("column " + path.name() + " is of the unknown type " + code);
		}
		Physical type = Physical.values()[code];
		Logical logical = Logical.of(element, type);
		int length = (int) Math.min(element.number(2).orElse(0), 1 << 20);
		return new ParquetColumn(path.name(), type, Math.max(0, length), logical.meaning(), logical.scale(),
				logical.universal(), path.levels(), path.repeated());
	}

	/** What the values of a column stand for. */
	private record Logical(Meaning meaning, double scale, boolean universal) {

		static Logical of(ThriftStruct element, Physical type) {
			ThriftStruct stated = element.struct(10).orElse(new ThriftStruct(java.util.Map.of()));
			OptionalLong old = element.number(6);
			if (stated.struct(8).isPresent() || stated.struct(7).isPresent()) {
				boolean date = stated.struct(8).isPresent();
				ThriftStruct time = stated.struct(date ? 8 : 7).orElseThrow();
				ThriftStruct unit = time.struct(2).orElse(new ThriftStruct(java.util.Map.of()));
				double scale = unit.struct(1).isPresent() ? 1e3 : unit.struct(2).isPresent() ? 1e6 : 1e9;
				return new Logical(date ? Meaning.DATE : Meaning.TIME, scale, time.flag(1, false));
			}
			if (stated.struct(15).isPresent()) {
				return new Logical(Meaning.HALF, 1, false);
			}
			if (stated.struct(10).isPresent() && !stated.struct(10).get().flag(2, true)) {
				return new Logical(Meaning.UNSIGNED, 1, false);
			}
			return old.isPresent() ? converted(element, (int) old.getAsLong(), type) : plain(type, stated, element);
		}

		private static Logical plain(Physical type, ThriftStruct stated, ThriftStruct element) {
			if (stated.struct(5).isPresent()) {
				return decimal(stated.struct(5).get().number(1).orElse(0));
			}
			if (type == Physical.INT96) {
				return new Logical(Meaning.DATE, 1, false);
			}
			return new Logical(stated.struct(6).isPresent() ? Meaning.DATE
					: type == Physical.BYTE_ARRAY || type == Physical.FIXED ? Meaning.TEXT : Meaning.NUMBER, 1, false);
		}

		/** The types of older files, by their codes. */
		private static Logical converted(ThriftStruct element, int code, Physical type) {
			return switch (code) {
			case 5 -> decimal(element.number(7).orElse(0));
			case 6 -> new Logical(Meaning.DATE, 1, false);
			case 7 -> new Logical(Meaning.TIME, 1e3, true);
			case 8 -> new Logical(Meaning.TIME, 1e6, true);
			case 9 -> new Logical(Meaning.DATE, 1e3, true);
			case 10 -> new Logical(Meaning.DATE, 1e6, true);
			case 11, 12, 13, 14 -> new Logical(Meaning.UNSIGNED, 1, false);
			default -> new Logical(type == Physical.BYTE_ARRAY || type == Physical.FIXED ? Meaning.TEXT : Meaning.NUMBER, 1,
					false);
			};
		}

		private static Logical decimal(long digits) {
			return new Logical(Meaning.DECIMAL, Math.pow(10, Math.max(0, Math.min(digits, 300))), false);
		}
	}
}
