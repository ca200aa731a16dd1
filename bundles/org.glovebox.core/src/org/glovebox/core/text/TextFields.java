/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.glovebox.model.Records;
import org.glovebox.model.description.Annotations;
import org.glovebox.model.description.Field;
import org.glovebox.model.description.Fields;
import org.glovebox.model.description.Labels;
import org.glovebox.model.notebook.NotebookPackage;

/** Which fields of a kind a text may name, and how. */
final class TextFields {

	private static final String TITLE = "title";

	private TextFields() {
	}

	/** The fields that stand in a text, in the order of forms; the id of a record is in its first line. */
	static List<EStructuralFeature> of(EClass kind) {
		return Fields.of(kind).stream().filter(field -> !isSetByProgram(field)).map(Field::feature)
				.filter(feature -> feature != NotebookPackage.Literals.RECORD__SHORT_ID).toList();
	}

	private static boolean isSetByProgram(Field field) {
		return field.hidden() || !field.feature().isChangeable()
				|| field.feature() == NotebookPackage.Literals.RECORD__CREATED_AT
				|| field.feature() == NotebookPackage.Literals.RECORD__CREATED_BY;
	}

	/** Adds the names of the fields of a kind: as in the model, one of several, and as on forms. */
	static void addNames(EClass kind, Names<EStructuralFeature> names) {
		List<EStructuralFeature> fields = of(kind);
		fields.forEach(feature -> names.add(feature.getName(), feature));
		fields.stream().filter(EStructuralFeature::isMany)
				.forEach(feature -> names.add(Names.one(Names.words(feature.getName())), feature));
		fields.forEach(feature -> addLabel(feature, fields, names));
	}

	/** A label that two fields share names neither. */
	private static void addLabel(EStructuralFeature feature, List<EStructuralFeature> fields,
			Names<EStructuralFeature> names) {
		String label = Labels.field(feature);
		if (fields.stream().filter(other -> Labels.field(other).equalsIgnoreCase(label)).count() == 1) {
			names.add(label, feature);
			if (feature.isMany()) {
				names.add(Names.one(label), feature);
			}
		}
	}

	/** How a field is named when it is written: one of several, unless that is the name of another field. */
	static String word(Names<EStructuralFeature> names, EStructuralFeature feature) {
		String words = Names.words(feature.getName());
		String one = feature.isMany() ? Names.one(words) : words;
		return names.find(one).filter(feature::equals).isPresent() ? one : words;
	}

	/** The fields that may stand without their names at the beginning of a part. */
	static List<EStructuralFeature> leading(EClass kind) {
		return Annotations.leading(kind);
	}

	/** The field that quoted text at the beginning belongs to. */
	static Optional<EStructuralFeature> title(EClass kind) {
		return Optional.ofNullable(kind.getEStructuralFeature(TITLE));
	}

	/** The parts whose fields stand directly among those of their owner. */
	static List<EReference> inline(EClass kind) {
		return kind.getEAllContainments().stream().filter(Annotations::isInline).toList();
	}

	/** Whether a field takes text of several lines. */
	static boolean isLong(EStructuralFeature feature) {
		return Annotations.flag(feature, "multiline") && !feature.isMany()
				&& feature.getEType().getInstanceClass() == String.class;
	}

	static boolean isReference(EStructuralFeature feature) {
		return feature instanceof EReference reference && !reference.isContainment();
	}

	static boolean isPart(EStructuralFeature feature) {
		return feature instanceof EReference reference && reference.isContainment();
	}

	static boolean isRecordReference(EStructuralFeature feature) {
		return Records.refersToRecords(feature);
	}
}
