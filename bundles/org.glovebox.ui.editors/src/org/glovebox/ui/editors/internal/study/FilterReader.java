/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.study;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.model.analysis.AnalysisFactory;
import org.glovebox.model.analysis.Comparison;
import org.glovebox.model.analysis.StudyColumn;
import org.glovebox.model.analysis.StudyFilter;
import org.glovebox.units.Quantity;

/** Reads what the rows of a column must fulfil as it is typed: ">= 0.1 mS/cm", "Ar", "present". */
final class FilterReader {

	private static final Pattern FORM = Pattern.compile("(>=|<=|\u2265|\u2264|>|<|!=|\u2260|=)?\\s*(.*)");

	private FilterReader() {
	}

	/** The filter; empty where nothing was typed, or a limit that is no quantity. */
	static Optional<StudyFilter> read(StudyColumn column, String typed) {
		Matcher form = FORM.matcher(typed.strip());
		if (!form.matches() || typed.isBlank()) {
			return Optional.empty();
		}
		String sign = form.group(1) == null ? "" : form.group(1);
		String value = form.group(2);
		Comparison comparison = comparison(sign, value);
		StudyFilter filter = AnalysisFactory.eINSTANCE.createStudyFilter();
		filter.setColumn(column);
		filter.setComparison(comparison);
		if (comparison == Comparison.PRESENT || comparison == Comparison.ABSENT) {
			return Optional.of(filter);
		}
		Optional<Quantity> quantity = comparison == Comparison.CONTAINS ? Optional.empty() : Quantity.tryParse(value);
		boolean limit = comparison == Comparison.AT_LEAST || comparison == Comparison.AT_MOST;
		if (limit && quantity.isEmpty()) {
			return Optional.empty();
		}
		quantity.ifPresentOrElse(filter::setValue, () -> filter.setText(value));
		return Optional.of(filter);
	}

	private static Comparison comparison(String sign, String value) {
		return switch (sign) {
		case ">=", "\u2265", ">" -> Comparison.AT_LEAST;
		case "<=", "\u2264", "<" -> Comparison.AT_MOST;
		case "!=", "\u2260" -> Comparison.DIFFERENT;
		case "=" -> Comparison.EQUAL;
		default -> value.equalsIgnoreCase("present") ? Comparison.PRESENT
				: value.equalsIgnoreCase("absent") ? Comparison.ABSENT : Comparison.CONTAINS;
		};
	}
}
