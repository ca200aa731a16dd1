/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.analyzing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.glovebox.core.drafting.AnalysisBatch;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.extension.ImporterRegistry;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.internal.session.DesktopSession;

/** Analyzes several measurements with the same settings, keeps every result, and shows all of them in one report. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class AnalyzeDialog extends TitleAreaDialog {

	private static final int WIDTH = 900;
	private static final int HEIGHT = 620;

	private final DesktopSession session;
	private final AnalyzerRegistry analyzers = new AnalyzerRegistry(Platform.getExtensionRegistry());
	private final AnalyzePlan plan;
	private Optional<AnalyzeReport> report = Optional.empty();
	private @Nullable Composite body;

	private AnalyzeDialog(Shell parent, DesktopSession session, Offers offers, Optional<String> analyzer,
			Map<String, String> settings) {
		super(parent);
		this.session = session;
		plan = new AnalyzePlan(offers.chosen(), offers.all(), analyzers.all());
		analyzer.ifPresent(plan::analyzer);
		plan.settings(settings);
		setHelpAvailable(false);
	}

	/** What can be chosen. */
	private record Offers(List<RecordSummary> chosen, List<RecordSummary> all) {
	}

	/**
	 * Asks how measurements are to be analyzed.
	 *
	 * @param measurements what is chosen at first
	 * @param analyzer what is run; empty where the user is to choose
	 * @param settings its settings at first
	 */
	public static void open(Shell parent, DesktopSession session, List<UUID> measurements, Optional<String> analyzer,
			Map<String, String> settings) {
		session.<Offers>read("measurements", notebook -> offers(notebook, measurements), offers -> {
			if (!parent.isDisposed() && !offers.chosen().isEmpty()) {
				new AnalyzeDialog(parent, session, offers, analyzer, settings).open();
			}
		});
	}

	private static Offers offers(Notebook notebook, List<UUID> measurements) {
		List<RecordSummary> chosen = notebook.summaries(measurements);
		String[] kinds = chosen.stream().map(RecordSummary::kind).distinct().toArray(String[]::new);
		return new Offers(chosen, notebook.list(RecordFilter.ALL.ofKinds(kinds)));
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Point getInitialSize() {
		return new Point(WIDTH, HEIGHT);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Analyze measurements");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Composite content = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
		GridLayoutFactory.fillDefaults().margins(2 * FormLook.GRID, 2 * FormLook.GRID).applyTo(content);
		body = content;
		setTitle("Analyze measurements");
		AnalyzeForm form = new AnalyzeForm(content, plan, analyzers, this::changed);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(form.control());
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Analyze and Keep", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		changed();
	}

	/** Says what will be done. */
	private void changed() {
		int analyses = plan.analyses();
		String what = plan.analyzers().isEmpty() ? "No analyzer takes all of these measurements."
				: plan.together() ? "All " + plan.numberChosen() + " measurements make one analysis, in the order shown."
						: analyses == 1 ? "One analysis is made and kept."
								: analyses + " analyses are made with the same settings, and each is kept.";
		setMessage(what, plan.analyzers().isEmpty() ? IMessageProvider.WARNING : IMessageProvider.NONE);
		Optional.ofNullable(getButton(IDialogConstants.OK_ID))
				.ifPresent(ok -> ok.setEnabled(report.isEmpty() && plan.order().isPresent()));
	}

	@Override
	protected void okPressed() {
		plan.order().ifPresent(order -> {
			getButton(IDialogConstants.OK_ID).setEnabled(false);
			setMessage("Analyzing\u2026");
			String author = session.author();
			String what = plan.analyzer().map(AnalyzerRegistry.Entry::name).orElse("") + " of " + plan.numberChosen()
					+ " measurements";
			session.<List<AnalysisBatch.Line>>run(what, (notebook, monitor) -> new AnalysisBatch(notebook, analyzers,
					new ImportRunner(new ImporterRegistry(Platform.getExtensionRegistry()))).run(order, author,
							Clock.systemUTC().instant(), monitor),
					this::done);
		});
	}

	private void done(List<AnalysisBatch.Line> lines) {
		List<Save> saves = lines.stream().flatMap(line -> line.save().stream()).toList();
		AnalyzeReport made = AnalyzeReport.of(lines);
		if (saves.isEmpty()) {
			show(made, "Nothing was found; the reasons stand in the table.", IMessageProvider.WARNING);
		} else {
			session.save(saves, "Analyzed together", outcome -> {
				switch (outcome) {
				case SaveOutcome.Saved saved -> show(made, saves.size() + (saves.size() == 1 ? " analysis is" : " analyses are")
						+ " in the notebook. Double-click opens one.", IMessageProvider.INFORMATION);
				case SaveOutcome.Conflict conflict -> show(made, conflict.message(), IMessageProvider.ERROR);
				case SaveOutcome.Invalid invalid -> show(made, invalid.message(), IMessageProvider.ERROR);
				}
			});
		}
	}

	private void show(AnalyzeReport made, String message, int severity) {
		Composite content = body;
		if (content == null || content.isDisposed()) {
			return;
		}
		report = Optional.of(made);
		for (Control child : content.getChildren()) {
			child.dispose();
		}
		ReportTable table = new ReportTable(content, made, session::openRecord);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		content.layout(true, true);
		setTitle("What was found");
		setMessage(message, severity);
		Button ok = getButton(IDialogConstants.OK_ID);
		ok.setVisible(false);
		((GridData) ok.getLayoutData()).exclude = true;
		getButton(IDialogConstants.CANCEL_ID).setText(IDialogConstants.CLOSE_LABEL);
		addFollowUps(made);
	}

	private void addFollowUps(AnalyzeReport made) {
		Composite bar = getButton(IDialogConstants.CANCEL_ID).getParent();
		Button copy = createButton(bar, IDialogConstants.CLIENT_ID, "Copy Table", false);
		copy.moveAbove(getButton(IDialogConstants.CANCEL_ID));
		copy.addListener(SWT.Selection, event -> ReportTable.copy(copy.getDisplay(), made.text()));
		if (made.records().size() > 1) {
			Button compare = createButton(bar, IDialogConstants.CLIENT_ID + 1, "Compare\u2026", false);
			compare.moveAbove(getButton(IDialogConstants.CANCEL_ID));
			compare.addListener(SWT.Selection, event -> CompareDialog.open(getParentShell(), session, made.records()));
		}
		bar.requestLayout();
		bar.getParent().layout(true, true);
	}
}
