/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.glovebox.model.description.Annotations;
import org.glovebox.model.description.Fields;
import org.glovebox.model.internal.RecordResource;
import org.glovebox.model.notebook.Record;
import org.glovebox.units.Quantity;

/**
 * Makes a record of each kind in which every field is filled, always the same. {@link #main} freezes such records in a
 * folder when a model version is complete; files that are there already are never written again.
 */
final class EveryField {

	private static final Instant TIME = Instant.parse("2024-05-17T08:30:00Z");

	private final Record record;
	private int texts;

	private EveryField(Record record) {
		this.record = record;
	}

	/** Makes a record of a kind. */
	static Record of(EClass kind) {
		Record record = (Record) EcoreUtil.create(kind);
		EveryField filling = new EveryField(record);
		filling.fill(record);
		record.setUuid(uuid("record of the kind " + kind.getName()));
		record.setModelVersion(ModelVersion.CURRENT);
		filling.name();
		for (Iterator<EObject> parts = record.eAllContents(); parts.hasNext();) {
			filling.refer(parts.next());
		}
		filling.refer(record);
		return record;
	}

	private static String uuid(String text) {
		return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
	}

	private void fill(EObject part) {
		for (EStructuralFeature feature : part.eClass().getEAllStructuralFeatures()) {
			if (feature instanceof EAttribute attribute && feature.isChangeable()) {
				attribute(part, attribute);
			} else if (feature instanceof EReference reference && reference.isContainment()) {
				parts(part, reference);
			}
		}
	}

	@SuppressWarnings("unchecked") // a field with many values is a list of its type
	private void attribute(EObject part, EAttribute attribute) {
		if (attribute.isMany()) {
			EList<Object> values = (EList<Object>) part.eGet(attribute);
			values.add(value(attribute));
			values.add(value(attribute));
		} else {
			part.eSet(attribute, value(attribute));
		}
	}

	private Object value(EAttribute attribute) {
		if (Fields.isQuantity(attribute)) {
			return quantity(attribute);
		}
		if (attribute.getEType() instanceof EEnum choices) {
			return choices.getELiterals().getLast().getInstance();
		}
		return switch (attribute.getEType().getName()) {
			case "EString" -> Annotations.detail(attribute, "hint")
					.orElseGet(() -> attribute.getName() + " <" + ++texts + ">");
			case "EBoolean" -> true;
			case "EIntegerObject" -> 3;
			case "ELongObject" -> 12345678901L;
			case "Instant" -> TIME;
			case "LocalDate" -> LocalDate.parse("2024-05-17");
			default -> throw new IllegalStateException(attribute.toString());
		};
	}

	private static Quantity quantity(EAttribute attribute) {
		List<String> units = Annotations.units(attribute);
		String usual = units.isEmpty() ? "GPa" : units.get(0);
		return Quantity.parse(Annotations.detail(attribute, "hint")
				.orElse(usual.equals("1") ? "20.9 \u00b1 0.7" : "20.9 \u00b1 0.7 " + usual));
	}

	@SuppressWarnings("unchecked") // a containment with many parts is a list of parts
	private void parts(EObject whole, EReference containment) {
		List<EClass> kinds = concrete(containment.getEReferenceType());
		for (EClass kind : containment.isMany() ? kinds : kinds.subList(0, 1)) {
			EObject part = EcoreUtil.create(kind);
			if (containment.isMany()) {
				((EList<EObject>) whole.eGet(containment)).add(part);
			} else {
				whole.eSet(containment, part);
			}
			fill(part);
		}
	}

	private static List<EClass> concrete(EClass kind) {
		return ModelPackages.all().stream().flatMap(part -> part.getEClassifiers().stream())
				.filter(EClass.class::isInstance).map(EClass.class::cast)
				.filter(each -> !each.isAbstract() && kind.isSuperTypeOf(each)).toList();
	}

	/** Parts are numbered in their order. */
	private void name() {
		XMLResource resource = RecordResource.holding(record);
		int number = 0;
		for (Iterator<EObject> parts = record.eAllContents(); parts.hasNext();) {
			resource.setID(parts.next(), String.format("p%07d", number++));
		}
	}

	private void refer(EObject part) {
		for (EReference reference : part.eClass().getEAllReferences()) {
			if (!reference.isContainment() && reference.isChangeable()) {
				refer(part, reference, target(reference.getEReferenceType()));
			}
		}
	}

	@SuppressWarnings("unchecked") // a reference to many is a list of targets
	private static void refer(EObject part, EReference reference, EObject target) {
		if (reference.isMany()) {
			((EList<EObject>) part.eGet(reference)).add(target);
		} else {
			part.eSet(reference, target);
		}
	}

	private static EObject partOfAnother(EClass type) {
		EObject part = EcoreUtil.create(concrete(type).get(0));
		String owner = uuid("owner of another " + type.getName());
		((InternalEObject) part).eSetProxyURI(Records.uri(owner).appendFragment("p0000000"));
		return part;
	}

	/** Another record where the type is a kind of record, else the first part of the type, here or in another record. */
	private EObject target(EClass type) {
		if (Records.isRecord(type)) {
			EClass kind = concrete(type).get(0);
			return Records.proxy(kind, uuid("another " + kind.getName()));
		}
		List<EObject> found = new ArrayList<>();
		record.eAllContents().forEachRemaining(part -> {
			if (type.isInstance(part)) {
				found.add(part);
			}
		});
		return found.isEmpty() ? partOfAnother(type) : found.get(0);
	}

	/**
	 * Freezes the records of all kinds.
	 *
	 * @param arguments the folder
	 */
	public static void main(String[] arguments) throws IOException {
		Path folder = Files.createDirectories(Path.of(arguments[0]));
		for (EClass kind : ModelPackages.recordKinds()) {
			Path file = folder.resolve(kind.getName() + ".xmi");
			if (Files.notExists(file)) {
				Files.write(file, RecordFormat.write(of(kind)));
			}
		}
	}
}
