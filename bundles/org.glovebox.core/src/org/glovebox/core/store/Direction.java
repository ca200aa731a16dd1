/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

/** Which way to follow lineage. */
public enum Direction {
	/** From a result back to what it was made of. */
	UP,
	/** From a material on to everything that came of it. */
	DOWN
}
