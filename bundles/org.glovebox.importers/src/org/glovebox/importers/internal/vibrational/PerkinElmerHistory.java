/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;


import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.Timestamp;
import org.glovebox.importers.internal.vibrational.PerkinElmerBlocks.Block;

/** What was done to a spectrum, the last step outermost, and what it was measured with. */
final class PerkinElmerHistory {

	private static final int DEEPEST = 12;
	private static final int USER = 35698;
	private static final int STEP = 35699;
	private static final int DATE = 35700;
	private static final int COMMENT = 35702;
	private static final Pattern TIME = Pattern.compile("[A-Za-z]{3} ([A-Za-z]{3}) +(\\d{1,2}) (\\d\\d:\\d\\d:\\d\\d) (\\d{4})");
	private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec ";

	private final PerkinElmerBlocks blocks;
	private final Facts facts;

	PerkinElmerHistory(PerkinElmerBlocks blocks, Facts facts) {
		this.blocks = blocks;
		this.facts = facts;
	}

	void read(Block history) {
		read(history, 0);
	}

	private void read(Block parent, int depth) {
		String step = "";
		for (Block block : blocks.within(parent.from(), parent.end())) {
			if (blocks.isParent(block) && depth < DEEPEST) {
				read(block, depth + 1);
			} else if (block.id() == STEP) {
				step = blocks.text(block);
				facts.original("step", step);
			} else {
				fact(block, step);
			}
		}
	}

	private void fact(Block block, String step) {
		String text = blocks.text(block);
		switch (block.id()) {
		case DATE -> {
			facts.original("date", text);
			// the step that made the spectrum is the innermost one
			facts.put(Keys.STARTED, step.startsWith("Created") ? iso(text) : "");
		}
		case USER -> facts.put(Keys.OPERATOR, text);
		case COMMENT -> facts.put(Keys.COMMENT, text);
		case 35837 -> facts.put(Keys.INSTRUMENT, text.isEmpty() ? "" : "PerkinElmer " + text);
		case 35838 -> facts.put(Keys.SERIAL_NUMBER, text);
		case 35839 -> facts.put(Keys.SOFTWARE, text);
		case 35841 -> facts.put(Keys.DETECTOR, text);
		case 35843 -> facts.put(Keys.BEAM_SPLITTER, text);
		default -> facts.original("property " + block.id(), text);
		}
	}

	private static String iso(String text) {
		Matcher time = TIME.matcher(text);
		int month = time.matches() ? MONTHS.indexOf(time.group(1).toLowerCase(Locale.ROOT) + " ") : -1;
		return month < 0 ? "" : Timestamp.iso(String.format(Locale.ROOT, "%s-%02d-%02dT%s", time.group(4), month / 4 + 1,
				Integer.parseInt(time.group(2)), time.group(3))).orElse("");
	}
}
