/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.util.Optional;

/** A variable that shares one byte of a row with the others of its kind. */
enum MprFlag {
	MODE(1, 0x03, "mode"),
	OXIDATION(2, 0x04, "ox/red"),
	ERROR(3, 0x08, "error"),
	CONTROL_CHANGES(21, 0x10, "control changes"),
	NS_CHANGES(31, 0x20, "Ns changes"),
	COUNTER_INCREMENT(65, 0x80, "counter inc.");

	private final int id;
	private final int mask;
	private final String label;

	MprFlag(int id, int mask, String label) {
		this.id = id;
		this.mask = mask;
		this.label = label;
	}

	static Optional<MprFlag> of(int id) {
		for (MprFlag flag : values()) {
			if (flag.id == id) {
				return Optional.of(flag);
			}
		}
		return Optional.empty();
	}

	/** EC-Lab's own label. */
	String label() {
		return label;
	}

	/** The value in a row's byte of flags. */
	long of(byte flags) {
		return (flags & mask) >> Integer.numberOfTrailingZeros(mask);
	}
}
