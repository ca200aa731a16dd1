/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.Locale;

import org.glovebox.api.data.Column;

/** Numbers as people want to see them in a terminal; JSON and CSV have them in full. */
final class Numbers {

	private Numbers() {
	}

	/** Six significant digits. */
	static String shown(double value) {
		if (Double.isNaN(value)) {
			return "";
		}
		if (value == Math.rint(value) && Math.abs(value) < 1e9) {
			return Long.toString((long) value);
		}
		double size = Math.abs(value);
		if (size < 1e-3 || size >= 1e9) {
			return String.format(Locale.ROOT, "%.5e", value);
		}
		int before = (int) Math.max(1, Math.floor(Math.log10(size)) + 1);
		return String.format(Locale.ROOT, "%." + Math.max(0, 6 - before) + "f", value);
	}

	/** Six significant digits without zeros at the end. */
	static String brief(double value) {
		String shown = shown(value);
		return shown.indexOf('.') < 0 || shown.indexOf('e') >= 0 ? shown : shown.replaceFirst("\\.?0+$", "");
	}

	static String shown(Column column, int row) {
		return column instanceof Column.Numbers ? shown(column.number(row)) : column.text(row);
	}
}
