/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.glovebox.api.Message;

/** What came of reading settings from texts. */
public sealed interface SettingsOutcome {

	/**
	 * All texts are understood and within their limits.
	 *
	 * @param settings the settings record
	 * @param texts every parameter, defaults included, in the form in which it is stored: numbers in the parameter's
	 *            unit; "" for "not given"
	 */
	record Bound(Record settings, Map<String, String> texts) implements SettingsOutcome {
		public Bound {
			texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
		}
	}

	/** Some text is not; one message each. */
	record Invalid(List<Message> messages) implements SettingsOutcome {
		public Invalid {
			messages = List.copyOf(messages);
		}
	}
}
