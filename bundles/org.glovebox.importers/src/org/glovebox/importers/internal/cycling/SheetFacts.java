/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cycling;

import java.util.Optional;

import org.glovebox.importers.internal.sheet.Sheet;
import org.glovebox.importers.internal.table.Facts;
import org.glovebox.importers.internal.text.CellKind;

/**
 * Takes facts from a small sheet: values below a row of names, as Arbin writes, or values beside their names, as Neware
 * and Land write.
 */
final class SheetFacts {

	private static final int LEAST_NAMES = 3;
	private static final double DAYS_BEFORE_1970 = 25_569;

	private final Sheet sheet;
	private final Facts facts;

	SheetFacts(Sheet sheet, Facts facts) {
		this.sheet = sheet;
		this.facts = facts;
	}

	void add() {
		for (int row = 0; row < sheet.rows(); row++) {
			if (isNames(row) && row + 1 < sheet.rows() && !isNames(row + 1)) {
				below(row);
				row++;
			} else {
				beside(row);
			}
		}
	}

	/** Whether a row holds texts one beside the other, and nothing else. */
	private boolean isNames(int row) {
		int texts = 0;
		int others = 0;
		int beside = 0;
		boolean before = false;
		for (int column = 0; column < sheet.width(); column++) {
			Optional<CellKind> kind = sheet.kind(row, column);
			boolean text = kind.isPresent() && kind.get() == CellKind.TEXT;
			texts += text ? 1 : 0;
			others += kind.isPresent() && !text ? 1 : 0;
			beside += text && before ? 1 : 0;
			before = text;
		}
		return others == 0 && texts >= LEAST_NAMES && beside >= texts - 1;
	}

	private void below(int row) {
		for (int column = 0; column < sheet.width(); column++) {
			String name = sheet.text(row, column);
			if (!name.isBlank()) {
				facts.add(name, value(row + 1, column));
			}
		}
	}

	private void beside(int row) {
		for (int column = 0; column < sheet.width(); column++) {
			String name = sheet.text(row, column);
			int next = column + 1;
			while (next < sheet.width() && sheet.kind(row, next).isEmpty()) {
				next++;
			}
			if (!name.isBlank() && next < sheet.width()) {
				facts.add(name.strip().replaceFirst("[:\uFF1A]$", ""), value(row, next));
				column = next;
			}
		}
	}

	private String value(int row, int column) {
		Optional<CellKind> kind = sheet.kind(row, column);
		if (kind.isEmpty()) {
			return "";
		}
		double number = sheet.number(row, column);
		return switch (kind.get()) {
		case TEXT -> sheet.text(row, column);
		case DATE -> Facts.iso(Math.rint((number - DAYS_BEFORE_1970) * 86_400_000) / 1000);
		default -> number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number)
				: Double.toString(number);
		};
	}
}
