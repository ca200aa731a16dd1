/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.study;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glovebox.core.derivation.StepFields;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Step;
import org.glovebox.units.Quantity;

/** Reads fields of a record by path or by class. Of a step that was done, what is empty was done as planned. */
final class FieldValues {

	private FieldValues() {
	}

	/** The values at a path without numbers: {@code steps/actual/millingTime}. */
	static List<StudyValue> at(EObject part, String path) {
		int slash = path.indexOf('/');
		EStructuralFeature feature = part.eClass().getEStructuralFeature(slash < 0 ? path : path.substring(0, slash));
		if (feature == null) {
			return List.of();
		}
		if (slash < 0) {
			return read(part, feature);
		}
		String rest = path.substring(slash + 1);
		boolean done = part instanceof PerformedStep && feature.getName().equals("actual");
		return parts(part, feature, done).flatMap(p -> p instanceof Step step && done
				? ofStep(step, rest).stream() : at(p, rest).stream()).toList();
	}

	private static Stream<EObject> parts(EObject part, EStructuralFeature feature, boolean done) {
		if (done) {
			return StepFields.of((PerformedStep) part).map(StepFields::main).map(EObject.class::cast).stream();
		}
		Object value = part.eGet(feature);
		return value instanceof List<?> list ? list.stream().filter(EObject.class::isInstance).map(EObject.class::cast)
				: value instanceof EObject object ? Stream.of(object) : Stream.empty();
	}

	/** The values of a field of every part of a class in a record, the record included. */
	static List<StudyValue> ofClass(Record record, String type, String field) {
		List<StudyValue> found = new ArrayList<>();
		List<EObject> parts = new ArrayList<>(List.of(record));
		for (Iterator<EObject> all = EcoreUtil.getAllContents(record, false); all.hasNext();) {
			parts.add(all.next());
		}
		for (EObject part : parts) {
			if (is(part.eClass(), type) && !isPlanOfWhatWasDone(part)) {
				found.addAll(part instanceof Step step ? ofStep(step, field) : at(part, field));
			}
		}
		return found;
	}

	private static boolean is(EClass kind, String type) {
		return kind.getName().equalsIgnoreCase(type)
				|| kind.getEAllSuperTypes().stream().anyMatch(s -> s.getName().equalsIgnoreCase(type));
	}

	/** Whether a step is the plan beside an actual step of the same kind, which is looked at in its place. */
	private static boolean isPlanOfWhatWasDone(EObject part) {
		return part.eContainer() instanceof PerformedStep performed && performed.getPlanned() == part
				&& performed.getActual() != null && performed.getActual().eClass() == part.eClass();
	}

	private static List<StudyValue> ofStep(Step step, String field) {
		Optional<StepFields> done = step.eContainer() instanceof PerformedStep performed ? StepFields.of(performed)
				: Optional.empty();
		EStructuralFeature feature = step.eClass().getEStructuralFeature(field.replaceFirst("/.*", ""));
		return feature == null ? List.of() : at(done.map(d -> d.stating(feature)).orElse(step), field);
	}

	private static List<StudyValue> read(EObject part, EStructuralFeature feature) {
		Object value = part.eGet(feature);
		if (value == null || feature.isMany() && ((List<?>) value).isEmpty()
				|| !feature.isMany() && !part.eIsSet(feature)) {
			return List.of();
		}
		if (feature instanceof EReference || !(value instanceof List<?>) && !(value instanceof Quantity)) {
			return List.of(StudyValue.of(part, feature.getName(), number(value), RecordLabels.value(part, feature)));
		}
		List<?> values = value instanceof List<?> list ? list : List.of(value);
		return values.stream().map(v -> StudyValue.of(part, feature.getName(), v instanceof Quantity q ? q : null,
				v instanceof Quantity q ? q.text() : String.valueOf(v))).toList();
	}

	private static @org.eclipse.jdt.annotation.Nullable Quantity number(Object value) {
		return value instanceof Number ? Quantity.tryParse(value.toString()).orElse(null) : null;
	}
}
