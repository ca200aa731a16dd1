/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.description;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.analysis.AnalysisInput;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.material.Component;
import org.glovebox.model.notebook.Atmosphere;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.notebook.Stage;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Step;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.model.synthesis.Use;
import org.glovebox.units.Quantity;

/**
 * One line for each thing in a notebook, as people name it: a record by its id and title, a step by what it does and at
 * which settings, a layer by its role, material and mass.
 */
public final class RecordLabels {

	private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")
			.withZone(ZoneOffset.UTC);

	private static final int SHORT_UUID = 8;

	private RecordLabels() {
	}

	/**
	 * Returns the line for a record or a part of one.
	 *
	 * @param object the record or part; a record that is not at hand may be a proxy
	 * @return such as "NAS-01  Na3SbS4, annealed" or "Ball mill, 550 rpm, 25 h, ZrO2"; never empty
	 */
	public static String of(EObject object) {
		if (object.eIsProxy()) {
			return absent(object);
		}
		return switch (object) {
			case Record record -> record(record);
			case PerformedStep step -> performed(step);
			case Step step -> step(step, null);
			case Use use -> joined("  ", Stream.of(name(use.getSource()), amount(use)));
			case Layer layer -> layer(layer);
			case Component component -> joined(" ", Stream.of(substance(component), text(component.getFraction())));
			case Stage stage -> StageText.of(stage);
			case Atmosphere atmosphere -> atmosphere(atmosphere);
			case AnalysisInput input -> joined("  ", Stream.of(text(input.getName()), name(input.getRecord())));
			default -> part(object);
		};
	}

	/**
	 * Returns the shortest name of a record, for tables and links.
	 *
	 * @param record the record, possibly a proxy
	 * @return its short id, or its title, or else its kind
	 */
	public static String shortName(Record record) {
		if (record.eIsProxy()) {
			return absent(record);
		}
		return Stream.of(text(record.getShortId()), text(record.getTitle())).filter(name -> !name.isEmpty()).findFirst()
				.orElseGet(() -> unnamed(record));
	}

	private static String record(Record record) {
		String title = text(record.getTitle());
		if (title.isEmpty() && record instanceof Measurement measurement) {
			String subject = name(measurement.getSubject());
			title = Labels.kind(record.eClass()) + (subject.isEmpty() ? "" : " of " + subject);
		}
		String label = joined("  ", Stream.of(text(record.getShortId()), title));
		return label.isEmpty() ? unnamed(record) : label;
	}

	private static String unnamed(Record record) {
		return Labels.kind(record.eClass()) + " without a name";
	}

	private static String absent(EObject proxy) {
		URI uri = EcoreUtil.getURI(proxy);
		String uuid = uri.lastSegment() == null ? uri.toString() : uri.lastSegment();
		return Labels.kind(proxy.eClass()) + " " + uuid.substring(0, Math.min(SHORT_UUID, uuid.length()))
				+ " (not here)";
	}

	private static String name(@Nullable Record record) {
		return record == null ? "" : shortName(record);
	}

	private static String performed(PerformedStep performed) {
		Step planned = performed.getPlanned();
		Step actual = performed.getActual();
		Step main = actual == null ? planned : actual;
		if (main == null) {
			return Labels.kind(performed.eClass());
		}
		return step(main, planned);
	}

	/** The kind is left out where the step has a name that begins with it, or is of no kind in particular. */
	private static String step(Step step, @Nullable Step plan) {
		String kind = Labels.kind(step.eClass());
		String summary = joined(", ", summary(step, plan));
		boolean told = summary.regionMatches(true, 0, kind, 0, kind.length())
				|| step.eClass() == SynthesisPackage.Literals.CUSTOM && !summary.isEmpty();
		return told ? summary : joined(", ", Stream.of(kind, summary));
	}

	private static String amount(Use use) {
		return Stream.of(text(use.getActual()), text(use.getPlanned())).filter(text -> !text.isEmpty()).findFirst()
				.orElse("");
	}

	private static String substance(Component component) {
		String substance = text(component.getSubstance());
		return substance.isEmpty() ? name(component.getMaterial()) : substance;
	}

	private static String layer(Layer layer) {
		String role = value(layer, layer.eClass().getEStructuralFeature("role"));
		String what = text(layer.getTitle()).isEmpty() ? name(layer.getSource()) : text(layer.getTitle());
		String label = joined(", ", Stream.of(role, joined("  ", Stream.of(what, text(layer.getMass())))));
		return label.isEmpty() ? Labels.kind(layer.eClass()) : label;
	}

	/** With the words without which nobody knows what 52 % is meant. */
	private static String atmosphere(Atmosphere atmosphere) {
		String label = joined(", ", Stream.of(text(atmosphere.getGas()), text(atmosphere.getPressure()),
				named("H2O", atmosphere.getWater()), named("O2", atmosphere.getOxygen()),
				named("RH", atmosphere.getRelativeHumidity()), named("dew point", atmosphere.getDewPoint())));
		return label.isEmpty() ? Labels.kind(atmosphere.eClass()) : label;
	}

	private static String named(String name, @Nullable Quantity quantity) {
		return quantity == null ? "" : name + " " + quantity.text();
	}

	private static String part(EObject part) {
		String summary = joined(", ", summary(part, null));
		return summary.isEmpty() ? Labels.kind(part.eClass()) : summary;
	}

	/** Tells the summary fields, those that are not set taken from a part of the same class that holds the plan. */
	private static Stream<String> summary(EObject part, @Nullable EObject plan) {
		boolean comparable = plan != null && plan.eClass() == part.eClass();
		return Fields.summary(part.eClass()).stream()
				.map(feature -> value(comparable && !part.eIsSet(feature) ? Objects.requireNonNull(plan) : part,
						feature));
	}

	/**
	 * Returns the value of a field as it is shown in a line of text.
	 *
	 * @param part the record or part
	 * @param feature the field, one of its class
	 * @return the value: a quantity as typed, a choice by its label, several values separated by commas; empty if not
	 *        set
	 */
	public static String value(EObject part, EStructuralFeature feature) {
		if (!part.eIsSet(feature)) {
			return "";
		}
		Object value = part.eGet(feature);
		return value instanceof List<?> list
				? joined(", ", list.stream().map(element -> text(feature, element)))
				: text(feature, value);
	}

	private static String text(EStructuralFeature feature, Object value) {
		return switch (value) {
			case Enumerator literal when feature.getEType() instanceof EEnum choices ->
				Optional.ofNullable(choices.getEEnumLiteral(literal.getValue())).map(Labels::choice)
						.orElse(literal.getName());
			case Record record -> shortName(record);
			case EObject object -> of(object);
			case Quantity quantity -> quantity.text();
			case Instant instant -> MINUTES.format(instant);
			case Boolean yes -> yes ? "yes" : "no";
			default -> value.toString();
		};
	}

	private static String text(@Nullable String text) {
		return text == null ? "" : text.strip();
	}

	private static String text(@Nullable Quantity quantity) {
		return quantity == null ? "" : quantity.text();
	}

	private static String joined(String separator, Stream<String> parts) {
		return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
	}
}
