/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

/** What a reference from one record to another means for provenance. */
public enum EdgeKind {
	/** The referring record came of, or from, the other one; these edges are the lineage and have no cycles. */
	UPSTREAM,
	/** The other record says by whom, how, where or for what; it is not a source. */
	CONTEXT
}
