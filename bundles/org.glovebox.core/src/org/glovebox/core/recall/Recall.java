/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.recall;

import java.util.Optional;

import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.notebook.Annotation;
import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.model.notebook.Record;

/**
 * A record that was marked as bad.
 *
 * @param record the record
 * @param reason why, for people
 */
public record Recall(RecordSummary record, String reason) {

	/** The annotation that holds the reason, so that marking and withdrawing are revisions like any other. */
	static final String KEY = "org.glovebox.recall";

	/** Why a record is recalled; empty where it is not. */
	public static Optional<String> reason(Record record) {
		return record.getAnnotations().stream().filter(a -> KEY.equals(a.getKey())).findFirst()
				.map(a -> a.getText() == null ? "" : a.getText());
	}

	/** Marks a record as bad; it is to be saved then. */
	public static void mark(Record record, String reason) {
		withdraw(record);
		Annotation annotation = NotebookFactory.eINSTANCE.createAnnotation();
		annotation.setKey(KEY);
		annotation.setText(reason);
		record.getAnnotations().add(annotation);
	}

	/** Takes the mark away; the record is to be saved then. */
	public static void withdraw(Record record) {
		record.getAnnotations().removeIf(a -> KEY.equals(a.getKey()));
	}

	/** In a sentence, without full stop. */
	public String sentence() {
		return record.name() + " was recalled: " + reason;
	}
}
