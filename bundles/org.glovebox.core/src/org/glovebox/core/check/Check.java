/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.check;

import org.eclipse.jdt.annotation.NonNull;
import org.glovebox.model.notebook.Record;

/**
 * Looks at records and says what cannot be right or should be looked at. Contributed through the extension point
 * {@code org.glovebox.core.checks}; created once, on first need, and called from several threads, so it keeps no state.
 * A check never changes a record, and never prevents writing down what happened.
 *
 * @param <T> type of the records, a class of the model; the attribute {@code kinds} of the extension names it
 */
public interface Check<T extends Record> {

	/**
	 * Looks at one record. What the record refers to can be followed and is loaded on first use.
	 *
	 * @param record the record, possibly edited and not saved yet
	 * @param findings takes what is found, and gives access to notebook and derivations
	 */
	void check(@NonNull T record, Findings findings);
}
