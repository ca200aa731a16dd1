/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.glovebox.model.UnreadText;
import org.glovebox.model.description.Field;

/**
 * Which groups of a form are folded at first: those in which nothing is said. What every record of the kind begins with
 * stays open, and so do all groups of its own kind as long as none of them says anything: they are about to be filled in.
 */
final class FoldedGroups {

	/** Identity, and what the kind is about. */
	private static final int OPEN = 2;

	private FoldedGroups() {
	}

	/**
	 * Chooses the groups.
	 *
	 * @param groups all groups of the form in their order, with their fields
	 */
	static Set<String> of(EObject part, Map<String, List<Field>> groups) {
		List<String> names = new ArrayList<>(groups.keySet());
		boolean begun = names.stream().anyMatch(n -> isOwn(part.eClass(), groups.get(n)) && !isEmpty(part, groups.get(n)));
		Set<String> folded = new LinkedHashSet<>();
		for (int i = OPEN; i < names.size(); i++) {
			List<Field> fields = groups.get(names.get(i));
			boolean waiting = !begun && isOwn(part.eClass(), fields);
			if (isEmpty(part, fields) && !waiting) {
				folded.add(names.get(i));
			}
		}
		return folded;
	}

	private static boolean isEmpty(EObject part, List<Field> fields) {
		return fields.stream().noneMatch(
				f -> part.eIsSet(f.feature()) || UnreadText.of(part, f.feature()).isPresent());
	}

	/** Whether a group is that of the concrete kind, not of all records or all measurements. */
	private static boolean isOwn(EClass kind, List<Field> fields) {
		return fields.stream().anyMatch(f -> f.feature().getEContainingClass() == kind);
	}
}
