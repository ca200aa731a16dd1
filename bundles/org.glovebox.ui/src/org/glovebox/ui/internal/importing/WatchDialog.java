/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.glovebox.core.importing.KeptWatches;
import org.glovebox.core.importing.WatchedFolder;
import org.glovebox.ui.internal.Pictures;
import org.glovebox.ui.internal.session.DesktopSession;

/** The folders whose files are taken into the notebook as instruments write them. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class WatchDialog extends TitleAreaDialog {

	private static final int WIDTH = 560;
	private static final int HEIGHT = 180;

	private final DesktopSession session;
	private final List<WatchedFolder> before;
	private final List<WatchedFolder> folders;
	private @Nullable Table table;

	private WatchDialog(Shell parent, DesktopSession session, List<WatchedFolder> before) {
		super(parent);
		this.session = session;
		this.before = before;
		this.folders = new ArrayList<>(before);
		setHelpAvailable(false);
	}

	/** Shows the folders of the open notebook. */
	public static void open(Shell parent, DesktopSession session) {
		session.read("the watched folders", notebook -> new KeptWatches(notebook).folders(), folders -> {
			if (!parent.isDisposed()) {
				new WatchDialog(parent, session, folders).open();
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
		shell.setText("Watched Folders");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle("Folders into which instruments write");
		setMessage("New files are taken when nobody writes to them any more; a file that grows gives its record new revisions. "
				+ "Rules and names say what they belong to.");
		Composite body = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(8, 8).applyTo(body);
		table = new Table(body, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).span(1, 2).applyTo(table);
		button(body, "Add\u2026", this::add);
		button(body, "Remove", this::remove);
		fill();
		return area;
	}

	private static void button(Composite parent, String text, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, event -> action.run());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.TOP).applyTo(button);
	}

	private void fill() {
		Table shown = table;
		if (shown != null) {
			shown.removeAll();
			folders.forEach(folder -> {
				TableItem item = new TableItem(shown, SWT.NONE);
				item.setText(folder.path() + (folder.subject().isEmpty() ? "" : "  of " + folder.subject()));
				item.setImage(Pictures.OPEN.image());
			});
		}
	}

	private void add() {
		DirectoryDialog dialog = new DirectoryDialog(getShell());
		dialog.setText("A folder into which instruments write");
		String chosen = dialog.open();
		if (chosen != null && folders.stream().noneMatch(f -> f.path().equals(Path.of(chosen)))) {
			folders.add(WatchedFolder.of(Path.of(chosen)));
			fill();
		}
	}

	private void remove() {
		Table shown = table;
		if (shown != null) {
			int[] selected = shown.getSelectionIndices();
			for (int i = selected.length - 1; i >= 0; i--) {
				folders.remove(selected[i]);
			}
			fill();
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Watch", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		List<WatchedFolder> wanted = List.copyOf(folders);
		session.run("Keeping the watched folders", (notebook, monitor) -> {
			KeptWatches kept = new KeptWatches(notebook);
			before.stream().filter(f -> !wanted.contains(f)).forEach(f -> kept.forget(f.path()));
			wanted.stream().filter(f -> !before.contains(f)).forEach(kept::keep);
			return wanted.size();
		}, count -> {
			session.watching().begin();
			session.announcements().done(count == 0 ? "No folder is watched." : count == 1 ? "1 folder is watched."
					: count + " folders are watched.");
		});
		super.okPressed();
	}
}
