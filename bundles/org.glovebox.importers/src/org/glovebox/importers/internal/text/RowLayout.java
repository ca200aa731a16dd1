/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/**
 * How the rows of a text are written.
 *
 * @param delimiter what stands between two cells; {@link #BLANKS} for any number of blanks and tabs
 * @param decimal the decimal sign
 * @param order how ambiguous dates are read
 * @param charset encoding of text cells
 * @param kinds what the cells of each column are
 */
public record RowLayout(byte delimiter, byte decimal, DateOrder order, Charset charset, List<CellKind> kinds) {

	/** Any number of blanks and tabs. */
	public static final byte BLANKS = ' ';

	public RowLayout {
		kinds = List.copyOf(kinds);
	}

	int width() {
		return kinds.size();
	}

	boolean blanks() {
		return delimiter == BLANKS;
	}

	RowLayout with(int column, CellKind kind) {
		CellKind[] changed = kinds.toArray(CellKind[]::new);
		changed[column] = kind;
		return new RowLayout(delimiter, decimal, order, charset, Arrays.asList(changed));
	}

	RowLayout with(DateOrder newOrder) {
		return new RowLayout(delimiter, decimal, newOrder, charset, kinds);
	}
}
