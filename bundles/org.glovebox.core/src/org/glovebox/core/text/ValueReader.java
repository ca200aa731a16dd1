/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glovebox.model.check.ModelCheck;
import org.glovebox.model.description.Labels;
import org.glovebox.units.Quantity;
import org.glovebox.units.QuantityFormatException;

/** Reads the values of fields as people type them; what cannot be read is told with its place. */
final class ValueReader {

	/** A day and a time with "UTC", "Z" or an offset; the T between may be a space. */
	private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder().parseCaseInsensitive()
			.append(DateTimeFormatter.ISO_LOCAL_DATE).appendPattern("['T'][ ]")
			.append(DateTimeFormatter.ISO_LOCAL_TIME).appendPattern("[ ][XXX][XX][X]['UTC']")
			.parseDefaulting(java.time.temporal.ChronoField.OFFSET_SECONDS, 0).toFormatter(Locale.ROOT);

	private static final Map<String, Boolean> YES_NO = Map.of("yes", true, "true", true, "no", false, "false", false);

	private final List<TextMessage> messages;

	ValueReader(List<TextMessage> messages) {
		this.messages = messages;
	}

	/** The value that a piece of text stands for in a field; empty where it was refused. */
	Optional<Object> read(EStructuralFeature feature, Span typed) {
		Optional<String> plain = Quoting.plain(typed.text());
		if (plain.isEmpty()) {
			return refused(typed, "the quotation marks are not closed");
		}
		Span text = new Span(typed.place(), plain.get());
		if (feature.getEType() instanceof EEnum choices) {
			return choice(feature, choices, text);
		}
		Class<?> type = feature.getEType().getInstanceClass();
		if (type == Quantity.class) {
			return quantity(feature, text);
		}
		if (type == boolean.class || type == Boolean.class) {
			Boolean yes = YES_NO.get(text.text().toLowerCase(Locale.ROOT));
			return yes == null ? refused(feature, text, "say yes or no") : Optional.of(yes);
		}
		if (type == Instant.class) {
			return moment(feature, text);
		}
		return type == String.class ? Optional.of(text.text()) : other(feature, text);
	}

	private Optional<Object> quantity(EStructuralFeature feature, Span text) {
		try {
			Quantity quantity = Quantity.parse(text.text());
			if (!ModelCheck.fits(feature, quantity)) {
				messages.add(TextMessage.warning(text.place(), Labels.field(feature) + ": " + text.text() + " is "
						+ quantity.dimension().name() + "; expected is " + ModelCheck.expectation(feature)));
			}
			return Optional.of(quantity);
		} catch (QuantityFormatException e) {
			return refused(text, Labels.field(feature) + ": " + e.getMessage());
		}
	}

	private Optional<Object> choice(EStructuralFeature feature, EEnum choices, Span text) {
		Optional<Enumerator> found = choices(choices).find(text.text());
		return found.isPresent() ? Optional.of(found.get())
				: refused(feature, text, "it is one of " + choices.getELiterals().stream().map(Labels::choice)
						.map(label -> label.toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))
						+ choices(choices).hint(text.text()));
	}

	/** The choices of an enumeration by name. */
	static Names<Enumerator> choices(EEnum choices) {
		Names<Enumerator> names = new Names<>();
		for (EEnumLiteral literal : choices.getELiterals()) {
			names.add(Labels.choice(literal), literal.getInstance());
			names.add(literal.getName(), literal.getInstance());
		}
		return names;
	}

	private Optional<Object> moment(EStructuralFeature feature, Span text) {
		String typed = text.text();
		if (!typed.matches(".*([zZ]|[uU][tT][cC]|[+-]\\d\\d:?\\d\\d)")) {
			return refused(feature, text, "write a day and a time with its zone, such as 2025-01-13 09:00 UTC or "
					+ "2025-01-13T10:00+01:00");
		}
		try {
			return Optional.of(OffsetDateTime.parse(typed, MOMENT).toInstant());
		} catch (DateTimeException e) {
			return refused(feature, text, "\u201c" + typed + "\u201d is no day and time such as 2025-01-13 09:00 UTC");
		}
	}

	private Optional<Object> other(EStructuralFeature feature, Span text) {
		try {
			Object value = EcoreUtil.createFromString((EDataType) feature.getEType(), text.text());
			return value == null ? refused(feature, text, "nothing is there") : Optional.of(value);
		} catch (IllegalArgumentException | DateTimeException e) {
			String expected = feature.getEType().getInstanceClass() == LocalDate.class ? "a day such as 2025-01-13"
					: "a whole number";
			return refused(feature, text, "\u201c" + text.text() + "\u201d is not " + expected);
		}
	}

	private Optional<Object> refused(EStructuralFeature feature, Span text, String why) {
		return refused(text, Labels.field(feature) + ": " + why);
	}

	private Optional<Object> refused(Span text, String why) {
		messages.add(TextMessage.error(text.place(), why));
		return Optional.empty();
	}
}
