/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.batch;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

import org.glovebox.core.synthesis.ObtainedComposition;
import org.glovebox.core.synthesis.ObtainedComposition.Found;
import org.glovebox.core.synthesis.ObtainedComposition.Missing;
import org.glovebox.units.Deviation;
import org.glovebox.units.Quantity;

/**
 * The composition that was weighed in beside the one that was meant, as it is told below the inputs of a batch.
 *
 * @param sentence what was obtained, or why it is not known; "" where there is nothing to say
 * @param lines an element or a part each
 */
record ObtainedLines(String sentence, List<Line> lines) {

	private static final int ATOMS = 4;
	private static final int MASS = 4;
	private static final double NOTABLE = 0.01;
	private static final double SMALLEST = 5e-5;
	private static final int DEVIATION = 2;

	ObtainedLines {
		lines = List.copyOf(lines);
	}

	/**
	 * An element or a part of a composite.
	 *
	 * @param off how far what was obtained is off: "+0.34 %"
	 * @param notable whether that is worth a look
	 */
	record Line(String of, String target, String obtained, String off, boolean notable) {
	}

	static ObtainedLines of(ObtainedComposition composition) {
		return switch (composition) {
		case Missing(String reason) -> new ObtainedLines(reason, List.of());
		case Found found -> new ObtainedLines(sentence(found),
				found.parts().stream().map(part -> line(part, found.byMass())).toList());
		};
	}

	private static String sentence(Found found) {
		List<String> sentences = new ArrayList<>();
		String mass = Quantity.of(found.most(), "g").rounded(MASS).text();
		sentences.add(found.byMass() ? mass + " of " + found.target() + "."
				: found.obtained() + " for " + found.target() + "; at most " + mass + " of it"
						+ found.limiting().map(name -> ", " + name + " is used up first.").orElse("."));
		if (!found.planned().isEmpty()) {
			sentences.add("With the planned mass of " + String.join(", ", found.planned()) + ".");
		}
		return String.join(" ", sentences);
	}

	private static Line line(Deviation part, boolean byMass) {
		double relative = part.relative();
		boolean foreign = part.nominal() == 0;
		String off = foreign ? "not meant" : Math.abs(relative) < SMALLEST ? "as meant"
				: (relative > 0 ? "+" : "") + number(100 * relative, DEVIATION).replace('-', '\u2212') + " %";
		return new Line(part.of(), amount(part.nominal(), byMass), amount(part.obtained(), byMass), off,
				foreign || Math.abs(relative) > NOTABLE);
	}

	private static String amount(double value, boolean byMass) {
		return byMass ? number(100 * value, ATOMS) + " %" : number(value, ATOMS);
	}

	private static String number(double value, int digits) {
		return new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros().toPlainString();
	}
}
