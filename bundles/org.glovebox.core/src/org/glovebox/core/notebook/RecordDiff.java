/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.glovebox.model.FieldPath;
import org.glovebox.model.description.Labels;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Record;

/** Compares two states of a record field by field; parts are matched by the id that they keep for life. */
final class RecordDiff {

	private final List<Difference> differences = new ArrayList<>();

	private RecordDiff() {
	}

	static List<Difference> of(Record older, Record newer) {
		RecordDiff diff = new RecordDiff();
		if (older.eClass() != newer.eClass()) {
			diff.add("", "Kind", Optional.of(Labels.kind(older.eClass())), Optional.of(Labels.kind(newer.eClass())));
		} else {
			diff.compare(older, newer, "");
		}
		return List.copyOf(diff.differences);
	}

	private void compare(EObject older, EObject newer, String place) {
		for (EStructuralFeature feature : newer.eClass().getEAllStructuralFeatures()) {
			if (!feature.isTransient() && !feature.isDerived()) {
				if (feature instanceof EReference reference && reference.isContainment()) {
					parts(older, newer, reference, place);
				} else if (!values(older, feature).equals(values(newer, feature))) {
					add(FieldPath.of(newer, feature), label(place, Labels.field(feature)), shown(older, feature),
							shown(newer, feature));
				}
			}
		}
	}

	/** The values of a field in a form that can be compared: a reference is the address of its target. */
	private static List<Object> values(EObject part, EStructuralFeature feature) {
		if (!part.eIsSet(feature)) {
			return List.of();
		}
		Object value = part.eGet(feature, false);
		List<?> list = value instanceof List<?> many ? many : List.of(value);
		return list.stream().map(v -> v instanceof EObject target ? (Object) EcoreUtil.getURI(target) : v)
				.collect(Collectors.toList());
	}

	private static Optional<String> shown(EObject part, EStructuralFeature feature) {
		return part.eIsSet(feature) ? Optional.of(RecordLabels.value(part, feature)) : Optional.empty();
	}

	private void parts(EObject older, EObject newer, EReference feature, String place) {
		Map<String, EObject> before = byId(older, feature);
		Map<String, EObject> after = byId(newer, feature);
		String label = label(place, Labels.field(feature));
		before.forEach((id, part) -> {
			if (!after.containsKey(id)) {
				add(FieldPath.of(part), label + number(part), Optional.of(RecordLabels.of(part)), Optional.empty());
			}
		});
		after.forEach((id, part) -> {
			EObject old = before.get(id);
			if (old == null) {
				add(FieldPath.of(part), label + number(part), Optional.empty(), Optional.of(RecordLabels.of(part)));
			} else if (old.eClass() != part.eClass()) {
				add(FieldPath.of(part), label + number(part), Optional.of(RecordLabels.of(old)),
						Optional.of(RecordLabels.of(part)));
			} else {
				compare(old, part, label + number(part));
			}
		});
		order(before, after, FieldPath.of(newer, feature), label);
	}

	private void order(Map<String, EObject> before, Map<String, EObject> after, String path, String label) {
		List<String> older = before.keySet().stream().filter(after::containsKey).toList();
		List<String> newer = after.keySet().stream().filter(before::containsKey).toList();
		if (!older.equals(newer)) {
			add(path, label + " (order)", Optional.of(lines(older, after)), Optional.of(lines(newer, after)));
		}
	}

	private static String lines(List<String> ids, Map<String, EObject> parts) {
		return ids.stream().map(id -> RecordLabels.of(Objects.requireNonNull(parts.get(id))))
				.collect(Collectors.joining("; "));
	}

	private static Map<String, EObject> byId(EObject part, EReference feature) {
		Map<String, EObject> result = new LinkedHashMap<>();
		Object value = part.eGet(feature);
		List<?> list = value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
		for (int i = 0; i < list.size(); i++) {
			EObject child = (EObject) list.get(i);
			result.put(id(child).orElse("#" + i), child);
		}
		return result;
	}

	private static Optional<String> id(EObject part) {
		Resource resource = part.eResource();
		return resource instanceof XMLResource xml ? Optional.ofNullable(xml.getID(part)) : Optional.empty();
	}

	private static String number(EObject part) {
		EStructuralFeature feature = part.eContainingFeature();
		return feature.isMany() ? " " + (((List<?>) part.eContainer().eGet(feature)).indexOf(part) + 1) : "";
	}

	private static String label(String place, String field) {
		return place.isEmpty() ? field : place + " \u203a " + field;
	}

	private void add(String path, String label, Optional<String> older, Optional<String> newer) {
		differences.add(new Difference(path, label, older, newer));
	}
}
