/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.BasicExtendedMetaData;
import org.eclipse.emf.ecore.util.FeatureMap;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xml.type.AnyType;
import org.eclipse.emf.ecore.xml.type.XMLTypeFactory;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Text that stands in a field although it is no value of that field, such as "3.35 mgg" for a mass: typed by somebody
 * and not understood, or written by a newer version. It is stored with the record and read again, so that nothing
 * typed is lost; a value set in the field takes its place. Fields with several values have none.
 */
public final class UnreadText {

	private UnreadText() {
	}

	/**
	 * Returns the text that stands in a field in place of a value.
	 *
	 * @param part a record or a part of one
	 * @param feature one of its fields
	 * @return the text; empty where the field has a value, or nothing stands in it
	 */
	public static Optional<String> of(EObject part, EStructuralFeature feature) {
		if (part.eIsSet(feature) || !(part.eResource() instanceof XMLResource resource)) {
			return Optional.empty();
		}
		return Optional.ofNullable(resource.getEObjectToExtensionMap().get(part)).map(AnyType::getAnyAttribute)
				.flatMap(kept -> kept.stream().filter(entry -> isOf(entry, feature)).findFirst())
				.map(entry -> String.valueOf(entry.getValue()));
	}

	/**
	 * Puts text into a field that has no value.
	 *
	 * @param part a part of a record that is held by a resource; else nothing happens
	 * @param feature one of its fields
	 * @param text the text; null to take it away
	 */
	public static void set(EObject part, EStructuralFeature feature, @Nullable String text) {
		if (!(part.eResource() instanceof XMLResource resource)) {
			return;
		}
		Map<EObject, AnyType> all = resource.getEObjectToExtensionMap();
		AnyType beside = all.computeIfAbsent(part, any -> XMLTypeFactory.eINSTANCE.createAnyType());
		FeatureMap attributes = beside.getAnyAttribute();
		attributes.removeIf(entry -> isOf(entry, feature));
		if (text != null) {
			attributes.add(new BasicExtendedMetaData().demandFeature(null, feature.getName(), false), text);
		}
		if (attributes.isEmpty() && beside.getMixed().isEmpty()) {
			all.remove(part);
		}
	}

	private static boolean isOf(FeatureMap.Entry entry, EStructuralFeature feature) {
		return entry.getEStructuralFeature().getName().equals(feature.getName());
	}
}
