/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The place of a part or a field inside a record as text: names of fields separated by slashes, with the index counted
 * from 0 in brackets where a field holds several parts, such as {@code layers[2]/mass}. The record itself is the
 * empty path.
 */
public final class FieldPath {

	private FieldPath() {
	}

	/**
	 * Returns the path of a part of a record.
	 *
	 * @param part an object inside a record, or the record
	 * @return the path from the outermost container
	 */
	public static String of(EObject part) {
		EObject container = part.eContainer();
		if (container == null) {
			return "";
		}
		EStructuralFeature feature = part.eContainingFeature();
		String step = feature.getName();
		if (feature.isMany()) {
			step += "[" + ((List<?>) container.eGet(feature)).indexOf(part) + "]";
		}
		return join(of(container), step);
	}

	/**
	 * Returns the path of a field of a part of a record.
	 *
	 * @param part an object inside a record, or the record
	 * @param feature the field
	 * @return the path from the outermost container
	 */
	public static String of(EObject part, EStructuralFeature feature) {
		return join(of(part), feature.getName());
	}

	/**
	 * Finds what stands at a path.
	 *
	 * @param record the object the path begins at
	 * @param path the path
	 * @return the value, part or list of parts, or empty if nothing is there or there is no such path
	 */
	public static Optional<Object> find(EObject record, String path) {
		Object at = record;
		for (String step : path.isEmpty() ? new String[0] : path.split("/")) {
			at = at instanceof EObject object ? follow(object, step) : null;
		}
		return Optional.ofNullable(at);
	}

	private static @Nullable Object follow(EObject object, String step) {
		int bracket = step.indexOf('[');
		String name = bracket < 0 ? step : step.substring(0, bracket);
		EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
		if (feature == null) {
			return null;
		}
		Object value = object.eGet(feature);
		return bracket < 0 ? value : element(value, step.substring(bracket + 1, step.length() - 1));
	}

	private static @Nullable Object element(@Nullable Object value, String index) {
		if (value instanceof List<?> list && index.matches("[0-9]{1,9}")) {
			int i = Integer.parseInt(index);
			return i < list.size() ? list.get(i) : null;
		}
		return null;
	}

	private static String join(String path, String step) {
		return path.isEmpty() ? step : path + "/" + step;
	}
}
