/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.access;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.LittleEndian;

/**
 * A database in memory. The rows of a table are those of all data pages that name the table as their owner, so that they
 * are found in damaged files too; usage maps and indexes are not needed. Memory: 4 bytes for each page.
 */
public final class JetDatabase {

	private static final int CATALOG = 2;
	private static final int DATA_PAGE = 1;
	private static final int DEFINITION_PAGE = 2;
	private static final int TABLE = 1;
	private static final int MOST_COLUMNS = 255;
	private static final int MOST_PAGES_OF_A_DEFINITION = 64;
	private static final int FIXED_LENGTH = 1;
	private static final Charset ONE_BYTE = Charset.forName("windows-1252");

	private final LittleEndian bytes;
	private final JetFormat format;
	private final Map<Integer, List<Integer>> pages = new HashMap<>();
	private final Map<String, Integer> tables = new HashMap<>();
	private final boolean cut;

	private JetDatabase(LittleEndian bytes, JetFormat format, Monitor monitor) {
		this.bytes = bytes;
		this.format = format;
		this.cut = bytes.size() % format.pageSize() != 0;
		for (int page = 1; page < bytes.size() / format.pageSize(); page++) {
			if ((page & 4095) == 0) {
				monitor.checkCancelled();
			}
			int at = page * format.pageSize();
			if (bytes.u1(at) == DATA_PAGE) {
				pages.computeIfAbsent(bytes.i4(at + 4), owner -> new ArrayList<>()).add(page);
			}
		}
		readCatalog(monitor);
	}

	/** Opens a database; empty where the bytes are none. */
	public static Optional<JetDatabase> open(ByteBuffer content, Monitor monitor) {
		LittleEndian bytes = LittleEndian.of(content);
		return JetFormat.of(bytes).map(format -> new JetDatabase(bytes, format, monitor));
	}

	/** Whether a head of a file is that of a database. */
	public static boolean isDatabase(byte[] head) {
		return JetFormat.of(LittleEndian.of(ByteBuffer.wrap(head))).isPresent();
	}

	/** Version of the format, for people. */
	public String version() {
		return format.name();
	}

	/** Whether the file ends within a page. */
	public boolean isCut() {
		return cut;
	}

	/** Names of the tables of the catalog. */
	public List<String> tableNames() {
		return tables.keySet().stream().sorted().toList();
	}

	private void readCatalog(Monitor monitor) {
		table(CATALOG, monitor).ifPresent(catalog -> {
			Optional<JetColumn> id = catalog.column("Id");
			Optional<JetColumn> name = catalog.column("Name");
			Optional<JetColumn> type = catalog.column("Type");
			if (id.isEmpty() || name.isEmpty() || type.isEmpty()) {
				return;
			}
			for (int row = 0; row < catalog.rows(); row++) {
				if (catalog.number(row, type.get()) == TABLE) {
					tables.putIfAbsent(catalog.text(row, name.get()), (int) catalog.number(row, id.get()) & 0xFF_FFFF);
				}
			}
		});
	}

	/** A table by its name; empty where there is none or its definition cannot be read. */
	public Optional<JetTable> table(String name, Monitor monitor) {
		return Optional.ofNullable(tables.get(name)).flatMap(page -> table(page, monitor));
	}

	private Optional<JetTable> table(int page, Monitor monitor) {
		LittleEndian definition = definition(page);
		if (!definition.has(format.columnsAt(), 1)) {
			return Optional.empty();
		}
		List<JetColumn> columns = columns(definition);
		return columns.isEmpty() ? Optional.empty()
				: Optional.of(new JetTable(bytes, format, columns, pages.getOrDefault(page, List.of()), monitor));
	}

	/** The pages of a definition, one after the other, each but the first without its header of 8 bytes. */
	private LittleEndian definition(int first) {
		byte[] all = new byte[0];
		long page = first;
		for (int count = 0; count < MOST_PAGES_OF_A_DEFINITION && page > 0; count++) {
			long at = page * format.pageSize();
			if (!bytes.has(at, format.pageSize()) || bytes.u1((int) at) != DEFINITION_PAGE) {
				break;
			}
			int skip = count == 0 ? 0 : 8;
			int length = format.pageSize() - skip;
			all = Arrays.copyOf(all, all.length + length);
			bytes.buffer().get((int) at + skip, all, all.length - length, length);
			page = bytes.u4((int) at + 4);
		}
		return LittleEndian.of(ByteBuffer.wrap(all));
	}

	private List<JetColumn> columns(LittleEndian definition) {
		int count = definition.u2(format.columnCount());
		long indexes = definition.u4(format.indexCount());
		long at = format.columnsAt() + indexes * format.indexEntry();
		if (count > MOST_COLUMNS || !definition.has(at, (long) count * format.columnEntry())) {
			return List.of();
		}
		List<JetColumn> columns = new ArrayList<>();
		long name = at + (long) count * format.columnEntry();
		for (int i = 0; i < count; i++) {
			int entry = (int) at + i * format.columnEntry();
			int prefix = format.wide() ? 2 : 1;
			if (!definition.has(name, prefix)) {
				return List.of();
			}
			int length = format.wide() ? definition.u2((int) name) : definition.u1((int) name);
			if (!definition.has(name + prefix, length)) {
				return List.of();
			}
			columns.add(column(definition, entry, name(definition, (int) name + prefix, length)));
			name += prefix + length;
		}
		return columns;
	}

	private JetColumn column(LittleEndian definition, int entry, String name) {
		return new JetColumn(name, definition.u1(entry), definition.u2(entry + format.entryNumber()),
				definition.u2(entry + format.entryVariable()),
				(definition.u1(entry + format.entryFlags()) & FIXED_LENGTH) != 0,
				definition.u2(entry + format.entryFixed()), definition.u2(entry + format.entryLength()));
	}

	private String name(LittleEndian definition, int at, int length) {
		byte[] text = new byte[length];
		definition.buffer().get(at, text);
		return new String(text, format.wide() ? StandardCharsets.UTF_16LE : ONE_BYTE);
	}
}
