/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.vocabulary;

import org.glovebox.units.Quantity;

/**
 * What a peak stands for according to a publication.
 *
 * @param technique id of the technique, such as "raman" ({@link org.glovebox.api.data.Technique})
 * @param level nucleus, core level or edge, such as "31P", "C 1s" or "Sb K"; "" where the technique has none
 * @param position where the peak is, or the range in which it lies
 * @param species formula of the ion, unit or compound it comes of
 * @param assignment what it stands for, in words
 * @param source the publication as a DOI, or in words where it has none
 */
public record ReferencePeak(String technique, String level, Quantity position, String species, String assignment,
		String source) {

	/**
	 * How far a position is from this peak; 0 inside a range.
	 *
	 * @param place a position in the dimension of this peak
	 * @return the distance in the coherent SI unit
	 */
	double distance(Quantity place) {
		double at = place.canonical();
		return Math.max(0, Math.max(position.canonicalLower() - at, at - position.canonicalUpper()));
	}
}
