/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import org.w3c.dom.Document;

/**
 * Brings a stored record from one model version to the next. Each change of the model that old records do not fit any
 * more has one class of its own, a line in {@link ModelVersion}, and a frozen record of the old version as a test.
 */
public interface Migration {

	/**
	 * Returns the version this migration starts from. It leads to the next higher one.
	 *
	 * @return the version of the records it changes
	 */
	int from();

	/**
	 * Changes a record in place. The model version of the root is set by the caller.
	 *
	 * @param record the record as an XML document, with namespaces
	 */
	void apply(Document record);
}
