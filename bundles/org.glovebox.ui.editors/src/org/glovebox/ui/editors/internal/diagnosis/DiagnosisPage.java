/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.diagnosis;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.core.diagnosis.DiagnosisDrafter;
import org.glovebox.core.diagnosis.DiagnosisReport;
import org.glovebox.core.diagnosis.DiagnosisRunner;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.extension.DiagnosisRegistry;
import org.glovebox.core.extension.FigureWriterRegistry;
import org.glovebox.core.extension.ImporterRegistry;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.ui.EditorPage;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.forms.FormLook;

/** What is wrong with a cell: symptoms with their evidence on a chart, causes and remedies with the records that bear on them. */
public final class DiagnosisPage implements EditorPage {

	private static final int TEXT_WEIGHT = 56;
	private static final int CHART_WEIGHT = 44;

	private Optional<Parts> made = Optional.empty();
	private Optional<DiagnosisReport> report = Optional.empty();

	/** What the page consists of, once it is made. */
	private record Parts(PageContext context, DiagnosisRunner runner, FindingsPane findings, EvidencePane evidence) {
	}

	/** What came of applying the rules. */
	private sealed interface Outcome {

		/**
		 * The rules were applied.
		 *
		 * @param report what they say
		 * @param records what they name
		 */
		record Done(DiagnosisReport report, Map<UUID, RecordSummary> records) implements Outcome {
		}

		/** It was not done; the sentence says why. */
		record Not(String reason) implements Outcome {
		}
	}

	private Optional<Parts> parts() {
		return made.filter(p -> !p.findings().isDisposed());
	}

	@Override
	public void createContent(Composite parent, PageContext context) {
		IExtensionRegistry registry = Platform.getExtensionRegistry();
		DiagnosisRunner runner = new DiagnosisRunner(new DiagnosisRegistry(registry), new AnalyzerRegistry(registry),
				new ImportRunner(new ImporterRegistry(registry)));
		parent.setLayout(new FillLayout());
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
		sash.setSashWidth(FormLook.GRID);
		sash.setBackground(parent.getBackground());
		Composite left = context.toolkit().createComposite(sash);
		Composite right = context.toolkit().createComposite(sash);
		EvidencePane evidence = new EvidencePane(right, RecordLabels.shortName(context.record()),
				new FigureWriterRegistry(registry));
		FindingsPane findings = new FindingsPane(left, context, evidence::show);
		sash.setWeights(TEXT_WEIGHT, CHART_WEIGHT);
		findings.onDiagnose(this::diagnose);
		findings.onSave(this::save);
		made = Optional.of(new Parts(context, runner, findings, evidence));
		diagnose();
	}

	private void diagnose() {
		parts().ifPresent(p -> {
			report = Optional.empty();
			p.findings().showMessage("Looking at the tests of this cell\u2026", false);
			p.evidence().clear();
			UUID cell = UUID.fromString(p.context().record().getUuid());
			p.context().run("Diagnosing " + RecordLabels.shortName(p.context().record()),
					(notebook, monitor) -> apply(p.runner(), notebook, cell, monitor), this::arrived);
		});
	}

	/** As the cell is saved: what is typed and not saved yet is no fact. */
	private static Outcome apply(DiagnosisRunner runner, Notebook notebook, UUID cell, Monitor monitor) {
		Optional<Stored> stored = notebook.load(cell).stored();
		if (stored.isEmpty()) {
			return new Outcome.Not("Save the cell first; rules look at what is saved.");
		}
		try {
			return switch (runner.diagnose(notebook, stored.get(), Map.of(), monitor)) {
			case DiagnosisRunner.Outcome.Done(DiagnosisReport done) -> new Outcome.Done(done,
					notebook.summaries(FindingsText.named(done)).stream().collect(Collectors.toMap(RecordSummary::uuid, s -> s)));
			case DiagnosisRunner.Outcome.Refused(List<Message> messages) -> new Outcome.Not(messages.get(0).text());
			};
		} catch (CancellationException e) {
			return new Outcome.Not("It was stopped.");
		}
	}

	private void arrived(Outcome outcome) {
		parts().ifPresent(p -> {
			switch (outcome) {
			case Outcome.Not(String reason) -> p.findings().showMessage(reason, true);
			case Outcome.Done(DiagnosisReport done, Map<UUID, RecordSummary> records) -> {
				report = Optional.of(done);
				p.evidence().of(done.examined());
				p.findings().show(done, records);
			}
			}
		});
	}

	private void save() {
		parts().ifPresent(p -> report.ifPresent(shown -> p.context().run("Saving the diagnosis",
				(notebook, monitor) -> new DiagnosisDrafter(notebook, p.context().session().author(),
						Clock.systemUTC().instant()).draft(shown),
				analysis -> p.context().session().save(List.of(Save.created(analysis)), "Diagnosed " + shown.examined().name(),
						outcome -> p.findings().saved(switch (outcome) {
						case SaveOutcome.Saved saved -> Optional.of(UUID.fromString(analysis.getUuid()));
						case SaveOutcome.Conflict conflict -> Optional.empty();
						case SaveOutcome.Invalid invalid -> Optional.empty();
						})))));
	}

	@Override
	public void setFocus() {
		parts().ifPresent(p -> p.findings().setFocus());
	}
}
