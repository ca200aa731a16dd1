/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.glovebox.core.drafting.MeasurementDrafter;
import org.glovebox.core.drafting.RawFile;
import org.glovebox.core.importing.FileContent;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.description.Labels;
import org.glovebox.units.Quantity;

/** What of a file goes into which field of its record. Works without a window. */
final class FieldPreview {

	private static final Set<String> OF_EVERY_RECORD = Set.of("uuid", "modelVersion", "createdAt", "createdBy", "reader");

	private FieldPreview() {
	}

	/** Lines of field and value; the settings that have no field of their own at the end. */
	static List<String[]> lines(String fileName, FileContent content) {
		RawFile file = new RawFile(fileName, Sha256.of(new byte[0]), 0);
		Measurement measurement = new MeasurementDrafter("", Instant.EPOCH)
				.draft(content.reader(), content.technique(), content.metadata(), List.of(file)).record();
		List<String[]> lines = new ArrayList<>();
		measurement.eClass().getEAllAttributes().stream().filter(f -> !OF_EVERY_RECORD.contains(f.getName()))
				.forEach(f -> value(measurement, f).ifPresent(v -> lines.add(new String[] { Labels.field(f), v })));
		measurement.getSettings().forEach(s -> lines
				.add(new String[] { "Further settings \u203A " + s.getName(), String.valueOf(s.getText()) }));
		return lines;
	}

	private static Optional<String> value(Measurement measurement, EStructuralFeature feature) {
		if (!measurement.eIsSet(feature)) {
			return Optional.empty();
		}
		Object value = measurement.eGet(feature);
		String text = value instanceof Quantity quantity ? quantity.text() : String.valueOf(value);
		return Optional.of(text).filter(t -> !t.isBlank() && !t.equals("[]"));
	}
}
