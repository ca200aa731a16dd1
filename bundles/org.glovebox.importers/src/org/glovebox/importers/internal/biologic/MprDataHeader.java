/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.importers.internal.LittleEndian;

/**
 * Head of a data module: how many rows there are and which variables a row holds.
 *
 * @param rows number of rows as stated
 * @param ids ids of the variables in the order of a row
 * @param lowByteIds whether the ids were stored in one byte each
 * @param dataAt where the first row begins in the module
 */
record MprDataHeader(long rows, List<Integer> ids, boolean lowByteIds, int dataAt) {

	/** The forms of the head. */
	enum Form {
		/** EC-Lab 10: count u1, ids u1. */
		VERSION_0(0, 1, 1, 100),
		/** EC-Lab 10.3x to 11.1x: count u1, ids u2. */
		VERSION_2(2, 1, 2, 405),
		/** EC-Lab 11.2x to 11.4x: as before with one byte more. */
		VERSION_3(3, 1, 2, 406),
		/** EC-Lab 11.50 and later: count u2, ids u2. */
		VERSION_11(11, 2, 2, 1007);

		private final int version;
		private final int countWidth;
		private final int idWidth;
		private final int dataAt;

		Form(int version, int countWidth, int idWidth, int dataAt) {
			this.version = version;
			this.countWidth = countWidth;
			this.idWidth = idWidth;
			this.dataAt = dataAt;
		}

		/** The form that a module version has, where the version is known. */
		static Optional<Form> of(int moduleVersion) {
			int version = moduleVersion == 10 ? VERSION_11.version : moduleVersion;
			for (Form form : values()) {
				if (form.version == version) {
					return Optional.of(form);
				}
			}
			return Optional.empty();
		}

		/** Reads a head of this form; empty where the module cannot have it. */
		Optional<MprDataHeader> read(LittleEndian module) {
			if (!module.has(0, 4 + countWidth)) {
				return Optional.empty();
			}
			int count = countWidth == 1 ? module.u1(4) : module.u2(4);
			int idsAt = 4 + countWidth;
			if (count == 0 || idsAt + (long) count * idWidth > dataAt || !module.has(idsAt, (long) count * idWidth)) {
				return Optional.empty();
			}
			List<Integer> ids = new ArrayList<>(count);
			for (int i = 0; i < count; i++) {
				ids.add(idWidth == 1 ? module.u1(idsAt + i) : module.u2(idsAt + 2 * i));
			}
			return Optional.of(new MprDataHeader(module.u4(0), List.copyOf(ids), idWidth == 1, dataAt));
		}
	}

	/** The variable of an id of this head. */
	Optional<MprVariable> variable(int id) {
		return lowByteIds ? MprVariable.ofLowByte(id) : MprVariable.of(id);
	}
}
