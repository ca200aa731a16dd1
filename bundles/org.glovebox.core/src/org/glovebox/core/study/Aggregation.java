/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;

/** Makes one cell of several values. Numbers are put together in the unit of the column, else of the first value. */
final class Aggregation {

	private static final MathContext DIGITS = new MathContext(10);

	private Aggregation() {
	}

	static StudyCell of(Column column, List<StudyValue> found) {
		List<StudyValue> values = found.stream().sorted(Comparator.comparing(StudyValue::time)
				.thenComparing(StudyValue::recordName)).toList();
		if (column.aggregate() == Aggregate.N) {
			return new StudyCell(List.of(Quantity.of(values.size(), Unit.ONE)), Integer.toString(values.size()),
					OptionalDouble.empty(), values);
		}
		if (values.isEmpty()) {
			return StudyCell.MISSING;
		}
		Unit unit = unit(column, values);
		List<StudyValue> numbers = values.stream().filter(v -> v.quantity().map(Quantity::unit)
				.filter(unit::isCompatible).isPresent()).toList();
		return switch (column.aggregate()) {
		case FIRST -> beside(values.subList(0, 1), column);
		case LAST -> beside(values.subList(values.size() - 1, values.size()), column);
		case ALL -> beside(values, column);
		case USUAL -> usual(column, values, numbers, unit);
		case SD -> numbers.isEmpty() ? StudyCell.MISSING : deviation(numbers, unit);
		default -> numbers.isEmpty() ? StudyCell.MISSING : together(column, column.aggregate(), numbers, unit);
		};
	}

	private static Unit unit(Column column, List<StudyValue> values) {
		return column.unit().map(Unit::parse).or(() -> values.stream().flatMap(v -> v.quantity().stream())
				.map(Quantity::unit).findFirst()).orElse(Unit.ONE);
	}

	private static StudyCell usual(Column column, List<StudyValue> values, List<StudyValue> numbers, Unit unit) {
		boolean same = values.stream().map(StudyValue::text).distinct().count() == 1;
		return same || numbers.size() < values.size() ? beside(values, column)
				: together(column, Aggregate.MEAN, numbers, unit);
	}

	/** The value as it is shown in the unit of the column. */
	private static Optional<Quantity> shown(StudyValue value, Column column) {
		return value.quantity().map(q -> column.unit().map(Unit::parse).filter(u -> u.isCompatible(q.unit()))
				.map(q::to).orElse(q));
	}

	/** The values beside each other, those that read the same once. */
	private static StudyCell beside(List<StudyValue> values, Column column) {
		String text = values.stream().map(v -> text(v, column)).distinct().collect(Collectors.joining(", "));
		List<Quantity> numbers = values.stream().flatMap(v -> shown(v, column).stream()).distinct().toList();
		return new StudyCell(numbers, text, OptionalDouble.empty(), values);
	}

	/** As the record says it, or in the unit of the column with the digits that are read. */
	private static String text(StudyValue value, Column column) {
		Optional<Quantity> shown = shown(value, column);
		return shown.isEmpty() || shown.equals(value.quantity()) ? value.text() : shown.get().readable().text();
	}

	/** One number of several; the values beside each other where limits leave none. */
	private static StudyCell together(Column column, Aggregate how, List<StudyValue> values, Unit unit) {
		List<Quantity> numbers = values.stream().flatMap(v -> v.quantity().stream()).toList();
		Optional<Quantity> number = Interval.of(how, numbers, unit).quantity(unit);
		OptionalDouble spread = how == Aggregate.MEAN ? standardDeviation(numbers, unit) : OptionalDouble.empty();
		return number.map(q -> new StudyCell(List.of(q), q.readable().text(), spread, values))
				.orElseGet(() -> beside(values, column));
	}

	private static StudyCell deviation(List<StudyValue> values, Unit unit) {
		OptionalDouble spread = standardDeviation(values.stream().flatMap(v -> v.quantity().stream()).toList(), unit);
		if (spread.isEmpty()) {
			return new StudyCell(List.of(), "", OptionalDouble.empty(), values);
		}
		Quantity quantity = Quantity.of(new BigDecimal(spread.getAsDouble(), DIGITS).doubleValue(), unit);
		return new StudyCell(List.of(quantity), quantity.readable().text(), OptionalDouble.empty(), values);
	}

	/** With n - 1 in the denominator; limits have none. */
	private static OptionalDouble standardDeviation(List<Quantity> numbers, Unit unit) {
		if (numbers.size() < 2 || numbers.stream().anyMatch(Quantity::isLimit)) {
			return OptionalDouble.empty();
		}
		double[] x = numbers.stream().mapToDouble(q -> q.in(unit)).toArray();
		double mean = Arrays.stream(x).average().orElseThrow();
		double squares = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum();
		return OptionalDouble.of(Math.sqrt(squares / (x.length - 1)));
	}
}
