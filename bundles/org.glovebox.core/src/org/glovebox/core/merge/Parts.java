/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.jdt.annotation.Nullable;

/** Parts of records, by the ids that they keep for life. */
final class Parts {

	private Parts() {
	}

	/** The id of a part; "" for a record, which needs none. */
	static String id(EObject part) {
		return part.eResource() instanceof XMLResource resource
				? Optional.ofNullable(resource.getID(part)).orElse("")
				: "";
	}

	/** The parts that a field holds, in their order; none where there is no owner. */
	static Map<String, EObject> of(@Nullable EObject owner, EReference feature) {
		Map<String, EObject> result = new LinkedHashMap<>();
		Object value = owner == null ? null : owner.eGet(feature);
		List<?> list = value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
		for (Object part : list) {
			result.put(id((EObject) part), (EObject) part);
		}
		return result;
	}

	/** Whether a field is stored and can differ. */
	static boolean isKept(EStructuralFeature feature) {
		return !feature.isTransient() && !feature.isDerived() && feature.isChangeable()
				&& !(feature instanceof EReference reference && reference.isContainer());
	}

	/** Whether two parts are the same with all that is in them, ids included. */
	static boolean same(EObject one, EObject other) {
		return one.eClass() == other.eClass() && one.eClass().getEAllStructuralFeatures().stream().filter(Parts::isKept)
				.allMatch(feature -> feature instanceof EReference reference && reference.isContainment()
						? same(of(one, reference), of(other, reference))
						: FieldContent.of(one, feature, UnaryOperator.identity())
								.same(FieldContent.of(other, feature, UnaryOperator.identity())))
				&& ForeignContent.of(one).equals(ForeignContent.of(other));
	}

	/** Whether two parts say the same, whatever their ids and those of the parts in them. */
	static boolean alike(EObject one, EObject other) {
		return one.eClass() == other.eClass() && one.eClass().getEAllStructuralFeatures().stream().filter(Parts::isKept)
				.allMatch(feature -> feature instanceof EReference reference && reference.isContainment()
						? alike(List.copyOf(of(one, reference).values()), List.copyOf(of(other, reference).values()))
						: FieldContent.of(one, feature, id -> "").same(FieldContent.of(other, feature, id -> "")))
				&& ForeignContent.of(one).equals(ForeignContent.of(other));
	}

	private static boolean alike(List<EObject> some, List<EObject> others) {
		boolean result = some.size() == others.size();
		for (int i = 0; result && i < some.size(); i++) {
			result = alike(some.get(i), others.get(i));
		}
		return result;
	}

	private static boolean same(Map<String, EObject> some, Map<String, EObject> others) {
		return List.copyOf(some.keySet()).equals(List.copyOf(others.keySet())) && some.entrySet().stream()
				.allMatch(entry -> same(entry.getValue(), Objects.requireNonNull(others.get(entry.getKey()))));
	}
}
