/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xps;

import java.util.OptionalDouble;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.NumberText;
import org.glovebox.importers.internal.TextLines;

/** The lines of a VAMAS file, one value each, taken one after the other. */
final class VamasLines {

	private static final int ASK = 4096;
	private static final int LONGEST = 1024;
	/** No list in a header is longer; a larger number is damage. */
	private static final int MOST = 100_000;

	/** The file ends, or a line is not what it must be. */
	static final class Broken extends Exception {
		private static final long serialVersionUID = 1L;

		Broken(String reason) {
			super(reason);
		}
	}

	private final TextLines text;
	private final Monitor monitor;
	private int at;
	private long line;

	VamasLines(TextLines text, Monitor monitor) {
		this.text = text;
		this.monitor = monitor;
		this.at = text.start();
	}

	/** Number of the line that was taken last, counted from 1. */
	long line() {
		return line;
	}

	/** Whether nothing but the mark of the end follows. */
	boolean atEnd() {
		return at >= text.end();
	}

	/** The next line. */
	String next(String what) throws Broken {
		if ((++line & ASK - 1) == 0) {
			monitor.checkCancelled();
		}
		if (at >= text.end()) {
			throw new Broken("the file ends before " + what);
		}
		TextLines.Line current = text.line(at);
		at = current.next();
		return text.text(current, LONGEST).strip();
	}

	/** The next line as a number. */
	double number(String what) throws Broken {
		String said = next(what);
		OptionalDouble value = NumberText.of(said);
		if (value.isEmpty()) {
			throw new Broken("line " + line + " should hold " + what + ", but says \"" + said + "\"");
		}
		return value.getAsDouble();
	}

	/** The next line as a number of things. */
	int count(String what) throws Broken {
		double value = number(what);
		if (value < 0 || value > MOST || value != Math.rint(value)) {
			throw new Broken("line " + line + " should hold " + what + ", but holds " + value);
		}
		return (int) value;
	}

	/** So many lines, joined. */
	String block(int lines, String what) throws Broken {
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < lines; i++) {
			all.append(i > 0 ? "\n" : "").append(next(what));
		}
		return all.toString();
	}

	/** The next value of the ordinate, and whether its line has an end. */
	OptionalDouble value() {
		if (at >= text.end()) {
			return OptionalDouble.empty();
		}
		TextLines.Line current = text.line(at);
		OptionalDouble value = current.to() - current.from() > LONGEST || !current.ended() ? OptionalDouble.empty()
				: NumberText.of(text.text(current));
		if (value.isPresent()) {
			at = current.next();
			line++;
		}
		return value;
	}
}
