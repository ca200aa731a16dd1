/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.cell;

import org.glovebox.core.notebook.Notebook;
import org.glovebox.model.cell.CellBuild;

/** The stack of a cell with the numbers that follow from the records of its materials. */
public final class StackNumbers {

	private StackNumbers() {
	}

	/** Describes a cell; reads from the notebook. */
	public static Stack of(Notebook notebook, CellBuild cell) {
		return Stack.of(cell);
	}
}
