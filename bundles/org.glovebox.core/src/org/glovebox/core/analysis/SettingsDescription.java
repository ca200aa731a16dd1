/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.analysis;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.glovebox.api.analysis.Limit;
import org.glovebox.api.analysis.Param;

/**
 * The settings of an analyzer or a kind of chart as its settings record describes them. The form in the desktop, the
 * flags of the command line and the stored parameters all come from this.
 *
 * @param type the settings record
 * @param parameters its components in their order
 */
public record SettingsDescription(Class<? extends Record> type, List<Parameter> parameters) {

	public SettingsDescription {
		parameters = List.copyOf(parameters);
	}

	/** What kind of value a parameter takes. */
	public enum Kind {
		NUMBER, INTEGER, FLAG, TEXT, CHOICE
	}

	/**
	 * One parameter.
	 *
	 * @param name name of the record component, as typed on the command line and stored
	 * @param kind kind of value
	 * @param label name for people
	 * @param description what it does and when to change it
	 * @param defaultText default as text, "" where it is "not given"
	 * @param unit unit of the number, "" for none
	 * @param min smallest allowed number, may be infinite
	 * @param max largest allowed number, may be infinite
	 * @param choices texts to choose from, for {@link Kind#CHOICE}
	 */
	public record Parameter(String name, Kind kind, String label, String description, String defaultText, String unit,
			double min, double max, List<String> choices) {
		public Parameter {
			choices = List.copyOf(choices);
		}
	}

	/**
	 * A number that is an end of the range of a quantity, see {@link Limit}.
	 *
	 * @param parameter the number
	 * @param quantity name of the column of the quantity
	 * @param end which end it is
	 */
	public record Limited(Parameter parameter, String quantity, Limit.End end) {
	}

	/** The numbers that limit what is analyzed, in their order. */
	public List<Limited> limits() {
		List<Limited> limits = new ArrayList<>();
		for (RecordComponent component : type.getRecordComponents()) {
			Limit limit = component.getAnnotation(Limit.class);
			if (limit != null) {
				find(component.getName()).filter(p -> p.kind() == Kind.NUMBER || p.kind() == Kind.INTEGER)
						.ifPresent(p -> limits.add(new Limited(p, limit.of(), limit.end())));
			}
		}
		return limits;
	}

	public Optional<Parameter> find(String name) {
		return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
	}

	/**
	 * Describes a settings record.
	 *
	 * @throws IllegalArgumentException where a component has no {@link Param} or a type that is not allowed, which is a
	 *             fault of the plugin
	 */
	public static SettingsDescription of(Class<? extends Record> type) {
		List<Parameter> parameters = new ArrayList<>();
		for (RecordComponent component : type.getRecordComponents()) {
			parameters.add(parameter(type, component));
		}
		return new SettingsDescription(type, parameters);
	}

	/** How a constant of an enum is typed and stored: lower case with hyphens. */
	static String choice(Object constant) {
		return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static Parameter parameter(Class<?> type, RecordComponent component) {
		if (!component.isAnnotationPresent(Param.class)) {
			throw new IllegalArgumentException(type.getName() + "." + component.getName() + " has no @Param");
		}
		Param param = component.getAnnotation(Param.class);
		Class<?> valueType = component.getType();
		List<String> choices = valueType.isEnum()
				? Arrays.stream(valueType.getEnumConstants()).map(SettingsDescription::choice).toList()
				: List.of();
		String defaultText = "NaN".equals(param.value()) ? "" : param.value();
		return new Parameter(component.getName(), kind(type, component), param.label(), param.description(),
				valueType.isEnum() ? normalized(defaultText) : defaultText, param.unit(), param.min(), param.max(),
				choices);
	}

	/** A choice in the form in which it is stored, however the constant was spelled. */
	static String normalized(String choice) {
		return choice.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
	}

	private static Kind kind(Class<?> type, RecordComponent component) {
		Class<?> valueType = component.getType();
		if (valueType == double.class) {
			return Kind.NUMBER;
		}
		if (valueType == int.class) {
			return Kind.INTEGER;
		}
		if (valueType == boolean.class) {
			return Kind.FLAG;
		}
		if (valueType == String.class) {
			return Kind.TEXT;
		}
		if (valueType.isEnum()) {
			return Kind.CHOICE;
		}
		throw new IllegalArgumentException(type.getName() + "." + component.getName() + " is a "
				+ valueType.getSimpleName() + "; allowed are double, int, boolean, String and enums");
	}
}
