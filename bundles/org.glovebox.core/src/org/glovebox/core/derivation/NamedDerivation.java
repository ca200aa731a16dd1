/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.glovebox.model.FieldPath;

/**
 * A quantity that may follow from a record or a part of one.
 *
 * @param name term of the vocabulary, such as {@code arealLoading}; the same for every record of its kind
 * @param where what it is about where that is a part of the record: "layer 3 (S@C-NAS)", "step 2"; "" for the record
 * @param part the record or the part
 * @param derivation the quantity with its chain, or what is missing
 */
public record NamedDerivation(String name, String where, EObject part, Derivation derivation) {

	/** The name as people read it: "Areal loading of layer 3 (S@C-NAS)". */
	public String title() {
		String title = name.equals("npRatio") ? "N/P ratio" : Arrays.stream(name.split("(?<=[a-z])(?=[A-Z0-9])"))
				.map(w -> Character.isDigit(w.charAt(0)) ? w : w.toLowerCase(Locale.ROOT))
				.collect(Collectors.joining(" "));
		String sentence = Character.toUpperCase(title.charAt(0)) + title.substring(1);
		return where.isEmpty() ? sentence : sentence + " of " + where;
	}

	/** Where in the record the part stands, as an {@code org.glovebox.model.FieldPath}; "" for the record itself. */
	public String path() {
		return FieldPath.of(part);
	}
}
