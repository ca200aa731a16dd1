/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.importing;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.glovebox.api.Severity;
import org.glovebox.core.importing.ImportLine;
import org.glovebox.core.importing.ImportLine.Mention;
import org.glovebox.core.importing.ImportReport;
import org.glovebox.core.importing.KeptReports;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.ui.NotebookSession;
import org.glovebox.ui.SessionListener;
import org.glovebox.ui.internal.Pictures;
import org.glovebox.ui.internal.session.DesktopSession;

/** The reports of the last imports: what became of each file, where it is now, what its reader remarked. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class ReportPage extends EditorPart {

	/** Id of the page. */
	public static final String ID = "org.glovebox.ui.importReports";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
			.withZone(ZoneId.systemDefault());
	private static final String[] HEADINGS = { "File", "Outcome", "Record", "Belongs to" };
	private static final int[] WEIGHTS = { 4, 4, 4, 4 };
	private static final String HINT = "Select a file to see where it came from and what its reader remarked; a double click "
			+ "opens its record.";
	private static final int REMARK_LINES = 5;

	private final SessionListener changes = new SessionListener() {
		@Override
		public void notebookOpened(Notebook notebook) {
			// a page that comes back with the window may be there before its notebook is
			load();
		}

		@Override
		public void recordsChanged(Set<UUID> records) {
			load();
		}
	};
	private @Nullable DesktopSession session;
	private @Nullable Combo choice;
	private @Nullable Table table;
	private @Nullable Label summary;
	private @Nullable Text remarks;
	private List<ImportReport> reports = List.of();
	private List<ImportLine> lines = List.of();

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		DesktopSession open = (DesktopSession) site.getService(NotebookSession.class);
		session = open;
		open.addListener(changes);
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(16, 16).spacing(8, 8).applyTo(body);
		Composite head = new Composite(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(16, 0).applyTo(head);
		new Label(head, SWT.NONE).setText("Import of");
		choice = new Combo(head, SWT.READ_ONLY);
		choice.addListener(SWT.Selection, event -> show());
		summary = new Label(head, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
		table(body);
		remarks = new Text(body, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, REMARK_LINES * remarks.getLineHeight())
				.applyTo(remarks);
		load();
	}

	private void table(Composite body) {
		Composite holder = new Composite(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		Table made = new Table(holder, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION | SWT.VIRTUAL);
		made.setHeaderVisible(true);
		for (int i = 0; i < HEADINGS.length; i++) {
			TableColumn column = new TableColumn(made, SWT.LEFT);
			column.setText(HEADINGS[i]);
			layout.setColumnData(column, new ColumnWeightData(WEIGHTS[i]));
		}
		made.addListener(SWT.SetData, event -> fill((TableItem) event.item, lines.get(event.index)));
		made.addListener(SWT.Selection, event -> remark());
		made.addListener(SWT.DefaultSelection, event -> openRecord());
		table = made;
	}

	private void load() {
		DesktopSession open = session;
		if (open != null) {
			open.read("the reports of imports", notebook -> new KeptReports(notebook).all(), this::show);
		}
	}

	private void show(List<ImportReport> all) {
		Combo combo = choice;
		if (combo != null && !combo.isDisposed() && !all.equals(reports)) {
			reports = all;
			combo.setItems(all.stream().map(r -> TIME.format(r.time()) + "  " + r.author()).toArray(String[]::new));
			combo.select(0);
			show();
			combo.getParent().layout();
		}
	}

	private void show() {
		int index = Objects.requireNonNull(choice).getSelectionIndex();
		Optional<ImportReport> report = index < 0 ? Optional.empty() : Optional.of(reports.get(index));
		lines = report.map(ImportReport::lines).orElse(List.of());
		Objects.requireNonNull(summary).setText(report.map(ImportReport::summary)
				.orElse("Nothing was imported yet. Drop files or a folder on the list of records."));
		Table shown = Objects.requireNonNull(table);
		shown.setItemCount(lines.size());
		shown.clearAll();
		Objects.requireNonNull(remarks).setText(report.filter(r -> !r.messages().isEmpty())
				.map(r -> String.join("\n", r.messages().stream().map(Object::toString).toList())).orElse(HINT));
	}

	private static void fill(TableItem item, ImportLine line) {
		item.setText(new String[] { String.valueOf(line.file().getFileName()), told(line), line.record().map(Mention::label).orElse(""),
				line.subject().map(s -> s.label() + (line.because().isEmpty() ? "" : "  (" + line.because() + ")")).orElse("") });
		item.setImage(picture(line));
	}

	private static String told(ImportLine line) {
		return switch (line.outcome()) {
		case IMPORTED -> "Imported";
		case LONGER -> "Brought up to date: " + line.because();
		case DUPLICATE -> line.record().isPresent() ? "There already" : "There already: " + line.because();
		case PART -> "Belongs to another file";
		case LEFT -> "Left out: " + line.because();
		case REFUSED -> line.messages().stream().filter(m -> m.severity() == Severity.ERROR).findFirst()
				.map(m -> "Refused: " + m.text()).orElse("Refused");
		};
	}

	private static @Nullable Image picture(ImportLine line) {
		return switch (line.outcome()) {
		case REFUSED -> Pictures.ERROR.image();
		case IMPORTED, LONGER -> line.messages().stream().anyMatch(m -> m.severity() == Severity.WARNING)
				? Pictures.WARNING.image()
				: Pictures.IMPORT.image();
		case DUPLICATE, PART, LEFT -> Pictures.INFORMATION.image();
		};
	}

	private Optional<ImportLine> selected() {
		int index = Objects.requireNonNull(table).getSelectionIndex();
		return index < 0 ? Optional.empty() : Optional.of(lines.get(index));
	}

	private void remark() {
		Objects.requireNonNull(remarks).setText(selected().map(line -> line.file() + "\n" + (line.messages().isEmpty()
				? "No remarks."
				: String.join("\n", line.messages().stream().map(Object::toString).toList()))).orElse(HINT));
	}

	private void openRecord() {
		selected().flatMap(ImportLine::record).flatMap(Mention::uuid).ifPresent(Objects.requireNonNull(session)::openRecord);
	}

	@Override
	public void setFocus() {
		if (table != null) {
			table.setFocus();
		}
	}

	@Override
	public void dispose() {
		if (session != null) {
			session.removeListener(changes);
		}
		super.dispose();
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// there is nothing to save
	}

	@Override
	public void doSaveAs() {
		// there is nothing to save
	}
}
