/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.packing;

/** What is read is not what its format demands; the message says how, for people. */
public final class Damaged extends Exception {

	private static final long serialVersionUID = 1L;

	public Damaged(String how) {
		super(how, null, false, false);
	}

	/** What is wrong. */
	public String how() {
		return String.valueOf(getMessage());
	}
}
