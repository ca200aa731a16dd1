/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.importing;

import java.util.List;

import org.glovebox.api.Message;
import org.glovebox.api.data.Dataset;

/** What came of reading a file. A file that cannot be read is an outcome, never an exception. */
public sealed interface ImportOutcome {

	/** What the user should know; empty where all went well. */
	List<Message> messages();

	/** The file was read, perhaps with repairs that the messages name. */
	record Imported(Dataset dataset, List<Message> messages) implements ImportOutcome {
		public Imported {
			messages = List.copyOf(messages);
		}
	}

	/** The file is of this importer's format but cannot be read; at least one message says why. */
	record Rejected(List<Message> messages) implements ImportOutcome {
		public Rejected {
			messages = List.copyOf(messages);
			if (messages.isEmpty()) {
				throw new IllegalArgumentException("a rejection needs a reason");
			}
		}

		public static Rejected because(String reason) {
			return new Rejected(List.of(Message.error(reason)));
		}
	}

	/** On a closer look the file is of another format. */
	record NotMine(String reason) implements ImportOutcome {
		@Override
		public List<Message> messages() {
			return List.of(Message.info(reason));
		}
	}
}
