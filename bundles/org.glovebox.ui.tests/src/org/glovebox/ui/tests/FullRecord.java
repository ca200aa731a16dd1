/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.tests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.Records;
import org.glovebox.model.description.Annotations;
import org.glovebox.model.description.Field;
import org.glovebox.model.description.Fields;
import org.glovebox.model.notebook.Record;
import org.glovebox.units.Quantity;

/** Fills records so that every field of their kind and of their parts has a value. */
final class FullRecord {

	/** Parts in parts in parts are enough. */
	private static final int DEEPEST = 3;

	private final Map<EClass, String> others;

	/**
	 * @param others UUIDs of records that can be referred to, by kind
	 */
	FullRecord(Map<EClass, String> others) {
		this.others = Map.copyOf(others);
	}

	/** Fills a record; its identity stays. */
	void fill(Record record) {
		record.setShortId("FULL-" + record.eClass().getName());
		fill(record, 0);
		// what refers to other parts of the record needs those parts
		List<EObject> parts = new ArrayList<>(List.of(record));
		record.eAllContents().forEachRemaining(parts::add);
		parts.forEach(part -> part.eClass().getEAllReferences().stream().filter(FullRecord::isInside)
				.forEach(reference -> parts.stream().filter(reference.getEReferenceType()::isInstance).findFirst()
						.ifPresent(target -> put(part, reference, target))));
	}

	private static boolean isInside(EReference reference) {
		return !reference.isContainment() && !reference.isContainer() && !Records.refersToRecords(reference);
	}

	private void fill(EObject part, int depth) {
		for (Field field : Fields.of(part.eClass())) {
			EStructuralFeature feature = field.feature();
			if (part.eIsSet(feature) || !feature.isChangeable()) {
				continue;
			}
			if (feature instanceof EReference reference) {
				reference(part, reference, depth);
			} else {
				put(part, feature, value(field));
			}
		}
	}

	private void reference(EObject part, EReference reference, int depth) {
		EClass type = reference.getEReferenceType();
		if (Records.refersToRecords(reference)) {
			others.keySet().stream().filter(type::isSuperTypeOf).findFirst()
					.ifPresent(kind -> put(part, reference, Records.proxy(kind, others.get(kind))));
		} else if (reference.isContainment() && depth < DEEPEST) {
			kinds(type).stream().limit(reference.isMany() ? Integer.MAX_VALUE : 1).forEach(kind -> {
				EObject child = EcoreUtil.create(kind);
				put(part, reference, child);
				fill(child, depth + 1);
			});
		}
	}

	private static List<EClass> kinds(EClass type) {
		return ModelPackages.all().stream().flatMap(p -> p.getEClassifiers().stream()).filter(EClass.class::isInstance)
				.map(EClass.class::cast).filter(kind -> type.isSuperTypeOf(kind) && !kind.isAbstract()).toList();
	}

	@SuppressWarnings("unchecked") // of a field with several values EMF returns the list of its type
	private static void put(EObject part, EStructuralFeature feature, Object value) {
		if (feature.isMany()) {
			((List<Object>) part.eGet(feature)).add(value);
		} else {
			part.eSet(feature, value);
		}
	}

	private static Object value(Field field) {
		EAttribute attribute = (EAttribute) field.feature();
		if (Fields.isQuantity(attribute)) {
			Optional<String> unit = Annotations.units(attribute).stream().findFirst().filter(u -> !u.equals("1"));
			return Quantity.parse(field.hint().filter(h -> Quantity.tryParse(h).isPresent())
					.orElse("~2.50" + unit.map(u -> " " + u).orElse("")));
		}
		if (attribute.getEType() instanceof EEnum choices) {
			return choices.getELiterals().get(choices.getELiterals().size() - 1).getInstance();
		}
		Class<?> type = attribute.getEType().getInstanceClass();
		return type == Instant.class ? Instant.parse("2025-03-04T10:00:00Z")
				: type == LocalDate.class ? LocalDate.of(2025, 3, 4)
						: type == boolean.class || type == Boolean.class ? Boolean.TRUE
								: type == String.class ? text(field)
										: EcoreUtil.createFromString(attribute.getEAttributeType(), "3");
	}

	private static String text(Field field) {
		return field.multiline() ? "The pellet cracked when it was taken out of the die.\nA second one did not."
				: field.hint().orElse(field.label() + " as typed");
	}
}
