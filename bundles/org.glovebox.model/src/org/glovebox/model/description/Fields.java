/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.description;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.glovebox.model.notebook.NotebookPackage;

/** The fields of the classes of the model in the order in which a form shows them. */
public final class Fields {

	private static final int OWN_FIELDS = 100;

	private Fields() {
	}

	/**
	 * Returns the fields of a class, inherited ones included, as a form shows them.
	 *
	 * @param kind the class
	 * @return its fields in order; hidden ones included
	 */
	public static List<Field> of(EClass kind) {
		List<EStructuralFeature> features = kind.getEAllStructuralFeatures();
		return IntStream.range(0, features.size())
				.filter(i -> !features.get(i).isDerived() && !features.get(i).isTransient())
				.mapToObj(i -> field(features.get(i), OWN_FIELDS + i))
				.sorted(Comparator.comparingInt(Field::order))
				.toList();
	}

	/**
	 * Returns a field as a form shows it.
	 *
	 * @param feature the field in the model
	 * @return its description; its order is that of the class it is declared in
	 */
	public static Field of(EStructuralFeature feature) {
		return field(feature, OWN_FIELDS + feature.getFeatureID());
	}

	private static Field field(EStructuralFeature feature, int place) {
		return new Field(feature, Labels.field(feature), Documentation.of(feature), Annotations.units(feature),
				Annotations.detail(feature, "hint"), Annotations.detail(feature, "group").orElse(""),
				Annotations.detail(feature, "order").map(Integer::valueOf).orElse(place),
				Annotations.flag(feature, "readonly") || !feature.isChangeable(), Annotations.flag(feature, "hidden"),
				Annotations.flag(feature, "multiline"));
	}

	/**
	 * Tells whether a field holds quantities.
	 *
	 * @param feature the field
	 * @return true if its type is the model's {@code Quantity}
	 */
	public static boolean isQuantity(EStructuralFeature feature) {
		return feature.getEType() == NotebookPackage.Literals.QUANTITY;
	}

	/**
	 * Returns the fields that tell a part in one line.
	 *
	 * @param kind the class of the part
	 * @return the fields in order
	 */
	static List<EStructuralFeature> summary(EClass kind) {
		return kind.getEAllStructuralFeatures().stream().filter(feature -> Annotations.flag(feature, "summary"))
				.toList();
	}
}
