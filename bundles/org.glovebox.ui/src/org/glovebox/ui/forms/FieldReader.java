/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.glovebox.model.check.ModelCheck;
import org.glovebox.model.description.Annotations;
import org.glovebox.model.description.Fields;
import org.glovebox.model.description.Labels;
import org.glovebox.units.Quantity;
import org.glovebox.units.QuantityFormatException;

/** Turns what is typed into a field into a value, and a value into text. */
public interface FieldReader {

	/** What the text means. */
	FieldReading read(String typed);

	/** The text of a value, such that it reads back as the same value. */
	String write(Object value);

	/** The text of a value that nobody can change here: no longer than it takes to know it. */
	default String show(Object value) {
		return write(value);
	}

	/**
	 * The reader for a field, by its type.
	 *
	 * @param feature an attribute; lists are typed with commas, lists of quantities with semicolons
	 * @param clock tells what "today" and "now" are and in which zone times are typed
	 */
	static FieldReader of(EStructuralFeature feature, Clock clock) {
		if (Fields.isQuantity(feature)) {
			return feature.isMany() ? new Listed(quantity(feature), ";") : quantity(feature);
		}
		Class<?> type = feature.getEType().getInstanceClass();
		if (type == LocalDate.class) {
			return new DateReader(clock);
		}
		if (type == Instant.class) {
			return new InstantReader(clock);
		}
		if (type == Integer.class || type == Long.class || type == int.class || type == long.class) {
			return new WholeNumber(feature, type);
		}
		if (Annotations.flag(feature, "formula")) {
			return new FormulaReader();
		}
		if (PropertyLabels.namesProperty(feature)) {
			return new PropertyReader(PropertyLabels.vocabulary());
		}
		return feature.isMany() ? new Listed(new Plain(), ",") : new Plain();
	}

	/** The reader for a quantity field: any quantity, marked where it is not of the field's dimension. */
	static FieldReader quantity(EStructuralFeature feature) {
		return new QuantityReader(feature);
	}

	/** A quantity, kept as typed. */
	record QuantityReader(EStructuralFeature feature) implements FieldReader {

		@Override
		public FieldReading read(String typed) {
			if (typed.isBlank()) {
				return new FieldReading.Empty();
			}
			try {
				Quantity quantity = Quantity.parse(typed.strip());
				return ModelCheck.fits(feature, quantity) ? new FieldReading.Understood(quantity, echo(quantity))
						: new FieldReading.Doubtful(quantity, "This is " + quantity.dimension().name() + "; "
								+ Labels.field(feature) + " is " + ModelCheck.expectation(feature) + ".");
			} catch (QuantityFormatException e) {
				return new FieldReading.Unreadable(Objects.requireNonNullElse(e.getMessage(), "This is no quantity."));
			}
		}

		/**
		 * What was understood, where that says more than what was typed: nobody thinks of 90 keV in joules, nor of
		 * 118 mAh/g in coulombs.
		 */
		private String echo(Quantity quantity) {
			String unit = quantity.unit().text();
			boolean composed = quantity.dimension().canonicalUnit().pretty().contains(" ");
			boolean plain = unit.isEmpty() || unit.endsWith("eV") || composed && Annotations.units(feature).contains(unit);
			return plain && quantity.isExact() ? "" : quantity.describe();
		}

		@Override
		public String write(Object value) {
			return ((Quantity) value).text();
		}
	}

	/** Text as it is. */
	record Plain() implements FieldReader {

		@Override
		public FieldReading read(String typed) {
			return typed.isBlank() ? new FieldReading.Empty() : new FieldReading.Understood(typed, "");
		}

		@Override
		public String write(Object value) {
			return value.toString();
		}
	}

	/** A count. */
	record WholeNumber(EStructuralFeature feature, Class<?> type) implements FieldReader {

		@Override
		public FieldReading read(String typed) {
			if (typed.isBlank()) {
				return new FieldReading.Empty();
			}
			try {
				Object value = EcorePackage.Literals.EINTEGER_OBJECT == feature.getEType() || type == int.class
						? (Object) Integer.valueOf(typed.strip())
						: (Object) Long.valueOf(typed.strip());
				return new FieldReading.Understood(value, "");
			} catch (NumberFormatException e) {
				return new FieldReading.Unreadable(Labels.field(feature) + " is a whole number, such as 12.");
			}
		}

		@Override
		public String write(Object value) {
			return value.toString();
		}
	}

	/** Several values in one line. */
	record Listed(FieldReader one, String separator) implements FieldReader {

		@Override
		public FieldReading read(String typed) {
			List<FieldReading> readings = Arrays.stream(typed.split(separator)).map(String::strip)
					.filter(text -> !text.isEmpty()).map(one::read).toList();
			if (readings.isEmpty()) {
				return new FieldReading.Empty();
			}
			for (FieldReading reading : readings) {
				if (reading instanceof FieldReading.Unreadable) {
					return reading;
				}
			}
			List<Object> values = readings.stream().map(r -> Objects.requireNonNull(r.storedValue())).toList();
			return readings.stream().filter(FieldReading.Doubtful.class::isInstance)
					.map(FieldReading.Doubtful.class::cast).findFirst()
					.<FieldReading>map(odd -> new FieldReading.Doubtful(values, odd.message()))
					.orElseGet(() -> new FieldReading.Understood(values, count(values.size())));
		}

		private static String count(int n) {
			return n < 2 ? "" : n + " values";
		}

		@Override
		public String write(Object value) {
			return ((List<?>) value).stream().map(each -> one.write(Objects.requireNonNull(each)))
					.collect(Collectors.joining(separator + " "));
		}
	}
}
