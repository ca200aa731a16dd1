/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.util.List;

/**
 * Where the variables stand in a row of a data module.
 *
 * @param size bytes of a row
 * @param verified whether the size of a row as the module states it agrees with what the variables take
 * @param flagsAt offset of the byte of flags, or -1 where there is none
 * @param flags the flags in the order of the file
 * @param cells the variables that can be read, in the order of the file
 * @param unknown the ids that are not in the list of variables, in the order of the file
 * @param lost labels of variables whose place cannot be told because of the unknown ids before and behind them
 */
record MprRow(int size, boolean verified, int flagsAt, List<MprFlag> flags, List<Cell> cells, List<Unknown> unknown,
		List<String> lost) {

	/** A variable of a row, its storage and its offset. */
	record Cell(MprVariable variable, MprVariable.Type type, int offset) {
	}

	/**
	 * An unknown id.
	 *
	 * @param id the id
	 * @param width how many bytes it takes, or 0 where that cannot be told
	 */
	record Unknown(int id, int width) {
	}
}
