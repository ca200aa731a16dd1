/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.check;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glovebox.model.FieldPath;
import org.glovebox.model.Records;
import org.glovebox.model.UnreadText;
import org.glovebox.model.check.Finding.Severity;
import org.glovebox.model.description.Annotations;
import org.glovebox.model.description.Fields;
import org.glovebox.model.description.Labels;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Step;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.units.Dimension;
import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;

/**
 * Looks at a record with nothing but the model at hand: quantities have the dimension of their field, required fields
 * are filled, a step as done is of the kind that was planned, and no record lies inside another.
 */
public final class ModelCheck {

	private final List<Finding> findings = new ArrayList<>();

	private ModelCheck() {
	}

	/**
	 * Checks a record and all its parts.
	 *
	 * @param record the record
	 * @return what was found, in the order of the record; empty if there is nothing to say
	 */
	public static List<Finding> of(Record record) {
		ModelCheck check = new ModelCheck();
		check.part(record);
		for (Iterator<EObject> parts = EcoreUtil.getAllContents(record, false); parts.hasNext();) {
			check.part(parts.next());
		}
		return List.copyOf(check.findings);
	}

	private void part(EObject part) {
		for (EStructuralFeature feature : part.eClass().getEAllStructuralFeatures()) {
			if (feature.isRequired() && !part.eIsSet(feature)) {
				add(Severity.ERROR, part, feature, Labels.field(feature) + " is missing.");
			}
			UnreadText.of(part, feature).ifPresent(text -> add(Severity.WARNING, part, feature, Labels.field(feature)
					+ ": \u201c" + text + "\u201d is not understood; it is kept as it was typed."));
			if (Fields.isQuantity(feature) && part.eIsSet(feature)) {
				quantities(part, feature).forEach(quantity -> dimension(part, feature, quantity));
			}
		}
		if (part instanceof PerformedStep step) {
			sameKind(step);
		}
		if (part.eContainer() != null && Records.isRecord(part.eClass())) {
			add(Severity.ERROR, part.eContainer(), part.eContainingFeature(), "A record lies inside another record.");
		}
	}

	/**
	 * Says whether a quantity fits a field, for checking while it is typed.
	 *
	 * @param feature the field
	 * @param quantity the quantity
	 * @return true if it has one of the dimensions of the field, or if the field takes any
	 */
	public static boolean fits(EStructuralFeature feature, Quantity quantity) {
		List<String> units = Annotations.units(feature);
		Dimension dimension = quantity.dimension();
		return units.isEmpty() || units.stream().map(ModelCheck::unit).map(Unit::dimension).anyMatch(dimension::equals);
	}

	/**
	 * Says what a field expects, for a message to the person who typed something else.
	 *
	 * @param feature the field
	 * @return such as "time, for example h"
	 */
	public static String expectation(EStructuralFeature feature) {
		return Annotations.units(feature).stream().map(ModelCheck::expected).distinct()
				.collect(Collectors.joining(", or "));
	}

	private static String expected(String unit) {
		String dimension = unit(unit).dimension().name();
		return unit.equals("1") ? dimension : dimension + ", for example in " + unit;
	}

	private static Unit unit(String text) {
		return text.equals("1") ? Unit.ONE : Unit.parse(text);
	}

	private static List<Quantity> quantities(EObject part, EStructuralFeature feature) {
		Object value = part.eGet(feature);
		List<?> values = value instanceof List<?> list ? list : List.of(value);
		return values.stream().map(Quantity.class::cast).toList();
	}

	private void dimension(EObject part, EStructuralFeature feature, Quantity quantity) {
		if (!fits(feature, quantity)) {
			add(Severity.WARNING, part, feature, Labels.field(feature) + ": " + quantity.text() + " is "
					+ quantity.dimension().name() + "; expected is " + expectation(feature) + ".");
		}
	}

	private void sameKind(PerformedStep step) {
		Step planned = step.getPlanned();
		Step actual = step.getActual();
		if (planned != null && actual != null && planned.eClass() != actual.eClass()) {
			add(Severity.WARNING, step, SynthesisPackage.Literals.PERFORMED_STEP__ACTUAL,
					Labels.kind(actual.eClass()) + " was done where " + Labels.kind(planned.eClass())
							+ " was planned; the two cannot be compared field by field.");
		}
	}

	private void add(Severity severity, EObject part, EStructuralFeature feature, String message) {
		findings.add(new Finding(severity, part, feature, FieldPath.of(part, feature), message));
	}
}
