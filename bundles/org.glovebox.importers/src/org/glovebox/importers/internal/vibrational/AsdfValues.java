/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.NumberText;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;

/**
 * Values of a table (X++(Y..Y)) in any of the forms of JCAMP-DX, mixed as they like: AFFN, PAC, SQZ, DIF and DUP, with
 * their checks. Source: R. S. McDonald, P. A. Wilks, Appl. Spectrosc. 42 (1988) 151, section 5.
 *
 * <p>E is both the digit 5 of SQZ and the sign of an exponent: it is an exponent where a sign follows, or where the number
 * before it has a decimal point, as packed numbers have neither.
 */
final class AsdfValues {

	private static final int LONGEST = 40;
	private static final int ASK = 0xFFF;

	private final JcampRecord record;
	private final ByteBuffer bytes;
	private final int most;
	private double[] values = new double[1024];
	private int count;
	/** The last difference; NaN where the last value was no difference. */
	private double difference = Double.NaN;
	private double abscissa;
	private int at;
	private long failed;
	private int firstFailed = -1;
	private long unreadable;
	private int firstUnreadable = -1;
	private long misplaced;
	private int firstMisplaced = -1;
	private boolean full;
	private boolean cut;

	/** @param most no more values than this are taken */
	AsdfValues(JcampRecord record, int most) {
		this.record = record;
		this.bytes = record.text().bytes();
		this.most = most;
	}

	/**
	 * Reads the table.
	 *
	 * @param first what the abscissa of the first line times the factor must be
	 * @param step by how much it changes from value to value
	 * @param factor by what abscissae are multiplied
	 */
	double[] read(double first, double step, double factor, Monitor monitor) {
		int next = record.tableFrom();
		for (int line = 0; next < record.to() && !full; line++) {
			if ((line & ASK) == 0) {
				monitor.checkCancelled();
			}
			TextLines.Line text = record.text().line(next);
			next = text.next();
			if (text.ended()) {
				line(text, first, step, factor);
			} else {
				cut = true;
			}
		}
		return Arrays.copyOf(values, count);
	}

	private void line(TextLines.Line text, double first, double step, double factor) {
		at = text.from();
		int to = comment(text);
		boolean check = !Double.isNaN(difference);
		double before = count == 0 ? 0 : values[count - 1];
		if (!number(to)) {
			return;
		}
		abscissa = number;
		int start = count;
		boolean begun = false;
		while (skip(to) && !full) {
			if (!number(to)) {
				continue;
			}
			if (!begun && form == Form.VALUE && check) {
				begun = true;
				check(before, text.from());
				continue;
			}
			begun = true;
			take();
		}
		place(start - (check ? 1 : 0), first, step, factor, text.from());
	}

	/** The first value of a line repeats the last one of the line before where that ended with a difference. */
	private void check(double before, int where) {
		if (number != before) {
			firstFailed = failed++ == 0 ? where : firstFailed;
			values[count - 1] = before;
		}
		difference = Double.NaN;
	}

	private void take() {
		switch (form) {
		case VALUE -> {
			add(number);
			difference = Double.NaN;
		}
		case DIFFERENCE -> {
			difference = number;
			add((count == 0 ? 0 : values[count - 1]) + number);
		}
		default -> repeat();
		}
	}

	private void repeat() {
		for (int i = 1; i < number && !full; i++) {
			add(count == 0 ? 0 : values[count - 1] + (Double.isNaN(difference) ? 0 : difference));
		}
	}

	private void add(double value) {
		if (count >= most) {
			full = true;
			return;
		}
		if (count == values.length) {
			values = Arrays.copyOf(values, Math.min(most, count * 2));
		}
		values[count++] = value;
	}

	/** More than a step, and more than what the abscissa is rounded to, away from where the value belongs. */
	private void place(int index, double first, double step, double factor, int where) {
		double distance = Math.abs(abscissa * factor - (first + index * step));
		if (distance > 1.01 * Math.max(Math.abs(step), Math.abs(factor))) {
			firstMisplaced = misplaced++ == 0 ? where : firstMisplaced;
		}
	}

