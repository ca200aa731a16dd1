/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.description;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.notebook.Activity;
import org.glovebox.model.notebook.Atmosphere;
import org.glovebox.model.notebook.CurrentDirection;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.notebook.Stage;
import org.glovebox.model.notebook.StageKind;

/** When in its life something was looked at, as people say it: "1.6 V on discharge, cycle 2". */
final class StageText {

	private StageText() {
	}

	static String of(Stage stage) {
		List<String> parts = new ArrayList<>();
		switch (stage.getKind()) {
		case PRISTINE -> parts.add("pristine");
		case AFTER_STEP -> parts.add(after(stage.getAfter()));
		case DISASSEMBLED -> parts.add("after disassembly");
		case EXPOSED -> parts.add(exposed(stage));
		case CYCLED, UNSPECIFIED -> {
			// voltage, direction and cycle say it
		}
		}
		String voltage = value(stage, NotebookPackage.Literals.STAGE__VOLTAGE);
		String direction = direction(stage.getDirection());
		add(parts, voltage.isEmpty() || direction.isEmpty() ? voltage + direction : voltage + " " + direction);
		add(parts, prefixed("cycle ", value(stage, NotebookPackage.Literals.STAGE__CYCLE)));
		add(parts, suffixed(value(stage, NotebookPackage.Literals.STAGE__STATE_OF_CHARGE), " charged"));
		if (stage.getKind() != StageKind.EXPOSED) {
			add(parts, suffixed(value(stage, NotebookPackage.Literals.STAGE__ELAPSED), " later"));
		}
		add(parts, value(stage, NotebookPackage.Literals.STAGE__DESCRIPTION));
		return parts.isEmpty() ? kind(stage) : String.join(", ", parts);
	}

	private static String kind(Stage stage) {
		return stage.getKind() == StageKind.UNSPECIFIED ? "stage not said"
				: value(stage, NotebookPackage.Literals.STAGE__KIND).toLowerCase(java.util.Locale.ROOT);
	}

	private static String after(@Nullable Activity step) {
		return step == null ? "after a step" : "after " + RecordLabels.of(step);
	}

	private static String exposed(Stage stage) {
		Atmosphere atmosphere = stage.getAtmosphere();
		return "exposed" + prefixed(" for ", value(stage, NotebookPackage.Literals.STAGE__ELAPSED))
				+ (atmosphere == null ? "" : " to " + RecordLabels.of(atmosphere));
	}

	private static String direction(CurrentDirection direction) {
		return switch (direction) {
		case CHARGE -> "on charge";
		case DISCHARGE -> "on discharge";
		case REST -> "at rest";
		case UNSPECIFIED -> "";
		};
	}

	private static String value(Stage stage, EStructuralFeature feature) {
		return RecordLabels.value(stage, feature);
	}

	private static String prefixed(String prefix, String text) {
		return text.isEmpty() ? "" : prefix + text;
	}

	private static String suffixed(String text, String suffix) {
		return text.isEmpty() ? "" : text + suffix;
	}

	private static void add(List<String> parts, String text) {
		if (!text.isEmpty()) {
			parts.add(text);
		}
	}
}
