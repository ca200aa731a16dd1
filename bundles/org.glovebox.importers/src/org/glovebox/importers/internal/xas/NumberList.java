/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xas;

import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.importers.internal.text.DecimalReader;

/** An array of a project all of whose values are numbers, which most are, read without a text for each of them. */
final class NumberList extends AbstractList<Double> {

	private final double[] values;

	private NumberList(double[] values) {
		this.values = values;
	}

	/**
	 * Reads a list such as {@code ('1.5','2')} or {@code [1.5, 2]}.
	 *
	 * @param from offset of the bracket that opens it
	 * @return empty where it holds anything else than numbers, or has no end
	 */
	static Optional<NumberList> read(ByteBuffer text, int from, int to) {
		if (!text.hasArray() || from >= to || text.get(from) != '(' && text.get(from) != '[') {
			return Optional.empty();
		}
		int commas = 0;
		for (int i = from; i < to; i++) {
			commas += text.get(i) == ',' ? 1 : 0;
		}
		double[] values = new double[commas + 1];
		DecimalReader decimal = new DecimalReader(text.array(), (byte) '.');
		int shift = text.arrayOffset();
		int at = from + 1;
		for (int i = 0; i < values.length; i++) {
			at = skipBlanks(text, at, to);
			boolean quoted = at < to && text.get(at) == '\'';
			at += quoted ? 1 : 0;
			values[i] = decimal.read(at + shift, to + shift);
			at = decimal.end() - shift;
			if (!decimal.found() || quoted && (at >= to || text.get(at++) != '\'')) {
				return Optional.empty();
			}
			at = skipBlanks(text, at, to);
			byte end = (byte) (i < commas ? ',' : text.get(from) == '(' ? ')' : ']');
			if (at >= to || text.get(at++) != end) {
				return Optional.empty();
			}
		}
		return Optional.of(new NumberList(values));
	}

	private static int skipBlanks(ByteBuffer text, int from, int to) {
		int at = from;
		while (at < to && text.get(at) == ' ') {
			at++;
		}
		return at;
	}

	/** The numbers themselves, not a copy. */
	double[] values() {
		return values;
	}

	@Override
	public Double get(int index) {
		return values[index];
	}

	@Override
	public int size() {
		return values.length;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof NumberList list ? Arrays.equals(values, list.values) : super.equals(other);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(values);
	}
}
