/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

/** What one may do to a notebook. */
public enum Rights {
	/** Look at records. */
	READ,
	/** Save records, too. */
	WRITE,
	/** Look after the notebook, too: compute what follows from its records anew. */
	MAINTAIN
}
