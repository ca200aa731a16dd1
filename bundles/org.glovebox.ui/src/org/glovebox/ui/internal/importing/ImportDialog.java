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
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.core.reading.ReadResult;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.text.TextFile;
import org.glovebox.core.drafting.MeasurementDrafter;
import org.glovebox.ui.KindImages;
import org.glovebox.ui.internal.Pictures;
import org.glovebox.ui.internal.RecordChooser;
import org.glovebox.ui.internal.session.DesktopSession;

/** Shows what files hold and asks what they belong to, before they go into the notebook. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class ImportDialog extends TitleAreaDialog {

	private static final int WIDTH = 860;
	private static final int HEIGHT = 420;
	private static final int FEW = 3;

	private final DesktopSession session;
	private final List<ReadFile> files;
	private Optional<UUID> subject;

	private ImportDialog(Shell parent, DesktopSession session, List<ReadFile> files, Optional<UUID> subject) {
		super(parent);
		this.session = session;
		this.files = files.stream().sorted(Comparator.comparing(ReadFile::readable).reversed()).toList();
		this.subject = subject;
		setHelpAvailable(false);
	}

	/**
	 * Reads files in the background, then asks. Texts with records are asked for on their own.
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
		session.run(what, (notebook, monitor) -> FileImports.read(runner, paths, monitor), read -> {
			if (!parent.isDisposed()) {
				new ImportDialog(parent, session, read, subject).open();
			}
		});
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
		setTitle(files.size() == 1 ? "Import " + files.get(0).name() : "Import " + files.size() + " files");
		setMessage(ImportReport.all(files));
		Composite body = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		GridLayoutFactory.fillDefaults().margins(16, 16).spacing(8, 8).applyTo(body);
		if (files.size() == 1) {
			Composite single = new Composite(body, SWT.NONE);
			single.setLayout(new FillLayout());
			GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(single);
			new FileDetails(single, session, files.get(0));
		} else if (!files.isEmpty()) {
			SashForm sash = new SashForm(body, SWT.HORIZONTAL);
			GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(sash);
			fileList(sash);
			sash.setWeights(1, 2);
		}
		subject(body);
		return area;
	}

	private void fileList(Composite parent) {
		Table table = new Table(parent, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
		for (ReadFile file : files) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(file.name());
			item.setImage(file.result() instanceof ReadResult.Read read
					? KindImages.image(MeasurementDrafter.kind(read.dataset().technique()))
					: Pictures.ERROR.image());
		}
		FileDetails details = new FileDetails(parent, session, files.get(0));
		table.addListener(SWT.Selection, event -> details.show(files.get(table.getSelectionIndex())));
		table.select(0);
	}

	private void subject(Composite body) {
		Composite line = new Composite(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(line);
		Label label = new Label(line, SWT.NONE);
		label.setText("What was measured");
		label.setToolTipText("The cell, batch, lot or sample that the files belong to; it can be said later, too");
		Optional<UUID> known = subject;
		RecordChooser chooser = new RecordChooser(line, record -> subject = record);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(chooser.control());
		session.read("what can be measured", notebook -> notebook.list(RecordFilter.ALL.ofKinds("CellBuild", "Sample",
				"Batch", "Lot")), found -> {
					if (!chooser.control().isDisposed()) {
						chooser.records(newestFirst(found));
						known.filter(k -> found.stream().anyMatch(s -> s.uuid().equals(k))).ifPresentOrElse(
								chooser::select, () -> subject = Optional.empty());
					}
				});
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
		createButton(parent, IDialogConstants.OK_ID, "Import", true)
				.setEnabled(files.stream().anyMatch(ReadFile::readable));
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		List<ReadFile> readable = files.stream().filter(ReadFile::readable).toList();
		Optional<UUID> measured = subject;
		String author = session.author();
		session.run("Importing " + (readable.size() == 1 ? readable.get(0).name() : readable.size() + " files"),
				(notebook, monitor) -> FileImports.save(notebook, readable, measured, author, monitor),
				outcome -> imported(readable, outcome));
		super.okPressed();
	}

	private void imported(List<ReadFile> imported, SaveOutcome outcome) {
		switch (outcome) {
		case SaveOutcome.Saved saved -> {
			session.announcements().done(imported.size() == 1 ? imported.get(0).name() + " is in the notebook."
					: imported.size() + " files are in the notebook.");
			saved.revisions().stream().limit(FEW).forEach(revision -> session.openRecord(revision.record()));
		}
		case SaveOutcome.Invalid invalid -> session.announcements().trouble(invalid.message());
		case SaveOutcome.Conflict conflict -> session.announcements().trouble(conflict.message());
		}
	}
}
