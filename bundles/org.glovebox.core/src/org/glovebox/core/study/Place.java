/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.study;

/** On which records of the lineage a column looks. */
public enum Place {
	/** On the record of the row. */
	ROW,
	/** On what it was made of or measured on, at any distance. */
	UPSTREAM,
	/** On what was made of it or measured on it, at any distance. */
	DOWNSTREAM,
	/** On the material of a layer of the cell, which the role names. */
	LAYER
}
