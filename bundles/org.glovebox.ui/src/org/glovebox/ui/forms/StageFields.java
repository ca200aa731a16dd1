/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.glovebox.model.UnreadText;
import org.glovebox.model.description.Field;
import org.glovebox.model.description.Fields;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.notebook.Stage;
import org.glovebox.model.notebook.StageKind;

/** Which fields of a stage are asked for: those that belong to its kind, and whatever is said already. */
final class StageFields {

	private StageFields() {
	}

	/** The fields of a part that depend on what it says; empty where all of its kind are shown. */
	static Optional<List<EStructuralFeature>> of(EObject part) {
		if (!(part instanceof Stage stage)) {
			return Optional.empty();
		}
		List<EStructuralFeature> asked = asked(stage.getKind());
		return Optional.of(Fields.of(stage.eClass()).stream().map(Field::feature).filter(f -> asked.contains(f)
				|| stage.eIsSet(f) || UnreadText.of(stage, f).isPresent()).toList());
	}

	private static List<EStructuralFeature> asked(StageKind kind) {
		Stream<EStructuralFeature> own = switch (kind) {
		case PRISTINE, DISASSEMBLED -> Stream.of();
		case AFTER_STEP -> Stream.of(NotebookPackage.Literals.STAGE__AFTER);
		case CYCLED -> Stream.of(NotebookPackage.Literals.STAGE__VOLTAGE, NotebookPackage.Literals.STAGE__DIRECTION,
				NotebookPackage.Literals.STAGE__CYCLE, NotebookPackage.Literals.STAGE__STATE_OF_CHARGE);
		case EXPOSED -> Stream.of(NotebookPackage.Literals.STAGE__ELAPSED, NotebookPackage.Literals.STAGE__ATMOSPHERE);
		case UNSPECIFIED -> Stream.of();
		};
		return Stream.concat(own, Stream.of(NotebookPackage.Literals.STAGE__KIND,
				NotebookPackage.Literals.STAGE__DESCRIPTION)).toList();
	}
}
