/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.analysis;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.glovebox.api.Message;
import org.glovebox.core.analysis.SettingsDescription.Parameter;
import org.glovebox.core.extension.PluginCall;
import org.glovebox.units.Quantity;
import org.glovebox.units.QuantityFormatException;
import org.glovebox.units.Unit;

/**
 * Makes a settings record from texts by name: what is not given takes its default, a number with a unit is converted to
 * the parameter's, limits are checked. An empty text is the default too.
 */
public final class SettingsBinder {

	private final SettingsDescription description;

	public SettingsBinder(SettingsDescription description) {
		this.description = description;
	}

	/** A text that is not a value of its parameter; the message is for people. */
	private static final class Unacceptable extends Exception {
		private static final long serialVersionUID = 1L;

		Unacceptable(String message) {
			super(message);
		}
	}

	/** A value with the text that is stored for it. */
	private record Value(Object value, String text) {
	}

	/** Reads the texts; every problem is named, not only the first. */
	public SettingsOutcome bind(Map<String, String> texts) {
		List<Message> messages = new ArrayList<>();
		texts.keySet().stream().filter(name -> description.find(name).isEmpty()).sorted().map(this::unknown)
				.forEach(messages::add);
		Map<String, Value> values = new LinkedHashMap<>();
		for (Parameter parameter : description.parameters()) {
			String typed = texts.getOrDefault(parameter.name(), "").strip();
			try {
				values.put(parameter.name(), read(parameter, typed.isEmpty() ? parameter.defaultText() : typed));
			} catch (Unacceptable e) {
				messages.add(Message.error(parameter.name() + ": " + e.getMessage()));
			}
		}
		return messages.isEmpty() ? make(values) : new SettingsOutcome.Invalid(messages);
	}

	private Message unknown(String name) {
		List<String> names = description.parameters().stream().map(Parameter::name).toList();
		String hint = NearestName.of(name, names).map(n -> "; did you mean " + n + "?")
				.orElse(names.isEmpty() ? "; there are none here" : "; there are " + String.join(", ", names));
		return Message.error("there is no parameter " + name + hint);
	}

	private SettingsOutcome make(Map<String, Value> values) {
		Map<String, String> stored = new LinkedHashMap<>();
		values.forEach((name, value) -> stored.put(name, value.text()));
		RecordComponent[] components = description.type().getRecordComponents();
		Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		Object[] arguments = values.values().stream().map(Value::value).toArray();
		try {
			Constructor<? extends Record> constructor = description.type().getDeclaredConstructor(types);
			constructor.setAccessible(true);
			return new SettingsOutcome.Bound(constructor.newInstance(arguments), stored);
		} catch (InvocationTargetException e) {
			// a settings record may check how its components go together
			return new SettingsOutcome.Invalid(List.of(Message.error(reason(e.getCause()))));
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(description.type().getName() + " cannot be created", e);
		}
	}

	private static String reason(Throwable cause) {
		String message = cause.getMessage();
		return cause instanceof IllegalArgumentException && message != null ? message : PluginCall.describe(cause);
	}

	private Value read(Parameter parameter, String text) throws Unacceptable {
		return switch (parameter.kind()) {
		case NUMBER -> number(parameter, text);
		case INTEGER -> integer(parameter, text);
		case FLAG -> flag(text);
		case TEXT -> new Value(text, text);
		case CHOICE -> choice(parameter, text);
		};
	}

	private static Value number(Parameter parameter, String text) throws Unacceptable {
		if (text.isEmpty() || text.equalsIgnoreCase("NaN")) {
			return new Value(Double.NaN, "");
		}
		double value = numberIn(parameter.unit(), text);
		checkLimits(parameter, value);
		return new Value(value, Double.toString(value));
	}

	private static double numberIn(String unit, String text) throws Unacceptable {
		try {
			return Double.parseDouble(text);
		} catch (NumberFormatException e) {
			return converted(unit, text);
		}
	}

	private static double converted(String unit, String text) throws Unacceptable {
		try {
			Quantity quantity = Quantity.parse(text);
			if (quantity.unit().equals(Unit.ONE)) {
				return quantity.value().doubleValue();
			}
			return quantity.in(unit);
		} catch (QuantityFormatException e) {
			throw new Unacceptable("\"" + text + "\" is not a number" + (unit.isEmpty() ? "" : " in " + unit) + " ("
					+ e.getMessage() + ")");
		} catch (IllegalArgumentException e) {
			throw new Unacceptable("\"" + text + "\" cannot be given in "
					+ (unit.isEmpty() ? "plain numbers" : unit) + " (" + e.getMessage() + ")");
		}
	}

	private static Value integer(Parameter parameter, String text) throws Unacceptable {
		try {
			int value = Integer.parseInt(text);
			checkLimits(parameter, value);
			return new Value(value, Integer.toString(value));
		} catch (NumberFormatException e) {
			throw new Unacceptable("\"" + text + "\" is not a whole number");
		}
	}

	private static void checkLimits(Parameter parameter, double value) throws Unacceptable {
		if (!(value >= parameter.min() && value <= parameter.max())) {
			String unit = parameter.unit().isEmpty() ? "" : " " + parameter.unit();
			String allowed = parameter.max() == Double.POSITIVE_INFINITY ? "at least " + plain(parameter.min())
					: parameter.min() == Double.NEGATIVE_INFINITY ? "at most " + plain(parameter.max())
							: "from " + plain(parameter.min()) + " to " + plain(parameter.max());
			throw new Unacceptable(plain(value) + unit + " is out of range; allowed is " + allowed + unit);
		}
	}

	private static String plain(double value) {
		boolean usual = value == 0 || Math.abs(value) >= 1e-6 && Math.abs(value) < 1e15;
		return usual ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() : Double.toString(value);
	}

	private static Value flag(String text) throws Unacceptable {
		return switch (text.toLowerCase(Locale.ROOT)) {
		case "true", "yes", "on", "1" -> new Value(true, "true");
		case "false", "no", "off", "0", "" -> new Value(false, "false");
		default -> throw new Unacceptable("\"" + text + "\" is neither yes nor no");
		};
	}

	private Value choice(Parameter parameter, String text) throws Unacceptable {
		String wanted = SettingsDescription.normalized(text);
		for (RecordComponent component : description.type().getRecordComponents()) {
			if (component.getName().equals(parameter.name())) {
				for (Object constant : component.getType().getEnumConstants()) {
					if (SettingsDescription.choice(constant).equals(wanted)) {
						return new Value(constant, wanted);
					}
				}
			}
		}
		String hint = NearestName.of(wanted, parameter.choices()).map(n -> "; did you mean " + n + "?").orElse("");
		throw new Unacceptable("\"" + text + "\" is none of " + String.join(", ", parameter.choices()) + hint);
	}
}
