/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;

/**
 * A reference from one record to another: an edge of the provenance graph.
 *
 * @param path where in the referring record it stands, as a {@link FieldPath}, such as {@code inputs[0]/source}
 * @param feature the reference itself
 * @param kind the kind of what is referred to: of the record, or of the part of it that the fragment names
 * @param target the UUID of the record that is referred to
 * @param fragment what in that record is referred to: "/" for the record itself, otherwise the id of a part
 * @param role whether the target lies upstream
 * @param meaning the edge in words, read from the referring record to its target, such as "made of"
 * @param revision the id of the revision that the reference is pinned to, if it is pinned
 */
public record Reference(String path, EReference feature, EClass kind, String target, String fragment, Role role,
		String meaning, Optional<String> revision) {

	/** What a reference means for provenance. */
	public enum Role {
		/** The target went into the referring record: a material, a subject, an input. These edges form no cycle. */
		UPSTREAM,
		/** The target surrounds the referring record: a project, an instrument, a person, a recipe. */
		CONTEXT
	}
}
