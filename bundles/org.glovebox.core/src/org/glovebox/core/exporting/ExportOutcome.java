/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.exporting;

import java.nio.file.Path;
import java.util.List;

import org.glovebox.api.Message;

/** What came of an export. */
public sealed interface ExportOutcome {

	/**
	 * It was written.
	 *
	 * @param files what was written
	 * @param messages what could not be expressed in the format, and other remarks
	 */
	record Written(List<Path> files, List<Message> messages) implements ExportOutcome {
		public Written {
			files = List.copyOf(files);
			messages = List.copyOf(messages);
		}
	}

	/** These records cannot be exported in this way; at least one message says why. */
	record Refused(List<Message> messages) implements ExportOutcome {
		public Refused {
			messages = List.copyOf(messages);
			if (messages.isEmpty()) {
				throw new IllegalArgumentException("a refusal needs a reason");
			}
		}
	}
}