	/** Says what was wrong. */
	void tell(Notes notes) {
		if (failed > 0) {
			notes.warning("the check of a line does not agree with the value before it", record.lineOf(firstFailed), failed);
		}
		if (misplaced > 0) {
			notes.warning("a line does not begin where the steps of the axis have led to; values may be missing",
					record.lineOf(firstMisplaced), misplaced);
		}
		if (unreadable > 0) {
			notes.warning("a value is not a number", record.lineOf(firstUnreadable), unreadable);
		}
		if (cut) {
			notes.warning("the file ends within a line, which is left out", record.lineOf(record.to() - 1), 1);
		}
		if (full) {
			notes.warning("more values are there than the file states; they are left out", record.lineOf(at), 1);
		}
	}

	/** What a number stands for. */
	private enum Form {
		VALUE, DIFFERENCE, REPEAT
	}

	private double number;
	private Form form = Form.VALUE;

	private int comment(TextLines.Line text) {
		for (int i = text.from(); i + 1 < text.to(); i++) {
			if (bytes.get(i) == '$' && bytes.get(i + 1) == '$') {
				return i;
			}
		}
		return text.to();
	}

	/** Goes to the next number; false at the end of the line. */
	private boolean skip(int to) {
		while (at < to && (bytes.get(at) <= ' ' || bytes.get(at) == ',' || bytes.get(at) == ';')) {
			at++;
		}
		return at < to;
	}

	/** Reads the number that begins here; false where there is none, which is counted. */
	private boolean number(int to) {
		if (!skip(to)) {
			return false;
		}
		int lead = bytes.get(at);
		int start = at++;
		form = lead >= 'S' && lead <= 'Z' || lead == 's' ? Form.REPEAT
				: lead == '%' || lead >= 'J' && lead <= 'R' || lead >= 'j' && lead <= 'r' ? Form.DIFFERENCE : Form.VALUE;
		if (lead == '?') {
			number = Double.NaN;
			return true;
		}
		boolean point = lead == '.';
		while (at < to && continues(bytes.get(at), at + 1 < to ? bytes.get(at + 1) : 0, point)) {
			boolean exponent = bytes.get(at) == 'E' || bytes.get(at) == 'e';
			point |= bytes.get(at) == '.';
			at += exponent ? 2 : 1;
		}
		return parse(start, lead);
	}

	private static boolean continues(int c, int next, boolean point) {
		boolean sign = next == '+' || next == '-';
		return c >= '0' && c <= '9' || c == '.' || (c == 'E' || c == 'e') && (sign || point && next >= '0' && next <= '9');
	}

	private boolean parse(int start, int lead) {
		int sign = lead >= 'a' && lead <= 'i' || lead >= 'j' && lead <= 'r' ? -1 : 1;
		int digit = digit(lead);
		boolean plain = digit < 0;
		int length = at - start;
		if (length <= LONGEST) {
			String rest = record.text().text(plain ? start : start + 1, at);
			var parsed = NumberText.of(plain ? rest : digit + rest);
			if (parsed.isPresent()) {
				number = sign * parsed.getAsDouble();
				return true;
			}
		}
		firstUnreadable = unreadable++ == 0 ? start : firstUnreadable;
		return false;
	}

	/** The digit that a character of SQZ, DIF or DUP stands for; -1 for a number in plain figures. */
	private static int digit(int c) {
		if (c == '@' || c == '%') {
			return 0;
		}
		if (c >= 'A' && c <= 'I') {
			return c - 'A' + 1;
		}
		if (c >= 'a' && c <= 'i') {
			return c - 'a' + 1;
		}
		if (c >= 'J' && c <= 'R') {
			return c - 'J' + 1;
		}
		if (c >= 'j' && c <= 'r') {
			return c - 'j' + 1;
		}
		return c >= 'S' && c <= 'Z' ? c - 'S' + 1 : c == 's' ? 9 : -1;
	}
}
