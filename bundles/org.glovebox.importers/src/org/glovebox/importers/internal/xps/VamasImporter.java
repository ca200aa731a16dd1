/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.importers.internal.CommonFacts;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.MarkedTextImporter;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;

/**
 * VAMAS files (ISO 14976), regular, irregular and maps, with the comments of CasaXPS. Memory stays below 32 times the size of
 * the file: a value of one character and its end becomes up to two numbers.
 */
public final class VamasImporter extends MarkedTextImporter {

	public VamasImporter() {
		super("begins with " + VamasHeader.MARK, "does not begin with " + VamasHeader.MARK);
	}

	@Override
	protected boolean isMarked(TextLines text) {
		int end = Math.min(text.end(), text.start() + VamasHeader.MARK.length());
		return text.text(text.start(), end).equals(VamasHeader.MARK);
	}

	@Override
	protected ImportOutcome read(TextLines text, Monitor monitor) {
		Notes notes = new Notes();
		Facts facts = new Facts();
		List<Table> blocks = blocks(new VamasLines(text, monitor), facts, notes);
		if (blocks.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no block with values"));
		}
		Metadata file = facts.build();
		return new ImportOutcome.Imported(CommonFacts.lift("VAMAS", technique(blocks, file), blocks, file),
				notes.messages());
	}

	private static List<Table> blocks(VamasLines lines, Facts facts, Notes notes) {
		List<Table> blocks = new ArrayList<>();
		try {
			VamasHeader header = VamasHeader.read(lines, facts);
			Map<Integer, List<String>> first = VamasBlock.nothing();
			for (int i = 0; i < header.blocks(); i++) {
				new VamasBlock(lines, header, first, i == 0, notes).read().ifPresent(blocks::add);
			}
		} catch (VamasLines.Broken e) {
			notes.warning("nothing was read from here on: " + e.getMessage(), lines.line(), 1);
		}
		return blocks;
	}

	private static Technique technique(List<Table> blocks, Metadata facts) {
		boolean photons = blocks.stream().anyMatch(b -> b.metadata().group(Metadata.Keys.ORIGINAL).text("technique")
				.or(() -> facts.group(Metadata.Keys.ORIGINAL).text("technique")).orElse("").matches("(XPS|UPS).*"));
		return photons ? Technique.XPS : Technique.OTHER;
	}
}
