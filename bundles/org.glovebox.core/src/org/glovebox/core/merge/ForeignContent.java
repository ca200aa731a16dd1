/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.merge;

import java.util.Optional;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.FeatureMap;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xml.type.AnyType;
import org.eclipse.jdt.annotation.Nullable;

/** What a newer version of the program wrote beside the known fields of a part, which is kept as it is. */
final class ForeignContent {

	private ForeignContent() {
	}

	/** In a form that can be compared; "" where there is nothing. Text in place of the one value of a field is left out. */
	static String of(@Nullable EObject part) {
		return part == null ? "" : beside(part).map(any -> text(part, any)).orElse("");
	}

	/** Keeps for a part what stands beside another one. */
	static void copy(EObject from, EObject to) {
		if (to.eResource() instanceof XMLResource resource) {
			resource.getEObjectToExtensionMap().remove(to);
			beside(from).ifPresent(any -> resource.getEObjectToExtensionMap().put(to, EcoreUtil.copy(any)));
		}
	}

	private static Optional<AnyType> beside(EObject part) {
		return part.eResource() instanceof XMLResource resource
				? Optional.ofNullable(resource.getEObjectToExtensionMap().get(part))
				: Optional.empty();
	}

	private static String text(EObject part, AnyType any) {
		TreeSet<String> attributes = new TreeSet<>();
		for (FeatureMap.Entry entry : any.getAnyAttribute()) {
			if (part.eClass().getEStructuralFeature(entry.getEStructuralFeature().getName()) == null) {
				attributes.add(name(entry) + "=" + entry.getValue());
			}
		}
		return attributes.isEmpty() && any.getMixed().isEmpty() ? "" : attributes + elements(any);
	}

	private static String elements(AnyType any) {
		StringBuilder text = new StringBuilder();
		for (FeatureMap.Entry entry : any.getMixed()) {
			text.append('<').append(name(entry)).append('>').append(entry.getValue() instanceof AnyType inner
					? attributes(inner) + elements(inner)
					: String.valueOf(entry.getValue()));
		}
		return text.toString();
	}

	private static String attributes(AnyType any) {
		TreeSet<String> attributes = new TreeSet<>();
		any.getAnyAttribute().forEach(entry -> attributes.add(name(entry) + "=" + entry.getValue()));
		return attributes.toString();
	}

	private static String name(FeatureMap.Entry entry) {
		EStructuralFeature feature = entry.getEStructuralFeature();
		return feature.getName();
	}
}
