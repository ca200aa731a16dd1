/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

import java.util.List;

import org.glovebox.api.Message;

/** What came of drawing. Data that cannot be drawn are an outcome, never an exception. */
public sealed interface FigureOutcome {

	/**
	 * There is a figure.
	 *
	 * @param figure the figure
	 * @param messages what the user should know about it, such as which cycles were left out
	 */
	record Drawn(Figure figure, List<Message> messages) implements FigureOutcome {
		public Drawn {
			messages = List.copyOf(messages);
		}

		public Drawn(Figure figure) {
			this(figure, List.of());
		}
	}

	/** It cannot be drawn from these data or with these settings; at least one message says why. */
	record Refused(List<Message> messages) implements FigureOutcome {
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
