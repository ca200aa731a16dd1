/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.core.drafting.MeasurementDrafter;
import org.glovebox.core.importing.ImportLine.Mention;
import org.glovebox.core.importing.ImportLine.Outcome;
import org.glovebox.model.description.Labels;

/**
 * What came of an import of files.
 *
 * @param time when it ended
 * @param author who imported
 * @param saved whether anything could be saved, or it was only shown what would be
 * @param cancelled whether the user stopped it before its end
 * @param lines the files in their order
 * @param messages what concerns none of them alone
 */
public record ImportReport(Instant time, String author, boolean saved, boolean cancelled, List<ImportLine> lines,
		List<Message> messages) {

	public ImportReport {
		lines = List.copyOf(lines);
		messages = List.copyOf(messages);
	}

	/** What a plan would do. */
	public static ImportReport of(ImportPlan plan, String author, Instant now) {
		return new ImportReport(now, author, false, false, plan.files().stream().map(ImportReport::line).toList(),
				plan.messages());
	}

	static ImportLine line(PlannedFile file) {
		return switch (file.fate()) {
		case Fate.New(FileContent content, Placement placement) -> new ImportLine(file.file().path(), Outcome.IMPORTED,
				Optional.of(new Mention(Optional.empty(), Labels.kind(MeasurementDrafter.kind(content.technique())))),
				placement.subject().map(Mention::of), placement.because(), file.messages());
		case Fate.Longer longer -> new ImportLine(file.file().path(), Outcome.LONGER,
				Optional.of(Mention.of(longer.record())), Optional.empty(), "it goes on " + longer.earlier(), file.messages());
		case Fate.Duplicate duplicate -> new ImportLine(file.file().path(), Outcome.DUPLICATE,
				duplicate.record().map(Mention::of), Optional.empty(),
				duplicate.same().map(s -> "the same as " + s).orElse("the notebook has it"), file.messages());
		case Fate.Part(var of) -> bare(file, Outcome.PART, "belongs to " + of);
		case Fate.Left(String reason) -> bare(file, Outcome.LEFT, reason);
		case Fate.Refused() -> bare(file, Outcome.REFUSED, "");
		};
	}

	private static ImportLine bare(PlannedFile file, Outcome outcome, String because) {
		return new ImportLine(file.file().path(), outcome, Optional.empty(), Optional.empty(), because, file.messages());
	}

	/** How many files had an outcome. */
	public long count(Outcome outcome) {
		return lines.stream().filter(l -> l.outcome() == outcome).count();
	}

	/** Whether a file that should have been imported was not. */
	public boolean isBad() {
		return count(Outcome.REFUSED) > 0;
	}

	/** All in one line, such as "3 imported, 1 duplicate, 1 refused". */
	public String summary() {
		List<String> parts = new ArrayList<>();
		add(parts, Outcome.IMPORTED, saved ? "imported" : "would be imported");
		add(parts, Outcome.LONGER, saved ? "brought up to date" : "would be brought up to date");
		add(parts, Outcome.PART, "with another file");
		add(parts, Outcome.DUPLICATE, "there already");
		add(parts, Outcome.LEFT, "left out");
		add(parts, Outcome.REFUSED, "refused");
		String all = parts.isEmpty() ? "no files" : String.join(", ", parts);
		return cancelled ? all + "; stopped before the end" : all;
	}

	private void add(List<String> parts, Outcome outcome, String words) {
		long count = count(outcome);
		if (count > 0) {
			parts.add(count + " " + words);
		}
	}
}
