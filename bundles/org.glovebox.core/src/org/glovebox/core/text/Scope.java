/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What may be said about a record or part: its own fields, and those of parts that stand inline, such as the settings of
 * a step as it was planned and done.
 *
 * @param kind its kind
 * @param inline the kind of its inline parts, where one was named
 * @param names its fields and those of its inline parts
 */
record Scope(EClass kind, Optional<EClass> inline, Names<EStructuralFeature> names) {

	static Scope of(EClass kind, Optional<EClass> inline) {
		Names<EStructuralFeature> names = new Names<>();
		TextFields.addNames(kind, names);
		inline.ifPresent(part -> TextFields.addNames(part, names));
		return new Scope(kind, inline, names);
	}

	/** The inline parts that the named kind stands for. */
	List<EReference> inlineParts() {
		return inline.isEmpty() ? List.of() : TextFields.inline(kind);
	}

	/** Whether a field is one of the inline parts. */
	boolean isInline(EStructuralFeature feature) {
		return !kind.getEAllStructuralFeatures().contains(feature);
	}

	/** The fields that may stand first without their names. */
	List<EStructuralFeature> leading() {
		List<EStructuralFeature> own = TextFields.leading(kind);
		return own.isEmpty() ? inline.map(TextFields::leading).orElse(List.of()) : own;
	}

	Optional<EStructuralFeature> title() {
		return TextFields.title(kind).or(() -> inline.flatMap(TextFields::title));
	}
}
