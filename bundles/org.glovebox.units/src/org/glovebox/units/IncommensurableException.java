/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

/**
 * A quantity was asked for in a unit that measures something else.
 */
public class IncommensurableException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 *
	 * @param message why the two cannot be converted, in a chemist's words
	 */
	public IncommensurableException(String message) {
		super(message);
	}
}
