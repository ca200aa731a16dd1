/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.description;

import java.util.Locale;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The names that kinds of records, fields and choices have for people. */
public final class Labels {

	private Labels() {
	}

	/**
	 * Returns the name of a kind of record or part.
	 *
	 * @param kind the class
	 * @return such as "Ball mill"
	 */
	public static String kind(EClass kind) {
		return label(kind);
	}

	/**
	 * Returns the name of a field.
	 *
	 * @param feature the field
	 * @return such as "Milling time"
	 */
	public static String field(EStructuralFeature feature) {
		return label(feature);
	}

	/**
	 * Returns the name of a choice.
	 *
	 * @param literal the literal of an enumeration
	 * @return such as "Positive electrode"
	 */
	public static String choice(EEnumLiteral literal) {
		return label(literal);
	}

	private static String label(ENamedElement element) {
		return Annotations.detail(element, "label").orElseGet(() -> words(element.getName()));
	}

	/** Splits a name in camel case into words, for packages that give no labels. */
	private static String words(String name) {
		String spaced = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
		return spaced.isEmpty() ? "" : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
	}
}
