/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.importing;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.glovebox.core.notebook.Difference;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.text.ImportPlan;
import org.glovebox.core.text.Kinds;
import org.glovebox.core.text.PlannedRecord;
import org.glovebox.core.text.PlannedRecord.Change;
import org.glovebox.core.text.TextFile;
import org.glovebox.core.text.TextImport;
import org.glovebox.core.text.TextMessage;
import org.glovebox.ui.KindImages;
import org.glovebox.ui.internal.Pictures;
import org.glovebox.ui.internal.session.DesktopSession;

/** Shows what texts with records would change in the notebook, and what is wrong with them, before they are taken in. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
final class TextImportDialog extends TitleAreaDialog {

	private static final int WIDTH = 860;
	private static final int HEIGHT = 460;
	private static final int FEW = 3;

	private final DesktopSession session;
	private final String name;
	private final ImportPlan plan;

	private TextImportDialog(Shell parent, DesktopSession session, String name, ImportPlan plan) {
		super(parent);
		this.session = session;
		this.name = name;
		this.plan = plan;
		setHelpAvailable(false);
	}

	/** Compares texts with the notebook in the background, then asks. */
	static void open(Shell parent, DesktopSession session, List<Path> files) {
		String name = files.size() == 1 ? String.valueOf(files.get(0).getFileName()) : files.size() + " texts";
		String author = session.author();
		session.run("Reading " + name, (notebook, monitor) -> taking(notebook, author).plan(read(files)), plan -> {
			if (!parent.isDisposed()) {
				new TextImportDialog(parent, session, name, plan).open();
			}
		});
	}

	private static TextImport taking(Notebook notebook, String author) {
		return new TextImport(notebook, Kinds.installed(), author);
	}

	private static List<TextFile> read(List<Path> files) throws IOException {
		List<TextFile> texts = new ArrayList<>();
		for (Path file : files) {
			try {
				TextFile text = TextFile.read(file);
				texts.add(new TextFile(String.valueOf(file.getFileName()), text.text()));
			} catch (CharacterCodingException e) {
				throw new IOException(file.getFileName() + " is not text in UTF-8", e);
			}
		}
		return texts;
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
		setTitle("Import " + name);
		setMessage(message(), plan.isSound() ? IMessageProvider.NONE : IMessageProvider.ERROR);
		Composite body = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		GridLayoutFactory.fillDefaults().margins(16, 16).applyTo(body);
		SashForm sash = new SashForm(body, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(sash);
		if (!plan.messages().isEmpty()) {
			messages(sash);
		}
		records(sash);
		return area;
	}

	private String message() {
		long errors = plan.messages().stream().filter(TextMessage::isError).count();
		if (errors > 0) {
			return "Nothing can be taken in: " + (errors == 1 ? "there is an error" : "there are " + errors + " errors")
					+ ". Mend the text and import it again.";
		}
		return plan.summary() + ". Fields that the text does not mention stay as they are.";
	}

	private void messages(Composite parent) {
		Table table = new Table(parent, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		column(table, "Place", 170);
		column(table, "Message", 640);
		for (TextMessage message : plan.messages()) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setImage((message.isError() ? Pictures.ERROR : Pictures.WARNING).image());
			item.setText(new String[] { message.place().file() + ", line " + message.place().line(), message.text() });
		}
	}

	private static void column(Table table, String title, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	private void records(Composite parent) {
		Tree tree = new Tree(parent, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
		tree.setHeaderVisible(true);
		column(tree, "Record", 260);
		column(tree, "Change", 100);
		column(tree, "Title, or before and after", 450);
		for (Change change : Change.values()) {
			plan.records().stream().filter(record -> record.change() == change).forEach(record -> item(tree, record));
		}
	}

	private static void column(Tree tree, String title, int width) {
		TreeColumn column = new TreeColumn(tree, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	private static void item(Tree tree, PlannedRecord record) {
		TreeItem item = new TreeItem(tree, SWT.NONE);
		item.setImage(KindImages.image(record.record().eClass()));
		item.setText(new String[] { record.id(), record.change().name().toLowerCase(Locale.ROOT), record.title() });
		for (Difference difference : record.differences()) {
			TreeItem line = new TreeItem(item, SWT.NONE);
			line.setText(new String[] { difference.label(), "",
					difference.older().orElse("(empty)") + " \u2192 " + difference.newer().orElse("(empty)") });
		}
		item.setExpanded(true);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		boolean useful = plan.isSound() && plan.count(Change.NEW) + plan.count(Change.CHANGED) > 0;
		createButton(parent, IDialogConstants.OK_ID, "Import", useful).setEnabled(useful);
		createButton(parent, IDialogConstants.CANCEL_ID, useful ? IDialogConstants.CANCEL_LABEL
				: IDialogConstants.CLOSE_LABEL, !useful);
	}

	@Override
	protected void okPressed() {
		String author = session.author();
		session.run("Importing " + name,
				(notebook, monitor) -> taking(notebook, author).save(plan, "Imported " + name), this::imported);
		super.okPressed();
	}

	private void imported(SaveOutcome outcome) {
		switch (outcome) {
		case SaveOutcome.Saved saved -> {
			session.announcements().done(name + " is in the notebook: " + plan.summary() + ".");
			saved.revisions().stream().limit(saved.revisions().size() > FEW ? 0 : FEW)
					.forEach(revision -> session.openRecord(revision.record()));
		}
		case SaveOutcome.Invalid invalid -> session.announcements().trouble(invalid.message());
		case SaveOutcome.Conflict conflict -> session.announcements().trouble(conflict.message());
		}
	}
}
