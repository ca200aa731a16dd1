/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.signing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody says who signs a revision. */
public enum Meaning {
	/** That the signer did what the record says, or is responsible for it. */
	AUTHOR("signed"),
	/** That the signer has read the record, or seen it done. */
	WITNESS("witnessed"),
	/** As an author, and that the record is finished: it is changed only after a revision that says why. */
	LOCK("signed and locked");

	private final String past;

	Meaning(String past) {
		this.past = past;
	}

	/** What was done, as in "signed by Ada". */
	public String past() {
		return past;
	}

	/** As it is written in a statement. */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<Meaning> of(String text) {
		return Arrays.stream(values()).filter(meaning -> meaning.text().equals(text)).findFirst();
	}
}
