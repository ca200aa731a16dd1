/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words as the search compares them: compatibility-decomposed (Unicode NFKD, so subscripts become digits), without
 * accents, in lower case. A word is a run of letters and digits; "S@C-NAS" has three.
 */
public final class Words {

	private Words() {
	}

	/** A text in the form in which it is compared. */
	public static String fold(String text) {
		String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
		StringBuilder result = new StringBuilder(decomposed.length());
		decomposed.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
				.forEach(result::appendCodePoint);
		return result.toString().toLowerCase(Locale.ROOT);
	}

	/** The folded words of a text in their order, repetitions included. */
	public static List<String> of(String text) {
		String folded = fold(text);
		List<String> words = new ArrayList<>();
		int start = -1;
		for (int i = 0; i <= folded.length(); i++) {
			boolean part = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
			if (part && start < 0) {
				start = i;
			} else if (!part && start >= 0) {
				words.add(folded.substring(start, i));
				start = -1;
			}
		}
		return words;
	}
}
