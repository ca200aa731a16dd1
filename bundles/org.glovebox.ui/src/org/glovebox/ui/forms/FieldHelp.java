/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.ArrayList;
import java.util.List;

import org.glovebox.model.check.ModelCheck;
import org.glovebox.model.description.Field;
import org.glovebox.model.description.Fields;

/** The tooltip of a field: what it is, what is expected, an example. */
final class FieldHelp {

	private FieldHelp() {
	}

	static String of(Field field) {
		List<String> lines = new ArrayList<>();
		if (!field.documentation().isEmpty()) {
			lines.add(field.documentation());
		}
		if (Fields.isQuantity(field.feature()) && !field.units().isEmpty()) {
			lines.add("Expected: " + ModelCheck.expectation(field.feature()));
		}
		field.hint().ifPresent(hint -> lines.add("Example: " + hint));
		return String.join("\n", lines);
	}
}
