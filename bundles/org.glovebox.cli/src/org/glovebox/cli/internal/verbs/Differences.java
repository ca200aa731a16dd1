/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import org.glovebox.cli.internal.Json;
import org.glovebox.core.notebook.Difference;

/** Fields that differ between two states of a record, in JSON documents. */
final class Differences {

	private Differences() {
	}

	static void write(Json json, Difference difference) {
		json.object(() -> {
			json.field("field", difference.feature()).field("label", difference.label());
			difference.older().ifPresent(text -> json.field("older", text));
			difference.newer().ifPresent(text -> json.field("newer", text));
		});
	}
}
