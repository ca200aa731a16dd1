/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.glovebox.model.Records;
import org.glovebox.model.UnreadText;
import org.glovebox.model.description.Field;
import org.glovebox.model.description.Fields;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.SynthesisPackage;

/** Which fields of a part stand in the columns of a table, and what they say. */
final class TableColumns {

	private static final int LEAST_SHOWN = 2;
	private static final int MARGIN = 8;

	private TableColumns() {
	}

	/** The fields that are told in a word or two, in the order of the form. */
	static List<EStructuralFeature> of(EClass kind) {
		return Fields.of(kind).stream().filter(TableColumns::isShort).map(Field::feature).toList();
	}

	/** The columns beside one that tells the part as a whole, its name included. */
	static List<EStructuralFeature> withoutName(List<? extends EStructuralFeature> columns) {
		return columns.stream().filter(feature -> !feature.getName().equals("title"))
				.<EStructuralFeature>map(feature -> feature).toList();
	}

	private static boolean isShort(Field field) {
		boolean contained = field.feature() instanceof EReference reference && reference.isContainment();
		return !field.hidden() && !field.multiline() && !contained;
	}

	/** Whether a row needs a column that tells the part as a whole, since its fields do not. */
	static boolean needsName(EClass kind, int kinds) {
		return kinds > 1 || SynthesisPackage.Literals.PERFORMED_STEP.isSuperTypeOf(kind);
	}

	static String text(EObject part, EStructuralFeature feature) {
		return UnreadText.of(part, feature).map(text -> text + " ?").orElseGet(() -> value(part, feature));
	}

	private static String value(EObject part, EStructuralFeature feature) {
		if (PropertyLabels.namesProperty(feature)) {
			return PropertyLabels.of((String) part.eGet(feature));
		}
		return !feature.isMany() && part.eGet(feature) instanceof Instant instant
				? new InstantReader(Clock.systemDefaultZone()).write(instant)
				: RecordLabels.value(part, feature);
	}

	/** The first record that a part refers to. */
	static Optional<Record> target(EObject part) {
		return part.eClass().getEAllReferences().stream().filter(Records::refersToRecords).filter(r -> !r.isMany())
				.map(part::eGet).filter(Record.class::isInstance).map(Record.class::cast).findFirst();
	}

	/** Makes the columns as wide as what they hold; those that hold nothing give way, but for the first ones. */
	static void pack(Table table, int least, int most) {
		for (int i = 0; i < table.getColumnCount(); i++) {
			TableColumn column = table.getColumn(i);
			if (i >= LEAST_SHOWN && isEmpty(table, i)) {
				column.setWidth(0);
			} else {
				column.pack();
				column.setWidth(Math.min(most, Math.max(least, column.getWidth() + MARGIN)));
			}
		}
	}

	private static boolean isEmpty(Table table, int column) {
		return Arrays.stream(table.getItems()).allMatch(item -> item.getText(column).isEmpty());
	}
}
