/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.analysis;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.core.analysis.AnalysisRunner;
import org.glovebox.core.derivation.Staleness;
import org.glovebox.core.drafting.AnalysisRerun;
import org.glovebox.core.drafting.AnalysisRerun.Outcome;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.extension.ImporterRegistry;
import org.glovebox.core.notebook.Difference;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.Heading;
import org.glovebox.ui.forms.ScrolledPage;

/**
 * Whether the results of an analysis still hold: what has changed under them, and two ways to run it again, with what
 * went in then or with what the records say now.
 */
final class RerunSection {

	private static final int MOST_SHOWN = 12;

	private final PageContext context;
	private final Text state;
	private final Button repeat;
	private final Button renew;

	private RerunSection(Composite parent, PageContext context) {
		this.context = context;
		this.state = new Text(parent, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
		state.setBackground(parent.getBackground());
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(FormLook.LABEL_WIDTH, SWT.DEFAULT).applyTo(state);
		Composite buttons = new Composite(parent, SWT.NONE);
		buttons.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(FormLook.GRID, 0).applyTo(buttons);
		boolean runnable = context.record() instanceof Analysis analysis && AnalysisRerun.canRun(analysis);
		buttons.setVisible(runnable);
		GridDataFactory.fillDefaults().span(2, 1).exclude(!runnable).applyTo(buttons);
		repeat = button(buttons, "Check that it comes out the same",
				"Runs it with the revisions, files, numbers and settings of then; nothing is saved", this::repeat);
		renew = button(buttons, "Run with the records of today",
				"Takes the newest revisions and what follows from the records now, and keeps a new revision", this::renew);
		renew.setEnabled(!context.readOnly());
	}

	private static Button button(Composite parent, String text, String tip, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(tip);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	/** Adds the section, for analyses that an analyzer made. */
	static void create(Composite body, PageContext context, Analysis analysis) {
		if (analysis.getAnalyzer() == null || analysis.getAnalyzer().isBlank() || analysis.getInputs().isEmpty()) {
			return;
		}
		Composite section = new Composite(body, SWT.NONE);
		section.setBackground(body.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * FormLook.GRID, FormLook.GRID).applyTo(section);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
		Heading.create(section, "Does it still hold?");
		new RerunSection(section, context).look();
	}

	private UUID analysis() {
		return UUID.fromString(context.record().getUuid());
	}

	private void look() {
		UUID analysis = analysis();
		String version = context.record() instanceof Analysis kept ? newer(kept) : "";
		context.read("what an analysis rests on", notebook -> reasons(notebook, analysis), reasons -> say(reasons.isEmpty()
				? "Nothing that it rests on has changed since." + version
				: "Stale, since this has changed:\n" + reasons.stream().map(r -> "\u2022 " + r)
						.collect(Collectors.joining("\n")) + version));
	}

	/** That another version of the analyzer is installed than the one that made it, as a line; "" where it is the same. */
	private static String newer(Analysis kept) {
		return new AnalyzerRegistry(Platform.getExtensionRegistry()).find(String.valueOf(kept.getAnalyzer()))
				.map(AnalyzerRegistry.Entry::version).flatMap(installed -> otherVersion(kept.getAnalyzerVersion(), installed))
				.map(line -> "\n" + line).orElse("");
	}

	/** What is said of another version; empty where it is the same, or not known. */
	static Optional<String> otherVersion(@Nullable String made, String installed) {
		return made == null || made.isBlank() || made.equals(installed) ? Optional.empty()
				: Optional.of("It was found by version " + made + " of the analyzer; version " + installed
						+ " is installed and may find something else.");
	}

	private static List<String> reasons(Notebook notebook, UUID analysis) {
		Staleness staleness = new Staleness(notebook);
		return staleness.of(analysis).stream().flatMap(o -> staleness.reasons(o).stream()).toList();
	}

	private static AnalysisRerun rerun(Notebook notebook) {
		IExtensionRegistry registry = Platform.getExtensionRegistry();
		return new AnalysisRerun(notebook, new AnalysisRunner(new AnalyzerRegistry(registry)),
				new ImportRunner(new ImporterRegistry(registry)));
	}

	/** A way to run an analysis again. */
	private interface Way {
		Outcome run(AnalysisRerun rerun, UUID analysis, Monitor monitor);
	}

	private void repeat() {
		run((rerun, analysis, monitor) -> rerun.repeat(analysis, monitor));
	}

	private void renew() {
		String author = context.session().author();
		run((rerun, analysis, monitor) -> rerun.renew(analysis, author, Clock.systemUTC().instant(), monitor));
	}

	private void run(Way way) {
		UUID analysis = analysis();
		enable(false);
		say("Running\u2026");
		context.<Outcome>run("Running " + RecordLabels.shortName(context.record()) + " again", (notebook, monitor) -> {
			try {
				return way.run(rerun(notebook), analysis, monitor);
			} catch (CancellationException e) {
				return new Outcome.Refused(List.of(Message.info("Stopped.")));
			}
		}, this::show);
	}

	private void enable(boolean enabled) {
		repeat.setEnabled(enabled);
		renew.setEnabled(enabled && !context.readOnly());
	}

	private void show(Outcome outcome) {
		if (state.isDisposed()) {
			return;
		}
		enable(true);
		switch (outcome) {
		case Outcome.Repeated(var identical, var differences) -> say(identical
				? "The same came out again, byte by byte." : "It comes out differently now:\n" + lines(differences));
		case Outcome.Renewed(var save, var differences) when differences.isEmpty() -> say(
				"Everything is as it was; there is nothing to keep.");
		case Outcome.Renewed(var save, var differences) -> context.session().save(List.of(save), "Run again",
				this::saved);
		case Outcome.Refused(var messages) -> say(messages.stream().map(Message::text)
				.collect(Collectors.joining("\n")));
		}
	}

	/** The editor shows the new revision by itself. */
	private void saved(SaveOutcome outcome) {
		if (state.isDisposed()) {
			return;
		}
		switch (outcome) {
		case SaveOutcome.Saved saved -> say("Kept as a new revision; History shows what has changed.");
		case SaveOutcome.Conflict conflict -> say(conflict.message());
		case SaveOutcome.Invalid invalid -> say(invalid.message());
		}
	}

	private static String lines(List<Difference> differences) {
		String lines = differences.stream().limit(MOST_SHOWN).map(d -> "\u2022 " + d.sentence())
				.collect(Collectors.joining("\n"));
		return differences.size() > MOST_SHOWN ? lines + "\n\u2022 " + (differences.size() - MOST_SHOWN) + " more" : lines;
	}

	private void say(String text) {
		if (!state.isDisposed()) {
			state.setText(text);
			ScrolledPage.reflow(state);
		}
	}
}
