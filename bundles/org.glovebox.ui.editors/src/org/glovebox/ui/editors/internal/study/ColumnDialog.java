/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.glovebox.ui.editors.internal.study.ColumnChoices.Choice;
import org.glovebox.ui.forms.FormLook;

/** Lets quantities be picked as columns, from a tree by place with the number of records that have each. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
final class ColumnDialog extends TitleAreaDialog {

	private static final int WIDTH = 560;
	private static final int HEIGHT = 400;
	private static final int COUNT_WIDTH = 80;

	private final ColumnChoices choices;
	private Optional<Tree> tree = Optional.empty();
	private List<String> picked = List.of();

	private ColumnDialog(Shell shell, ColumnChoices choices) {
		super(shell);
		this.choices = choices;
		setHelpAvailable(false);
	}

	/** Asks; empty where nothing was picked. */
	static List<String> ask(Shell shell, ColumnChoices choices) {
		ColumnDialog dialog = new ColumnDialog(shell, choices);
		return dialog.open() == OK ? dialog.picked : List.of();
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Columns");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle("Columns");
		setMessage("Quantities of the rows, of what they came from and of what came of them. The number says how many "
				+ "records have it.");
		Composite box = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(box);
		GridLayoutFactory.fillDefaults().margins(2 * FormLook.GRID, 2 * FormLook.GRID).spacing(0, FormLook.GRID)
				.applyTo(box);
		Text filter = new Text(box, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage("type to filter");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		Tree made = new Tree(box, SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(made);
		new TreeColumn(made, SWT.NONE).setWidth(WIDTH - COUNT_WIDTH);
		TreeColumn count = new TreeColumn(made, SWT.RIGHT);
		count.setWidth(COUNT_WIDTH - 2 * FormLook.GRID);
		tree = Optional.of(made);
		fill(made, "");
		filter.addListener(SWT.Modify, event -> fill(made, filter.getText().strip().toLowerCase(Locale.ROOT)));
		made.addListener(SWT.DefaultSelection, event -> okPressed());
		return area;
	}

	private void fill(Tree target, String wanted) {
		target.setRedraw(false);
		target.removeAll();
		choices.places().forEach((place, members) -> {
			List<Choice> fitting = members.stream().filter(c -> wanted.isEmpty()
					|| (place + ' ' + c.label() + ' ' + c.typed()).toLowerCase(Locale.ROOT).contains(wanted)).toList();
			if (!fitting.isEmpty()) {
				TreeItem item = new TreeItem(target, SWT.NONE);
				item.setText(place);
				fitting.forEach(choice -> {
					TreeItem child = new TreeItem(item, SWT.NONE);
					child.setText(new String[] { choice.label(), Integer.toString(choice.count()) });
					child.setData(choice);
				});
				item.setExpanded(!wanted.isEmpty() || target.getItemCount() == 1);
			}
		});
		target.setRedraw(true);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Add columns", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		List<String> chosen = new ArrayList<>();
		tree.ifPresent(t -> {
			for (TreeItem item : t.getSelection()) {
				if (item.getData() instanceof Choice choice) {
					chosen.add(choice.typed() + " as " + choice.label().replace("\u201c", "").replace("\u201d", ""));
				}
			}
		});
		picked = chosen;
		super.okPressed();
	}
}
