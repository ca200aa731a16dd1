/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.synthesis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.Material;
import org.glovebox.model.synthesis.Ingredient;
import org.glovebox.model.synthesis.Use;
import org.glovebox.units.Precursor;
import org.glovebox.units.Quantity;

/** What is weighed in as precursors of a reaction or parts of a composite: by formula or name, with the purity of the lot. */
final class Precursors {

	private Precursors() {
	}

	/** An ingredient of a recipe, by its substance, else by the formula of its material. */
	static Optional<Precursor> of(Ingredient ingredient) {
		Material material = ingredient.getMaterial();
		return text(ingredient.getSubstance()).or(() -> formula(material)).map(name -> pure(name, material));
	}

	/** An input of a batch, by the formula of its material, else by the name that was written down for it. */
	static Optional<Precursor> of(Use use) {
		return formula(use.getSource()).or(() -> text(use.getRemarks())).map(name -> pure(name, use.getSource()));
	}

	/** The same as a part of a composite, under the one of its names that the composite has for it. */
	static Optional<Precursor> of(Use use, List<String> parts) {
		return names(use).flatMap(name -> parts.stream().filter(part -> Precursor.of(name).is(part))).findFirst()
				.map(part -> pure(part, use.getSource()));
	}

	private static Stream<String> names(Use use) {
		Material material = use.getSource();
		Stream<Optional<String>> names = material == null || material.eIsProxy() ? Stream.of(text(use.getRemarks()))
				: Stream.of(text(material.getAbbreviation()), text(material.getFormula()), text(material.getTitle()),
						text(material.getShortId()), text(use.getRemarks()));
		return names.flatMap(Optional::stream);
	}

	/** What an input is called. */
	static String name(Use use) {
		return use.getSource() == null ? text(use.getRemarks()).orElse("An input")
				: RecordLabels.shortName(use.getSource());
	}

	private static Optional<String> formula(@Nullable Material material) {
		return material == null || material.eIsProxy() ? Optional.empty() : text(material.getFormula());
	}

	private static Optional<String> text(@Nullable String text) {
		return text == null || text.isBlank() ? Optional.empty() : Optional.of(text.strip());
	}

	private static Precursor pure(String name, @Nullable Material material) {
		return new Precursor(name, purity(material), BigDecimal.ZERO, BigDecimal.ZERO);
	}

	/** The purity that the lot states; 1 where nothing that can be a purity is known. */
	private static BigDecimal purity(@Nullable Material material) {
		Quantity stated = material instanceof Lot lot && !lot.eIsProxy() ? lot.getPurity() : null;
		if (stated == null || !stated.dimension().isRatio()) {
			return BigDecimal.ONE;
		}
		BigDecimal share = BigDecimal.valueOf(stated.canonical());
		return share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0 ? share : BigDecimal.ONE;
	}
}
