/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.drafting;

import java.util.Optional;

import org.glovebox.api.importing.TableMapping;
import org.glovebox.core.reading.MappingText;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.notebook.Annotation;
import org.glovebox.model.notebook.NotebookFactory;

/**
 * The mapping by which the table of a measurement's file is read. It is kept with the record, so that the file is read
 * the same for ever, whatever becomes of the mapping that the notebook keeps for new files.
 */
public final class AppliedMapping {

	/** Key of the annotation that holds it. */
	public static final String KEY = "org.glovebox.core/mapping";

	private AppliedMapping() {
	}

	/** The mapping of a record; empty where it has none. */
	public static Optional<TableMapping> of(Measurement measurement) {
		return measurement.getAnnotations().stream().filter(a -> KEY.equals(a.getKey())).findFirst()
				.map(Annotation::getText).flatMap(text -> MappingText.parse(text).mapping());
	}

	/** Writes a mapping into a record, or takes it away. */
	public static void set(Measurement measurement, Optional<TableMapping> mapping) {
		measurement.getAnnotations().removeIf(a -> KEY.equals(a.getKey()));
		mapping.ifPresent(m -> {
			Annotation annotation = NotebookFactory.eINSTANCE.createAnnotation();
			annotation.setKey(KEY);
			annotation.setText(MappingText.write(m));
			measurement.getAnnotations().add(annotation);
		});
	}
}
