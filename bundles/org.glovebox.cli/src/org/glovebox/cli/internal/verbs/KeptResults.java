/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.core.analysis.AnalysisRun;
import org.glovebox.core.drafting.FigureDrafter;
import org.glovebox.core.drafting.SettingTexts;
import org.glovebox.core.extension.ChartKindRegistry;
import org.glovebox.core.extension.GeneratedMeasurement.Work;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.Lineage;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.analysis.Figure;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.notebook.Record;

/** What a notebook keeps of a test: saves what is new, and finds what an earlier run of the same kind has saved. */
final class KeptResults {

	private final Program program;
	private final Notebook notebook;
	private final Stored test;
	private final List<Stored> downstream;

	KeptResults(Program program, Notebook notebook, Stored test) {
		this.program = program;
		this.notebook = notebook;
		this.test = test;
		this.downstream = notebook.lineage(List.of(test.revision().record()), Direction.DOWN, 1).nodes().stream()
				.map(Lineage.Node::record).filter(r -> r.kind().equals("Analysis") || r.kind().equals("Figure"))
				.flatMap(r -> notebook.load(r.uuid()).stored().stream()).toList();
	}

	/** The record of an analysis: the one that is there, where analyzer, settings and input are the same. */
	RecordSummary keep(Subject subject, AnalysisRun.Done done) throws Refusal, IOException {
		Optional<Stored> there = downstream.stream()
				.filter(s -> s.record() instanceof Analysis a && isSame(a, done)).findFirst();
		String id = there.isPresent() ? there.get().record().getUuid()
				: Subjects.keep(program, notebook, test, subject, done);
		return Notebooks.find(notebook, id);
	}

	private boolean isSame(Analysis analysis, AnalysisRun.Done done) {
		return done.analyzer().equals(analysis.getAnalyzer()) && done.version().equals(analysis.getAnalyzerVersion())
				&& SettingTexts.of(analysis.getSettings()).equals(done.settings()) && analysis.getInputs().stream()
						.anyMatch(i -> test.revision().id().hex().equals(i.getRevision()));
	}

	/** Keeps a figure of the test, unless one of that kind with the same settings is there. */
	void keep(Work chart) throws Refusal {
		boolean there = downstream.stream().map(Stored::record)
				.anyMatch(r -> r instanceof Figure f && chart.id().equals(f.getKind())
						&& chart.settings().equals(SettingTexts.of(f.getOptions())));
		if (!there) {
			Record record = test.record();
			String name = program.chartKinds().find(chart.id()).map(ChartKindRegistry.Entry::name).orElse(chart.id());
			Figure figure = new FigureDrafter(program.author(), Instant.now()).draft(chart.id(),
					name + " of " + record.getShortId(), (Measurement) record, chart.settings());
			Notebooks.saved(notebook.save(Save.created(figure), "Drew " + name, program.author()));
		}
	}
}
