/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.internal.check;

import java.util.Optional;

import org.glovebox.core.check.Check;
import org.glovebox.core.check.Findings;
import org.glovebox.model.check.ModelCheck;
import org.glovebox.model.notebook.Record;

/** What can be said with nothing but the model at hand: dimensions, required fields, kinds of steps. */
public final class FieldsCheck implements Check<Record> {

	@Override
	public void check(Record record, Findings findings) {
		ModelCheck.of(record).forEach(f -> findings.add(f.severity(), f.part(), f.feature(), f.message(),
				Optional.empty()));
	}
}
