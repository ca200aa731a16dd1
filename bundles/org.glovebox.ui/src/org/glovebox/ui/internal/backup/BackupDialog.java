/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.backup;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.Backup;
import org.glovebox.ui.internal.session.DesktopSession;

/** Where the backups of the notebook go, which there are, and a new notebook out of one of them. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class BackupDialog extends TitleAreaDialog {

	private static final int WIDTH = 560;
	private static final int HEIGHT = 200;
	private static final String WHAT = "A backup has all revisions and files of the notebook. Files are copied once; "
			+ "you can go on working meanwhile.";
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
			.withZone(ZoneId.systemDefault());

	private final DesktopSession session;
	private final Notebook notebook;
	private final BackupPlan plan;
	private final List<Backup> listed = new ArrayList<>();
	private @Nullable Text folder;
	private @Nullable Button daily;
	private @Nullable Button restore;
	private @Nullable Table table;

	private BackupDialog(Shell parent, DesktopSession session, Notebook notebook) {
		super(parent);
		this.session = session;
		this.notebook = notebook;
		this.plan = session.backups().plan(notebook);
		setHelpAvailable(false);
	}

	/** Shows the backups of the open notebook. */
	public static void open(Shell parent, DesktopSession session) {
		session.notebook().ifPresent(notebook -> new BackupDialog(parent, session, notebook).open());
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Backups");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle("Backups of " + notebook.info().name());
		setMessage(WHAT);
		Composite body = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(16, 16).spacing(8, 8).applyTo(body);
		folderRow(body);
		Button everyDay = new Button(body, SWT.CHECK);
		everyDay.setText("Back up to this folder every day while the notebook is open");
		everyDay.setSelection(plan.daily());
		GridDataFactory.fillDefaults().span(3, 1).applyTo(everyDay);
		daily = everyDay;
		backups(body);
		return area;
	}

	private void folderRow(Composite body) {
		new Label(body, SWT.NONE).setText("Folder");
		Text text = new Text(body, SWT.BORDER);
		text.setMessage("on another disk, best one that others can read too");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		text.setText(plan.folder().map(Path::toString).orElse(""));
		text.addListener(SWT.Modify, event -> list());
		folder = text;
		Button choose = new Button(body, SWT.PUSH);
		choose.setText("Choose\u2026");
		choose.addListener(SWT.Selection, event -> {
			DirectoryDialog dialog = new DirectoryDialog(getShell());
			dialog.setText("Folder for backups");
			dialog.setFilterPath(text.getText());
			String chosen = dialog.open();
			if (chosen != null) {
				text.setText(chosen);
			}
		});
	}

	private void backups(Composite body) {
		Table shown = new Table(body, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		shown.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).span(3, 1).applyTo(shown);
		column(shown, "Made", SWT.LEFT, 190);
		column(shown, "Files", SWT.RIGHT, 90);
		column(shown, "Size", SWT.RIGHT, 100);
		column(shown, "Name", SWT.LEFT, 160);
		shown.addListener(SWT.Selection, event -> enable());
		table = shown;
	}

	private static void column(Table table, String name, int style, int width) {
		TableColumn column = new TableColumn(table, style);
		column.setText(name);
		column.setWidth(width);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		restore = createButton(parent, IDialogConstants.CLIENT_ID, "Restore\u2026", false);
		createButton(parent, IDialogConstants.OK_ID, "Back Up Now", true);
		createButton(parent, IDialogConstants.CANCEL_ID, "Close", false);
		list();
	}

	private Optional<Path> chosenFolder() {
		Text text = folder;
		String typed = text == null ? "" : text.getText().strip();
		try {
			return typed.isEmpty() ? Optional.empty() : Optional.of(Path.of(typed).toAbsolutePath());
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	/** Shows what the folder holds, newest first. */
	private void list() {
		listed.clear();
		enable();
		Optional<Path> chosen = chosenFolder();
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			ok.setEnabled(chosen.isPresent());
		}
		fill(new Backup.Listing(List.of(), List.of()));
		chosen.ifPresent(path -> session.background().quietly("Reading " + path,
				monitor -> Files.isDirectory(path) ? Notebook.backups(session.registries().stores(), path)
						: new Backup.Listing(List.of(), List.of()),
				listing -> {
					if (chosenFolder().equals(chosen)) {
						fill(listing);
					}
				}));
	}

	private void fill(Backup.Listing listing) {
		Table shown = table;
		if (shown == null || shown.isDisposed()) {
			return;
		}
		listed.clear();
		listed.addAll(listing.backups().reversed());
		shown.removeAll();
		for (Backup backup : listed) {
			new TableItem(shown, SWT.NONE).setText(new String[] { TIME.format(backup.time()),
					String.format(Locale.ROOT, "%,d", backup.files()), Backups.size(backup.bytes()), backup.name() });
		}
		setMessage(message(listing), listing.broken().isEmpty() ? IMessageProvider.NONE : IMessageProvider.WARNING);
		enable();
	}

	private String message(Backup.Listing listing) {
		if (!listing.broken().isEmpty()) {
			return "Broken: " + listing.broken().getFirst();
		}
		boolean others = listing.backups().stream().anyMatch(b -> !b.notebook().id().equals(notebook.info().id()));
		return others ? "The folder has backups of another notebook; take a folder of its own for this one." : WHAT;
	}

	private void enable() {
		Button button = restore;
		Table shown = table;
		if (button != null && shown != null) {
			button.setEnabled(shown.getSelectionIndex() >= 0);
		}
	}

	@Override
	protected void buttonPressed(int button) {
		if (button == IDialogConstants.CLIENT_ID) {
			restore();
		} else {
			super.buttonPressed(button);
		}
	}

	private void restore() {
		Table shown = table;
		Optional<Path> from = chosenFolder();
		if (shown == null || shown.getSelectionIndex() < 0 || from.isEmpty()) {
			return;
		}
		Backup backup = listed.get(shown.getSelectionIndex());
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setText("Restore to a new folder: its name");
		dialog.setFileName(backup.notebook().name() + " " + backup.name());
		String target = dialog.open();
		if (target != null) {
			super.cancelPressed();
			session.restore(from.get(), backup.name(), Path.of(target));
		}
	}

	@Override
	protected void okPressed() {
		chosenFolder().ifPresent(path -> {
			session.backups().make(notebook, plan.to(path, isDaily()), path);
			super.okPressed();
		});
	}

	/** Closing keeps whether a backup is wanted every day; nothing else was changed. */
	@Override
	protected void cancelPressed() {
		boolean wanted = isDaily();
		Optional<Path> path = chosenFolder();
		if (path.isPresent() && (wanted != plan.daily() || wanted && !path.equals(plan.folder()))) {
			session.backups().keep(notebook, plan.to(path.get(), wanted));
		}
		super.cancelPressed();
	}

	private boolean isDaily() {
		Button button = daily;
		return button != null && button.getSelection();
	}
}
