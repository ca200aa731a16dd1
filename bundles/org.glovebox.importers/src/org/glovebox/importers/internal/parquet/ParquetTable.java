/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.parquet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.packing.Damaged;
import org.glovebox.importers.internal.text.LabelledColumn;

/**
 * The table of a Parquet file: https://github.com/apache/parquet-format. Columns of lists are left out; of a column with a
 * damaged page the rows before that page are kept.
 *
 * @param columns the columns that could be read
 * @param facts what the writer noted beside the table
 */
public record ParquetTable(List<LabelledColumn> columns, Map<String, String> facts) {

	/** Columns of few different values pack to less than a hundredth; more than that is no measurement. */
	private static final long RATIO = 200;
	private static final long HARMLESS = 16 << 20;

	/** Whether bytes begin as such a file does. */
	public static boolean isAtBegin(ByteBuffer head) {
		return ParquetFooter.isAtBegin(head);
	}

	/**
	 * Reads all columns.
	 *
	 * @throws Damaged where there is nothing that could be delivered
	 */
	public static ParquetTable read(ByteBuffer file, Notes notes, Monitor monitor) throws Damaged {
		ParquetFooter footer = ParquetFooter.of(file);
		long budget = RATIO * file.limit() + HARMLESS;
		List<ParquetColumn> flat = footer.columns().stream().filter(c -> !c.repeated()).toList();
		if (footer.rows() > budget / 8 / Math.max(1, flat.size())) {
			throw new Damaged("the table states " + footer.rows() + " rows, which would need more than " + RATIO
					+ " times the memory of the file");
		}
		List<String> lists = footer.columns().stream().filter(ParquetColumn::repeated).map(ParquetColumn::name).toList();
		if (!lists.isEmpty()) {
			notes.warning("columns with several values in a row were left out: " + String.join(", ", lists), -1, lists.size());
		}
		List<LabelledColumn> columns = new ArrayList<>();
		String fault = lists.isEmpty() ? "the file describes no columns" : "all its columns hold several values in a row";
		for (int i = 0; i < footer.columns().size(); i++) {
			ParquetColumn column = footer.columns().get(i);
			if (!column.repeated()) {
				monitor.progress((double) i / footer.columns().size(), column.name());
				ColumnReader reader = new ColumnReader(file, column, (int) footer.rows(),
						(int) Math.min(budget, Integer.MAX_VALUE - 16), monitor);
				String problem = read(reader, footer.groups(), i);
				if (reader.filled() > 0 || problem.isEmpty()) {
					columns.add(reader.column());
				}
				if (!problem.isEmpty()) {
					fault = "column " + column.name() + ": " + problem;
					notes.warning(fault + (reader.filled() > 0 ? "; its later values are missing" : "; it was left out"),
							reader.filled() + 1, 1);
				}
			}
		}
		if (columns.isEmpty()) {
			throw new Damaged(fault);
		}
		return new ParquetTable(columns, footer.facts());
	}

	/** Reads one column of all row groups; what is wrong with it, or "". */
	private static String read(ColumnReader reader, List<ThriftStruct> groups, int place) {
		long last = 0;
		try {
			for (ThriftStruct group : groups) {
				last += Math.max(0, group.number(3).orElse(0));
				List<ThriftStruct> chunks = group.structs(1);
				if (place >= chunks.size()) {
					return "a row group does not hold it";
				}
				reader.read(chunks.get(place), (int) last);
			}
			return "";
		} catch (Damaged e) {
			return e.how();
		}
	}
}
