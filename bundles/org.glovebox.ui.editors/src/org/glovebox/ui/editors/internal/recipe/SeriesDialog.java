/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.recipe;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.glovebox.ui.forms.FormLook;

/** Asks what is varied and for its values; Enter makes the runs. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class SeriesDialog extends Dialog {

	private static final int WIDTH = 440;
	private static final int SHOWN = 20;

	private final String title;
	private final SeriesChoice choice;
	private @Nullable Label said;

	/**
	 * @param title what is done
	 * @param choice is filled in
	 */
	public SeriesDialog(Shell parent, String title, SeriesChoice choice) {
		super(parent);
		this.title = title;
		this.choice = choice;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * FormLook.GRID, 2 * FormLook.GRID)
				.spacing(2 * FormLook.GRID, FormLook.GRID).applyTo(area);
		new Label(area, SWT.NONE).setText("Vary");
		Combo what = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		what.setVisibleItemCount(SHOWN);
		choice.choices().forEach(what::add);
		what.select(0);
		what.setEnabled(what.getItemCount() > 0);
		what.setToolTipText("The setting that is different in each run; all others are the same");
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(what);
		new Label(area, SWT.NONE).setText("Values");
		Text values = new Text(area, SWT.BORDER | SWT.SINGLE);
		values.setMessage("5, 10, 20, 40 h");
		values.setToolTipText("One run is made for each value; the unit may stand behind the last one. "
				+ "A value that stands twice makes two runs.");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(values);
		Label line = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(WIDTH, 3 * FormLook.GRID * 2).applyTo(line);
		said = line;
		what.addListener(SWT.Selection, event -> {
			choice.vary(what.getSelectionIndex());
			values.setEnabled(choice.needsValues());
			tell();
		});
		values.addListener(SWT.Modify, event -> {
			choice.type(values.getText());
			tell();
		});
		values.setEnabled(choice.needsValues());
		(choice.needsValues() ? values : what).setFocus();
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		createButton(parent, IDialogConstants.OK_ID, "Make 200 runs", true);
		tell();
	}

	private void tell() {
		Label line = said;
		Button make = getButton(IDialogConstants.OK_ID);
		if (line != null && make != null) {
			boolean wrong = choice.objection().isPresent();
			line.setText(choice.objection().orElseGet(choice::sentence).replace("&", "&&"));
			line.setForeground(wrong ? FormLook.error(line) : FormLook.muted(line));
			make.setText(choice.action());
			make.setEnabled(choice.isReady());
		}
	}
}
