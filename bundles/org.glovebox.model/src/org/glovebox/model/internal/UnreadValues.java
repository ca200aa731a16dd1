/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.BasicExtendedMetaData;
import org.eclipse.emf.ecore.util.ExtendedMetaData;
import org.eclipse.emf.ecore.util.FeatureMap;
import org.eclipse.emf.ecore.util.FeatureMapUtil;
import org.eclipse.emf.ecore.xmi.IllegalValueException;
import org.eclipse.emf.ecore.xml.type.AnyType;
import org.eclipse.emf.ecore.xml.type.XMLTypeFactory;
import org.glovebox.model.FieldPath;
import org.glovebox.model.RecordReading.UnreadValue;

/**
 * Values whose text was not understood when a record was read, such as a quantity in a unit of a newer version. They
 * are kept beside the record the way EMF keeps unknown fields, and written again unless the field was set since.
 */
final class UnreadValues {

	private record Kept(EObject part, EStructuralFeature feature, String text, String reason) {
	}

	private final List<Kept> kept = new ArrayList<>();

	private final ExtendedMetaData names = new BasicExtendedMetaData();

	/** Keeps a value that was not understood. */
	void keep(IllegalValueException problem, RecordResource resource) {
		EObject part = problem.getObject();
		EStructuralFeature feature = problem.getFeature();
		String text = String.valueOf(problem.getValue());
		AnyType beside = resource.getEObjectToExtensionMap()
				.computeIfAbsent(part, any -> XMLTypeFactory.eINSTANCE.createAnyType());
		if (feature.isMany()) {
			AnyType element = XMLTypeFactory.eINSTANCE.createAnyType();
			FeatureMapUtil.addText(element.getMixed(), text);
			beside.getMixed().add(names.demandFeature(null, feature.getName(), true), element);
		} else {
			beside.getAnyAttribute().add(names.demandFeature(null, feature.getName(), false), text);
		}
		kept.add(new Kept(part, feature, text, reason(problem)));
	}

	private static String reason(Exception problem) {
		Throwable cause = problem.getCause();
		return String.valueOf((cause == null ? problem : cause).getMessage());
	}

	/** Returns what was kept, in the order of the record. */
	List<UnreadValue> list() {
		return kept.stream()
				.map(value -> new UnreadValue(FieldPath.of(value.part(), value.feature()), value.text(),
						value.reason()))
				.toList();
	}

	/** Forgets single values whose field was given a new value since. */
	void dropWhereSet(RecordResource resource) {
		for (Map.Entry<EObject, AnyType> beside : resource.getEObjectToExtensionMap().entrySet()) {
			EObject part = beside.getKey();
			FeatureMap attributes = beside.getValue().getAnyAttribute();
			attributes.removeIf(entry -> isSet(part, entry.getEStructuralFeature().getName()));
		}
	}

	private static boolean isSet(EObject part, String name) {
		EStructuralFeature feature = part.eClass().getEStructuralFeature(name);
		return feature != null && part.eIsSet(feature);
	}
}
