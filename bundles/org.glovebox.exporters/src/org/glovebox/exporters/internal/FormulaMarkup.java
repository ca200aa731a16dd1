/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.exporters.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.figure.RichText;
import org.glovebox.units.Formula;

/** Names of materials in which the numbers of chemical formulas are subscripts, as people write them. */
final class FormulaMarkup {

	private static final Pattern WORD = Pattern.compile("[A-Za-z0-9().\\[\\]]+");
	private static final String COUNTS = "(?<=[A-Za-z)\\]])(\\d+(?:\\.\\d+)?)";

	private FormulaMarkup() {
	}

	/** The name in the markup of figures: "Na3SbS4 film" with two subscripts, "KB 600" as it is. */
	static String of(String name) {
		StringBuilder markup = new StringBuilder();
		Matcher words = WORD.matcher(name);
		int done = 0;
		while (words.find()) {
			markup.append(RichText.escape(name.substring(done, words.start())));
			String word = words.group();
			markup.append(isFormula(word) ? word.replaceAll(COUNTS, "_{$1}") : word);
			done = words.end();
		}
		return markup.append(RichText.escape(name.substring(done))).toString();
	}

	private static boolean isFormula(String word) {
		return Formula.tryParse(word).filter(formula -> formula.unknowns().isEmpty()).isPresent();
	}
}
