/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.sheet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.LittleEndian;
import org.glovebox.importers.internal.Notes;

/**
 * A workbook in the form {@code .xls} of Excel 97 to 2003 (BIFF8): records in a stream of a compound file.
 *
 * <p>Source of the format: Microsoft [MS-XLS], 2.1.7.20.3 (globals), 2.4.21 (BOF), 2.4.28 (BoundSheet8), 2.4.77 (Date1904),
 * 2.4.117 (FilePass), 2.4.126 (Format), 2.4.353 (XF).
 */
final class XlsWorkbook implements Workbook {

	private static final String STREAM = "Workbook";
	private static final String OLDER_STREAM = "Book";
	private static final String ENCRYPTED_STREAM = "EncryptedPackage";
	/** Begin of the globals of BIFF8. */
	private static final String GLOBALS = "\u0009\u0008\u0010\u0000\u0000\u0006\u0005\u0000";

	private static final int BEGIN = 0x809;
	private static final int END = 0x0A;
	private static final int ENCRYPTION = 0x2F;
	private static final int DATES = 0x22;
	private static final int FORMAT = 0x41E;
	private static final int STYLE = 0xE0;
	private static final int SHEET = 0x85;
	private static final int TEXTS = 0xFC;
	private static final int VERSION = 0x600;
	private static final int MOST_TEXTS = 2_000_000;
	private static final int MOST_SHEETS = 200;

	private final LittleEndian stream;
	private final Monitor monitor;
	private final Notes notes;
	private final Map<String, Integer> sheets = new LinkedHashMap<>();
	private final List<Integer> styles = new ArrayList<>();
	private final Map<Integer, String> custom = new HashMap<>();
	private List<String> texts = List.of();
	private boolean from1904;
	private boolean encrypted;
	/** Bytes of sheets that may still be read, so that sheets that lie upon each other cannot fill the memory. */
	private long left;

	private XlsWorkbook(LittleEndian stream, Notes notes, Monitor monitor) {
		this.stream = stream;
		this.notes = notes;
		this.monitor = monitor;
		this.left = 2L * stream.size();
		readGlobals();
	}

	/** Opens a compound file. */
	static Opened open(ByteBuffer content, Notes notes, Monitor monitor) {
		monitor.checkCancelled();
		CompoundFile file = new CompoundFile(content);
		Optional<LittleEndian> stream = file.stream(STREAM);
		if (stream.isEmpty() && file.stream(ENCRYPTED_STREAM).isPresent()) {
			return encrypted();
		}
		if (stream.isEmpty() && file.stream(OLDER_STREAM).isPresent()) {
			return older();
		}
		stream = stream.or(() -> file.beginning(GLOBALS));
		if (stream.isEmpty()) {
			return new Opened.None();
		}
		if (file.isCut()) {
			notes.warning("the workbook is cut off", content.limit(), 1);
		}
		if (!stream.get().has(0, 8) || stream.get().u2(0) != BEGIN) {
			return new Opened.Refused("its stream of records does not begin as one does");
		}
		if (stream.get().u2(4) != VERSION) {
			return older();
		}
		XlsWorkbook workbook = new XlsWorkbook(stream.get(), notes, monitor);
		return workbook.encrypted ? encrypted() : new Opened.Of(workbook);
	}

	private static Opened encrypted() {
		return new Opened.Refused("the workbook is encrypted; save it without a password");
	}

	private static Opened older() {
		return new Opened.Refused("the workbook is of Excel 95 or older; save it in a newer form");
	}

	private void readGlobals() {
		BiffRecords records = new BiffRecords(stream, 0);
		while (records.next() && records.kind() != END && !encrypted) {
			int at = records.at();
			int length = records.length();
			switch (records.kind()) {
			case ENCRYPTION -> encrypted = true;
			case DATES -> from1904 = length >= 2 && stream.u2(at) == 1;
			case STYLE -> styles.add(length >= 4 ? stream.u2(at + 2) : 0);
			case TEXTS -> texts = new BiffTexts(records, 0).shared(MOST_TEXTS);
			case FORMAT -> {
				if (length >= 5) {
					custom.put(stream.u2(at), new BiffTexts(records, 2).text());
				}
			}
			case SHEET -> {
				boolean cells = length >= 8 && stream.u1(at + 5) == 0;
				if (cells && sheets.size() < MOST_SHEETS && !sheets.containsValue((int) stream.u4(at))) {
					sheets.putIfAbsent(new BiffTexts(records, 6).shortText(), (int) stream.u4(at));
				}
			}
			default -> {
				// nothing that is asked for here
			}
			}
		}
	}

	@Override
	public List<String> sheetNames() {
		return List.copyOf(sheets.keySet());
	}

	@Override
	public boolean countsFrom1904() {
		return from1904;
	}

	@Override
	public Optional<Sheet> sheet(String name) {
		Integer from = sheets.get(name);
		if (from == null || !stream.has(from, 8) || stream.u2(from) != BEGIN) {
			notes.warning("the sheet " + name + " is not in the file");
			return Optional.empty();
		}
		if (left <= 0) {
			notes.warning("the sheets lie upon each other; " + name + " was left out");
			return Optional.empty();
		}
		BiffRecords records = new BiffRecords(stream, from);
		Sheet sheet = XlsSheet.read(name, records, texts, NumberFormats.of(styles, custom), monitor);
		left -= records.at() - from;
		return Optional.of(sheet);
	}
}
