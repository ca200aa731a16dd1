/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.study;

import java.math.BigDecimal;
import java.math.MathContext;
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
			return number(values.size(), "", values);
		}
		if (values.isEmpty()) {
			return StudyCell.MISSING;
		}
		Unit unit = unit(column, values);
		List<StudyValue> numbers = values.stream().filter(v -> v.quantity().map(Quantity::unit)
				.filter(unit::isCompatible).isPresent()).toList();
		return switch (column.aggregate()) {
		case FIRST -> one(values.get(0), column);
		case LAST -> one(values.get(values.size() - 1), column);
		case ALL -> texts(values, column);
		case USUAL -> usual(column, values, numbers, unit);
		default -> numbers.isEmpty() ? StudyCell.MISSING : computed(column, numbers, unit);
		};
	}

	private static Unit unit(Column column, List<StudyValue> values) {
		return column.unit().map(Unit::parse).or(() -> values.stream().flatMap(v -> v.quantity().stream())
				.map(Quantity::unit).findFirst()).orElse(Unit.ONE);
	}

	private static StudyCell usual(Column column, List<StudyValue> values, List<StudyValue> numbers, Unit unit) {
		List<String> texts = values.stream().map(StudyValue::text).distinct().toList();
		if (texts.size() == 1) {
			StudyCell cell = one(values.get(0), column);
			return new StudyCell(cell.quantity(), cell.text(), cell.spread(), values);
		}
		return numbers.size() == values.size() ? computed(new Column(column.title(), column.place(), column.kind(),
				column.matching(), column.subject(), column.conditions(), Aggregate.MEAN, column.unit()), numbers, unit)
				: texts(values, column);
	}

	private static StudyCell one(StudyValue value, Column column) {
		Optional<Quantity> shown = value.quantity().map(q -> column.unit().map(Unit::parse)
				.filter(u -> u.isCompatible(q.unit()) && !u.text().equals(q.unit().text()))
				.map(u -> quantity(q.in(u), u.text())).orElse(q));
		return new StudyCell(shown, shown.map(Quantity::text).orElse(value.text()), OptionalDouble.empty(),
				List.of(value));
	}

	private static StudyCell texts(List<StudyValue> values, Column column) {
		String text = values.stream().map(v -> one(v, column).text()).distinct().collect(Collectors.joining(", "));
		return new StudyCell(Optional.empty(), text, OptionalDouble.empty(), values);
	}

	private static StudyCell computed(Column column, List<StudyValue> numbers, Unit unit) {
		double[] x = numbers.stream().flatMap(v -> v.quantity().stream()).mapToDouble(q -> q.in(unit)).toArray();
		double mean = java.util.Arrays.stream(x).average().orElseThrow();
		double squares = java.util.Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum();
		OptionalDouble spread = x.length < 2 ? OptionalDouble.empty()
				: OptionalDouble.of(Math.sqrt(squares / (x.length - 1)));
		double[] sorted = x.clone();
		java.util.Arrays.sort(sorted);
		double value = switch (column.aggregate()) {
		case MEDIAN -> (sorted[(x.length - 1) / 2] + sorted[x.length / 2]) / 2;
		case SD -> spread.orElse(Double.NaN);
		case MIN -> sorted[0];
		case MAX -> sorted[x.length - 1];
		case SUM -> java.util.Arrays.stream(x).sum();
		default -> mean;
		};
		if (Double.isNaN(value)) {
			return new StudyCell(Optional.empty(), "", OptionalDouble.empty(), numbers);
		}
		StudyCell cell = number(value, unit.text(), numbers);
		boolean isMean = column.aggregate() == Aggregate.MEAN;
		return isMean ? new StudyCell(cell.quantity(), cell.text(), spread, numbers) : cell;
	}

	private static StudyCell number(double value, String unit, List<StudyValue> values) {
		Quantity quantity = quantity(value, unit);
		return new StudyCell(Optional.of(quantity), quantity.text(), OptionalDouble.empty(), values);
	}

	private static Quantity quantity(double value, String unit) {
		BigDecimal rounded = new BigDecimal(value, DIGITS);
		return Quantity.of(rounded.doubleValue(), unit.isEmpty() ? Unit.ONE : Unit.parse(unit));
	}
}
