/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.glovebox.core.importing.BulkImport;
import org.glovebox.core.importing.Fate;
import org.glovebox.core.importing.ImportChoices;
import org.glovebox.core.importing.ImportLine;
import org.glovebox.core.importing.ImportPlan;
import org.glovebox.core.importing.ImportReport;
import org.glovebox.core.importing.KeptReports;
import org.glovebox.core.importing.KeptRules;
import org.glovebox.core.importing.PlannedFile;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.text.TextFile;
import org.glovebox.ui.internal.Pictures;
import org.glovebox.ui.internal.RecordChooser;
import org.glovebox.ui.internal.session.DesktopSession;

/** Shows what files hold and what they belong to, and lets the user change that, before they go into the notebook. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class ImportDialog extends TitleAreaDialog {

	private static final String[] MEASURED = { "CellBuild", "Sample", "Batch", "Lot" };
	private static final int WIDTH = 1080;
	private static final int HEIGHT = 460;
	private static final int FEW = 3;
	private static final int COLUMNS_ID = IDialogConstants.CLIENT_ID;

	private final DesktopSession session;
	private final List<Path> paths;
	private final Optional<UUID> subject;
	private final PlannedImport plan;
	private List<RecordSummary> records = List.of();
	private List<PlannedFile> selected = List.of();
	private @Nullable PlannedTable table;
	private @Nullable RecordChooser chooser;
	private boolean showing;

	private ImportDialog(Shell parent, DesktopSession session, List<Path> paths, Optional<UUID> subject, ImportPlan plan) {
		super(parent);
		this.session = session;
		this.paths = paths;
		this.subject = subject;
		this.plan = new PlannedImport(plan);
		setHelpAvailable(false);
	}

	/**
	 * Reads files and folders in the background, then asks. Texts with records are asked for on their own.
	 *
	 * @param subject what was measured, where it is known
	 */
	public static void open(Shell parent, DesktopSession session, List<Path> paths, Optional<UUID> subject) {
		List<Path> texts = paths.stream().filter(path -> TextFile.isNamed(path.toString())).toList();
		if (!texts.isEmpty()) {
			TextImportDialog.open(parent, session, texts);
		}
		if (texts.size() < paths.size()) {
			measured(parent, session, paths.stream().filter(path -> !texts.contains(path)).toList(), subject);
		}
	}

	private static void measured(Shell parent, DesktopSession session, List<Path> paths, Optional<UUID> subject) {
		ImportRunner runner = session.registries().importRunner();
		String what = paths.size() == 1 ? "Reading " + paths.get(0).getFileName() : "Reading " + paths.size() + " files";
		session.run(what, (notebook, monitor) -> new BulkImport(notebook, runner).plan(paths, choices(notebook, subject),
				monitor), plan -> {
					if (!parent.isDisposed()) {
						new ImportDialog(parent, session, paths, subject, plan).open();
					}
				});
	}

	private static ImportChoices choices(Notebook notebook, Optional<UUID> subject) {
		// what is selected in the window may be anything
		return ImportChoices.by(new KeptRules(notebook).rules())
				.of(subject.flatMap(notebook::summary).filter(r -> List.of(MEASURED).contains(r.kind())));
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Import");
		shell.setImage(Pictures.IMPORT.image());
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		List<PlannedFile> files = plan.files();
		setTitle(files.size() == 1 ? "Import " + files.get(0).file().name() : "Import " + files.size() + " files");
		setMessage(plan.summary());
		Composite body = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		GridLayoutFactory.fillDefaults().margins(16, 16).spacing(8, 8).applyTo(body);
		SashForm sash = new SashForm(body, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(sash);
		FileDetails[] details = new FileDetails[1];
		PlannedTable made = new PlannedTable(sash, plan, chosen -> select(chosen, details[0]), this::updated);
		table = made;
		details[0] = new FileDetails(sash, session);
		sash.setWeights(files.size() == 1 ? new int[] { 2, 3 } : new int[] { 1, 1 });
		subject(body);
		made.selectFirst();
		select(made.selection(), details[0]);
		return area;
	}

	private void select(List<PlannedFile> chosen, FileDetails details) {
		selected = chosen;
		if (!chosen.isEmpty()) {
			details.show(chosen.get(0));
		}
		showSubject();
		updated();
	}

	private void showSubject() {
		RecordChooser field = chooser;
		if (field != null) {
			showing = true;
			Optional<RecordSummary> common = selected.isEmpty() ? Optional.empty() : plan.subject(selected.get(0));
			boolean same = selected.stream().allMatch(f -> plan.subject(f).equals(common));
			field.control().setEnabled(selected.stream().anyMatch(f -> f.fate() instanceof Fate.New));
			field.control().setText("");
			common.filter(c -> same).ifPresent(c -> field.select(c.uuid()));
			showing = false;
		}
	}

	private void subject(Composite body) {
		Composite line = new Composite(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(line);
		Label label = new Label(line, SWT.NONE);
		label.setText("What was measured");
		label.setToolTipText("The cell, batch, lot or sample that the selected files belong to; it can be said later, too");
		RecordChooser made = new RecordChooser(line, this::attach);
		chooser = made;
		GridDataFactory.fillDefaults().grab(true, false).applyTo(made.control());
		session.read("what can be measured", notebook -> notebook.list(RecordFilter.ALL.ofKinds(MEASURED)), found -> {
					if (!made.control().isDisposed()) {
						records = newestFirst(found);
						showing = true;
						made.records(records);
						showing = false;
						showSubject();
					}
				});
	}

	private void attach(Optional<UUID> record) {
		if (!showing && table != null) {
			plan.attach(selected, record.flatMap(uuid -> records.stream().filter(r -> r.uuid().equals(uuid)).findFirst()));
			table.refresh();
			updated();
		}
	}

	/** Cells first, since most files are tests of cells; of each kind the one that was changed last. */
	private static List<RecordSummary> newestFirst(List<RecordSummary> found) {
		List<RecordSummary> sorted = new ArrayList<>(found);
		sorted.sort(Comparator.comparing((RecordSummary s) -> !s.kind().equals("CellBuild"))
				.thenComparing(Comparator.comparing(RecordSummary::changed).reversed()));
		return sorted;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, COLUMNS_ID, "Columns\u2026", false)
				.setToolTipText("Say what the columns of the selected text or workbook mean");
		createButton(parent, IDialogConstants.OK_ID, "Import", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		updated();
	}

	private void updated() {
		setMessage(plan.summary());
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			ok.setEnabled(plan.wanted() > 0);
			ok.setText(plan.files().size() == 1 ? "Import" : "Import " + plan.wanted());
			getButton(COLUMNS_ID).setEnabled(selected.size() == 1);
		}
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == COLUMNS_ID) {
			Path file = selected.get(0).file().path();
			MappingDialog.open(getShell(), session, file, this::readAgain);
		} else {
			super.buttonPressed(id);
		}
	}

	/** The mapping may be for several of the files. */
	private void readAgain() {
		Shell parent = (Shell) getShell().getParent();
		close();
		measured(parent, session, paths, subject);
	}

	@Override
	protected void okPressed() {
		ImportPlan wanted = plan.result();
		String author = session.author();
		ImportRunner runner = session.registries().importRunner();
		long count = plan.wanted();
		session.run("Importing " + (count == 1 ? "a file" : count + " files"), (notebook, monitor) -> {
			ImportReport report = new BulkImport(notebook, runner).save(wanted, author, monitor);
			new KeptReports(notebook).keep(report);
			return report;
		}, this::imported);
		super.okPressed();
	}

	private void imported(ImportReport report) {
		List<UUID> made = report.lines().stream()
				.filter(l -> l.outcome() == ImportLine.Outcome.IMPORTED || l.outcome() == ImportLine.Outcome.LONGER)
				.flatMap(l -> l.record().flatMap(ImportLine.Mention::uuid).stream()).toList();
		if (made.size() > FEW || report.isBad() || report.cancelled()) {
			session.showImports();
		} else {
			made.forEach(session::openRecord);
		}
		String text = report.summary();
		session.announcements().done(Character.toUpperCase(text.charAt(0)) + text.substring(1) + '.');
	}
}
