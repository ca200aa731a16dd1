/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.glovebox.core.drafting.MeasurementDrafter;
import org.glovebox.core.importing.Fate;
import org.glovebox.core.importing.ImportPlan;
import org.glovebox.core.importing.Placement;
import org.glovebox.core.importing.PlannedFile;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.description.Labels;

/** A plan of an import while the user looks at it: which files are wanted, and what they belong to. Works without a window. */
final class PlannedImport {

	private final ImportPlan plan;
	private final Set<Path> unwanted = new HashSet<>();
	private final Map<Path, Optional<RecordSummary>> chosen = new HashMap<>();

	PlannedImport(ImportPlan plan) {
		this.plan = plan;
	}

	/** The files, those that can be imported first. */
	List<PlannedFile> files() {
		List<PlannedFile> files = new ArrayList<>(plan.wanted());
		plan.files().stream().filter(f -> f.fate() instanceof Fate.Refused).forEach(files::add);
		plan.files().stream().filter(f -> !files.contains(f)).forEach(files::add);
		return files;
	}

	/** Whether a file can be imported at all. */
	static boolean isPossible(PlannedFile file) {
		return file.content().isPresent();
	}

	boolean isWanted(PlannedFile file) {
		return isPossible(file) && !unwanted.contains(file.file().path());
	}

	void want(PlannedFile file, boolean wanted) {
		if (wanted) {
			unwanted.remove(file.file().path());
		} else {
			unwanted.add(file.file().path());
		}
	}

	long wanted() {
		return plan.files().stream().filter(this::isWanted).count();
	}

	/** What a file belongs to. */
	Optional<RecordSummary> subject(PlannedFile file) {
		Optional<RecordSummary> own = chosen.get(file.file().path());
		return own != null ? own : placement(file).subject();
	}

	/** Says what files belong to. */
	void attach(List<PlannedFile> files, Optional<RecordSummary> subject) {
		files.forEach(file -> chosen.put(file.file().path(), subject));
	}

	private static Placement placement(PlannedFile file) {
		return file.fate() instanceof Fate.New(var content, Placement placement) ? placement : Placement.NONE;
	}

	/** What becomes of a file, in a few words. */
	static String fate(PlannedFile file) {
		return switch (file.fate()) {
		case Fate.New(var content, var placement) -> Labels.kind(MeasurementDrafter.kind(content.technique()));
		case Fate.Longer longer -> "Longer version for " + longer.record().shortId();
		case Fate.Duplicate duplicate -> duplicate.record().map(r -> "In the notebook: " + r.shortId())
				.orElseGet(() -> duplicate.same().map(s -> "Same as " + s.getFileName()).orElse(""));
		case Fate.Part(Path of) -> "Belongs to " + of.getFileName();
		case Fate.Left(String reason) -> "Left out: " + reason;
		case Fate.Refused() -> "Cannot be read";
		};
	}

	/** What a file belongs to and why, in a few words. */
	String belongs(PlannedFile file) {
		boolean own = chosen.containsKey(file.file().path());
		String because = own || placement(file).because().isEmpty() ? "" : "  (" + placement(file).because() + ")";
		return subject(file).map(s -> s.label() + because).orElse("");
	}

	/** All in one line. */
	String summary() {
		int files = plan.files().size();
		if (files == 0) {
			return "There is no file to read.";
		}
		long possible = plan.wanted().size();
		if (files == 1) {
			return possible == 1 ? "The file was recognised." : fate(plan.files().get(0)) + '.';
		}
		long attached = plan.files().stream().filter(f -> isWanted(f) && subject(f).isPresent()).count();
		return possible + " of " + files + " files can be imported; what " + attached + " of them belong to is known.";
	}

	/** The plan as the user has left it. */
	ImportPlan result() {
		return plan.with(plan.files().stream().map(this::result).toList());
	}

	private PlannedFile result(PlannedFile file) {
		if (isPossible(file) && !isWanted(file)) {
			return file.with(new Fate.Left("not wanted"));
		}
		if (file.fate() instanceof Fate.New(var content, Placement placement) && chosen.containsKey(file.file().path())) {
			return file.with(new Fate.New(content, new Placement(subject(file), "as chosen", placement.title(),
					placement.tags(), List.of())));
		}
		return file;
	}
}
