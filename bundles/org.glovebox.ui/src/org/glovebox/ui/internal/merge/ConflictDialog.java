/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.merge;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.glovebox.core.merge.Choice;
import org.glovebox.core.merge.Conflict;
import org.glovebox.core.notebook.MergeOutcome;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.ui.forms.ScrolledPage;

/** Asks, field by field, what is to become of what two people changed at the same time. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class ConflictDialog extends TitleAreaDialog {

	private static final int WIDTH = 860;
	private static final int HEIGHT = 520;
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
			.withZone(ZoneId.systemDefault());

	private final MergeOutcome.Conflicting conflicting;
	private final List<ConflictRow> rows = new ArrayList<>();

	/**
	 * @param conflicting what is to be decided
	 */
	public ConflictDialog(Shell parent, MergeOutcome.Conflicting conflicting) {
		super(parent);
		this.conflicting = conflicting;
		setHelpAvailable(false);
	}

	/** The choices by the keys of conflicts, once the dialog was confirmed. */
	public Map<String, Choice> choices() {
		Map<String, Choice> choices = new LinkedHashMap<>();
		rows.forEach(row -> row.choice().ifPresent(choice -> choices.put(row.conflict().key(), choice)));
		return choices;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Merge Changes");
	}

	@Override
	protected Point getInitialSize() {
		Point wanted = super.getInitialSize();
		return new Point(Math.max(wanted.x, WIDTH), Math.clamp(wanted.y, HEIGHT / 2, HEIGHT * 3 / 2));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(RecordLabels.of(conflicting.merged().record()));
		Composite holder = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
		ScrolledPage page = new ScrolledPage(holder);
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), holder);
		String their = "Theirs: " + conflicting.theirs().author() + ", " + TIME.format(conflicting.theirs().time());
		for (Conflict conflict : conflicting.merged().open()) {
			if (!rows.isEmpty()) {
				GridDataFactory.fillDefaults().grab(true, false)
						.applyTo(new Label(page.body(), SWT.SEPARATOR | SWT.HORIZONTAL));
			}
			rows.add(new ConflictRow(page.body(), conflict, their, resources, this::tell));
		}
		page.reflow();
		tell();
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Merge and Save", true);
		createButton(parent, IDialogConstants.CANCEL_ID, "Not Now", false);
		tell();
	}

	private void tell() {
		long open = rows.stream().filter(row -> row.choice().isEmpty()).count();
		setMessage("Both of you changed " + (rows.size() == 1 ? "this field" : "these " + rows.size() + " fields")
				+ "; everything else goes together. " + (open == 0 ? "All is chosen."
						: open == rows.size() ? "Choose what is to be kept." : open + " still to be chosen."));
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			ok.setEnabled(open == 0);
		}
	}
}
