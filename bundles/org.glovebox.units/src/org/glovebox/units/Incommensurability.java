/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

/** Says why two units do not convert into each other. */
final class Incommensurability {

	private Incommensurability() {
	}

	static String explain(Unit from, Unit to) {
		if (!from.dimension().equals(to.dimension())) {
			return "%s, %s: they cannot be converted into each other".formatted(measures(from, true), measures(to, false));
		}
		return "%s refers to %s, %s to %s: they cannot be converted without knowing how the two relate".formatted(
				name(from), basis(from), name(to), basis(to));
	}

	private static String measures(Unit unit, boolean first) {
		if (unit.text().isEmpty()) {
			return first ? "A plain number is a ratio" : "a plain number a ratio";
		}
		return name(unit) + (first ? " is a unit of " : " of ") + unit.dimension().name();
	}

	private static String name(Unit unit) {
		return "“" + unit.text() + "”";
	}

	private static String basis(Unit unit) {
		return String.join(" and ", unit.basis().stream().sorted().toList()).replace('_', ' ');
	}
}
