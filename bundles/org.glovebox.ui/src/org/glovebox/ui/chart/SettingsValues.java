/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.glovebox.api.Message;
import org.glovebox.core.analysis.SettingsBinder;
import org.glovebox.core.analysis.SettingsDescription;
import org.glovebox.core.analysis.SettingsDescription.Kind;
import org.glovebox.core.analysis.SettingsDescription.Parameter;
import org.glovebox.core.analysis.SettingsOutcome;

/** What is typed and chosen in a form of settings, and what is wrong with it. */
final class SettingsValues {

	private final SettingsDescription description;
	private final Map<String, String> texts = new LinkedHashMap<>();

	/** Everything at its default. */
	SettingsValues(SettingsDescription description) {
		this.description = description;
	}

	/** Takes what was typed or chosen for a parameter; "" for its default. */
	void put(Parameter parameter, String text) {
		String stripped = text.strip();
		if (stripped.isEmpty() || isDefault(parameter, stripped)) {
			texts.remove(parameter.name());
		} else {
			texts.put(parameter.name(), parameter.kind() == Kind.NUMBER && isPlain(stripped) ? shown(stripped) : stripped);
		}
	}

	/** Whether a text says the same as the default; stored numbers have decimals that descriptions do without. */
	private static boolean isDefault(Parameter parameter, String text) {
		boolean number = parameter.kind() == Kind.NUMBER && isPlain(text) && isPlain(parameter.defaultText());
		return number ? Double.parseDouble(text) == Double.parseDouble(parameter.defaultText())
				: text.equals(parameter.defaultText());
	}

	/** The text of a parameter, that of its default where none was given. */
	String text(Parameter parameter) {
		return texts.getOrDefault(parameter.name(), parameter.defaultText());
	}

	/** What was typed for a parameter; "" where it is at its default. */
	String typed(Parameter parameter) {
		return texts.getOrDefault(parameter.name(), "");
	}

	/** Takes all texts at once; those of parameters that do not exist are left out. */
	void replace(Map<String, String> all) {
		texts.clear();
		description.parameters().forEach(p -> put(p, all.getOrDefault(p.name(), "")));
	}

	/** What is not at its default, by name. */
	Map<String, String> texts() {
		return Collections.unmodifiableMap(new LinkedHashMap<>(texts));
	}

	/** Why a text is not accepted, in a sentence; empty where it is. */
	Optional<String> problem(Parameter parameter) {
		return bind(parameter) instanceof SettingsOutcome.Invalid(var messages)
				? messages.stream().map(Message::text).filter(t -> t.startsWith(parameter.name() + ": "))
						.map(t -> sentence(t.substring(parameter.name().length() + 2))).findFirst()
				: Optional.empty();
	}

	/** Why the settings as a whole are not accepted; empty where they are. */
	Optional<String> problem() {
		return new SettingsBinder(description).bind(texts) instanceof SettingsOutcome.Invalid(var messages)
				? Optional.of(messages.stream().map(Message::text).collect(Collectors.joining("\n")))
				: Optional.empty();
	}

	/** The number in the parameter's own unit where it was typed in another one: "600 s"; else empty. */
	Optional<String> converted(Parameter parameter) {
		String typed = typed(parameter);
		if (parameter.kind() != Kind.NUMBER || typed.isEmpty() || isPlain(typed)) {
			return Optional.empty();
		}
		return bind(parameter) instanceof SettingsOutcome.Bound bound
				? Optional.of(shown(bound.texts().getOrDefault(parameter.name(), "")) + " " + UnitText.of(parameter.unit()))
				: Optional.empty();
	}

	private SettingsOutcome bind(Parameter parameter) {
		return new SettingsBinder(description).bind(Map.of(parameter.name(), typed(parameter)));
	}

	private static boolean isPlain(String text) {
		try {
			Double.parseDouble(text);
			return true;
		} catch (NumberFormatException e) {
			return false;
		}
	}

	private static String shown(String number) {
		return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
	}

	private static String sentence(String text) {
		return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}

	/** The name of a choice for people: "charge first" for charge-first. */
	static String choiceLabel(String choice) {
		return sentence(choice.replace('-', ' '));
	}

	/** The tooltip of a parameter: what it does, its default and its limits. */
	static String help(Parameter parameter) {
		StringBuilder help = new StringBuilder(parameter.description());
		String unit = parameter.unit().isEmpty() ? "" : " " + UnitText.of(parameter.unit());
		if (!parameter.defaultText().isEmpty() && parameter.kind() != Kind.FLAG) {
			help.append("\nDefault: ").append(parameter.kind() == Kind.CHOICE ? choiceLabel(parameter.defaultText())
					: parameter.defaultText()).append(unit);
		}
		limits(parameter).ifPresent(limits -> help.append("\nAllowed: ").append(limits).append(unit));
		return help.toString();
	}

	private static Optional<String> limits(Parameter parameter) {
		boolean below = parameter.min() != Double.NEGATIVE_INFINITY;
		boolean above = parameter.max() != Double.POSITIVE_INFINITY;
		String min = shown(Double.toString(parameter.min()));
		String max = shown(Double.toString(parameter.max()));
		return below && above ? Optional.of(min + " to " + max)
				: below ? Optional.of("at least " + min) : above ? Optional.of("at most " + max) : Optional.empty();
	}
}
