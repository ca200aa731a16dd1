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
import org.glovebox.api.analysis.Results;

/** What came of running an analyzer. */
public sealed interface AnalysisRun {

	/**
	 * It ran.
	 *
	 * @param analyzer id of the analyzer
	 * @param version version of the algorithm
	 * @param settings every setting as it was used, in the form in which it is stored
	 * @param results what it found
	 */
	record Done(String analyzer, String version, Map<String, String> settings, Results results)
			implements AnalysisRun {
		public Done {
			settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
		}
	}

	/** It did not run, or found that it cannot work with these data or settings; at least one message says why. */
	record Refused(List<Message> messages) implements AnalysisRun {
		public Refused {
			messages = List.copyOf(messages);
		}

		static Refused because(String reason) {
			return new Refused(List.of(Message.error(reason)));
		}
	}
}
