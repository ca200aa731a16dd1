/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import java.util.Arrays;
import java.util.OptionalDouble;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberText;
import org.glovebox.importers.internal.TextLines;

/** Tables of JCAMP-DX that state each abscissa: (XY..XY) and (XYW..XYW). */
final class JcampPoints {

	private static final int ASK = 0xFFF;
	private static final int LONGEST_LINE = 1 << 20;

	private JcampPoints() {
	}

	/**
	 * The values, column by column.
	 *
	 * @param width how many numbers a point has
	 */
	static double[][] read(JcampRecord record, int width, Notes notes, Monitor monitor) {
		double[] all = new double[1024];
		int count = 0;
		int unreadable = 0;
		int firstUnreadable = 0;
		int next = record.tableFrom();
		for (int line = 0; next < record.to(); line++) {
			if ((line & ASK) == 0) {
				monitor.checkCancelled();
			}
			TextLines.Line at = record.text().line(next);
			next = at.next();
			if (!at.ended() || at.to() - at.from() > LONGEST_LINE) {
				notes.warning("the file ends within a line, which is left out", record.lineOf(at.from()), 1);
				continue;
			}
			for (String word : words(record.text().text(at))) {
				OptionalDouble number = word.equals("?") ? OptionalDouble.of(Double.NaN) : NumberText.of(word);
				if (number.isEmpty()) {
					firstUnreadable = unreadable++ == 0 ? at.from() : firstUnreadable;
				} else {
					all = count == all.length ? Arrays.copyOf(all, count * 2) : all;
					all[count++] = number.getAsDouble();
				}
			}
		}
		if (unreadable > 0) {
			notes.warning("a value is not a number", record.lineOf(firstUnreadable), unreadable);
		}
		if (count % width != 0) {
			notes.warning("the last point is not complete", record.lineOf(record.to() - 1), 1);
		}
		return columns(all, count / width, width);
	}

	private static String[] words(String line) {
		int comment = line.indexOf("$$");
		String plain = (comment < 0 ? line : line.substring(0, comment)).strip();
		return plain.isEmpty() ? new String[0] : plain.split("\\s*[,;]\\s*|\\s+");
	}

	private static double[][] columns(double[] all, int rows, int width) {
		double[][] columns = new double[width][rows];
		for (int i = 0; i < rows * width; i++) {
			columns[i % width][i / width] = all[i];
		}
		return columns;
	}
}
