/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui;

import java.util.Optional;

import org.glovebox.core.check.Fix;
import org.glovebox.model.check.Finding;

/**
 * Something that can be said against a record, as the list of findings shows it.
 *
 * @param severity how serious it is
 * @param text what is wrong, in a sentence for the person at the desk
 * @param field where it is, as an {@code org.glovebox.model.FieldPath}; "" for the record as a whole
 * @param fix what would put it right, where that is known
 */
public record RecordFinding(Finding.Severity severity, String text, String field, Optional<Fix> fix) {

	/** A finding that nothing is known to put right. */
	public RecordFinding(Finding.Severity severity, String text, String field) {
		this(severity, text, field, Optional.empty());
	}

	/** A finding of the checks on the model. */
	public static RecordFinding of(Finding finding) {
		return new RecordFinding(finding.severity(), finding.message(), finding.path());
	}
}
