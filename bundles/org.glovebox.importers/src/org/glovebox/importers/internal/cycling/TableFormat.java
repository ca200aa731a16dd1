/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cycling;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.glovebox.importers.internal.table.LabelTable;

/**
 * A kind of file that is a table with labels, as text or in a workbook.
 *
 * @param name name of the format, for people
 * @param scope scope of its labels in {@link LabelTable}
 * @param instrument maker of the instrument, "" where the format tells none
 * @param confidence how sure one may be of a file that it recognises
 * @param recognises whether lines before the table and keys of its labels are of this format
 * @param sign what it is recognised by, for people
 */
record TableFormat(String name, String scope, String instrument, int confidence,
		BiPredicate<List<String>, Set<String>> recognises, String sign) {

	private static final Pattern UNIT = Pattern.compile("[(\\[\uFF08].*");
	private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\d#/]");

	/** Whether a table is of this format. */
	boolean fits(List<String> preamble, List<String> labels) {
		Set<String> keys = labels.stream().map(TableFormat::key).filter(k -> !k.isEmpty()).collect(Collectors.toSet());
		return recognises.test(preamble, keys);
	}

	/** The same in another kind of file. */
	TableFormat in(String container) {
		return new TableFormat(name + " (" + container + ")", scope, instrument, confidence, recognises, sign);
	}

	/** A label in lower case without unit in brackets, blanks and punctuation. */
	static String key(String label) {
		return label.isEmpty() ? "" : PUNCTUATION.matcher(UNIT.matcher(label.toLowerCase()).replaceAll("")).replaceAll("");
	}

	/** Whether any of some keys is there. */
	static boolean any(Set<String> keys, String... wanted) {
		for (String key : wanted) {
			if (keys.contains(key)) {
				return true;
			}
		}
		return false;
	}
}
