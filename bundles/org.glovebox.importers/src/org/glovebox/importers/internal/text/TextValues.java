/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Values that stand as texts in cells of workbooks and databases. */
public final class TextValues {

	private TextValues() {
	}

	/** What a text is: a number, a span of time, a date, or nothing but a text. */
	public static CellKind kind(String text) {
		return switch (Cells.look(text.strip(), (byte) '\t')) {
		case NUMBER, DECIMAL_COMMA -> CellKind.NUMBER;
		case CLOCK -> CellKind.CLOCK;
		case DATE -> CellKind.DATE;
		case EMPTY, TEXT -> CellKind.TEXT;
		};
	}

	/** The value of a text as this kind; {@code NaN} where it is none. */
	public static double value(String text, CellKind kind, DateOrder order) {
		byte[] bytes = text.strip().getBytes(StandardCharsets.ISO_8859_1);
		return switch (kind) {
		case CLOCK -> new ClockReader(bytes).read(0, bytes.length);
		case DATE -> new DateReader(bytes, order).read(0, bytes.length);
		case NUMBER -> number(bytes);
		case TEXT -> Double.NaN;
		};
	}

	private static double number(byte[] bytes) {
		boolean comma = new String(bytes, StandardCharsets.ISO_8859_1).matches("[^.]*,[^.]*");
		DecimalReader reader = new DecimalReader(bytes, (byte) (comma ? ',' : '.'));
		double value = reader.read(0, bytes.length);
		return reader.found() && reader.end() == bytes.length ? value : Double.NaN;
	}

	/** The order of dates that some texts have. */
	public static DateEvidence.Found order(List<String> dates) {
		DateEvidence evidence = new DateEvidence();
		dates.forEach(evidence::add);
		return evidence.order();
	}
}
