/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.analysis;

import java.util.List;

import org.glovebox.api.Message;

/** What came of an analysis. Data that do not suit the analyzer are an outcome, never an exception. */
public sealed interface AnalysisOutcome {

	/** It was done. */
	record Done(Results results) implements AnalysisOutcome {
	}

	/** It cannot be done with these data or settings; at least one message says why. */
	record Refused(List<Message> messages) implements AnalysisOutcome {
		public Refused {
			messages = List.copyOf(messages);
			if (messages.isEmpty()) {
				throw new IllegalArgumentException("a refusal needs a reason");
			}
		}

		public static Refused because(String reason) {
			return new Refused(List.of(Message.error(reason)));
		}
	}
}
