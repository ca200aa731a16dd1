/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.importing;

import java.util.Optional;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.glovebox.core.importing.ImportRule;
import org.glovebox.core.importing.ImportRules;
import org.glovebox.core.importing.KeptRules;
import org.glovebox.ui.internal.session.DesktopSession;

/** The rules by which names of files say what the files belong to, with a field to try them. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class RulesDialog extends TitleAreaDialog {

	private static final int WIDTH = 640;
	private static final int LINES = 12;
	private static final String EXAMPLE = """
			# PATTERN -> KIND NAME; the first rule that fits counts
			# {cell}_{test}*.ndax -> cell {cell}; title {test} of {cell}
			# furnace-logs/** -> skip
			""";

	private final DesktopSession session;
	private final String before;
	private @Nullable Text rules;
	private @Nullable Text name;
	private @Nullable Label tried;

	private RulesDialog(Shell parent, DesktopSession session, String before) {
		super(parent);
		this.session = session;
		this.before = before;
		setHelpAvailable(false);
	}

	/** Shows the rules of the open notebook. */
	public static void open(Shell parent, DesktopSession session) {
		session.read("the rules", notebook -> new KeptRules(notebook).text(), text -> {
			if (!parent.isDisposed()) {
				new RulesDialog(parent, session, text).open();
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
		shell.setText("Rules for Imports");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle("What files belong to, by their names");
		Composite body = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		GridLayoutFactory.fillDefaults().margins(16, 16).spacing(8, 8).applyTo(body);
		Text text = new Text(body, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		text.setFont(JFaceResources.getTextFont());
		text.setText(before.isBlank() ? EXAMPLE : before);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, LINES * text.getLineHeight()).applyTo(text);
		rules = text;
		Composite line = new Composite(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 4).applyTo(line);
		new Label(line, SWT.NONE).setText("Try a name");
		Text typed = new Text(line, SWT.BORDER | SWT.SINGLE);
		typed.setMessage("NaS-01_rate.ndax, or with folders: NaS-01/xrd/a.xrdml");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(typed);
		name = typed;
		new Label(line, SWT.NONE);
		tried = new Label(line, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(tried);
		text.addListener(SWT.Modify, event -> check());
		typed.addListener(SWT.Modify, event -> check());
		check();
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Keep", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		check();
	}

	private void check() {
		Text text = rules;
		Text typed = name;
		Label result = tried;
		if (text == null || typed == null || result == null) {
			return;
		}
		ImportRules.Parsed parsed = ImportRules.parse(text.getText());
		setErrorMessage(parsed.isSound() ? null : parsed.messages().get(0).text());
		setMessage("{cell} gives a part of a name to the record; * stands for anything. Without a rule that fits, names of "
				+ "records in names of files count.");
		result.setText(typed.getText().isBlank() ? "" : told(parsed.rules(), typed.getText().strip()));
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			ok.setEnabled(parsed.isSound());
		}
	}

	private static String told(ImportRules rules, String name) {
		Optional<ImportRule.Applied> applied = rules.apply(name, "");
		return applied.map(a -> (a.skips() ? "left out" : a.rule().kind() + ' ' + a.name()) + ", by line " + a.rule().line())
				.orElse("no rule fits").replace("&", "&&");
	}

	@Override
	protected void okPressed() {
		Text text = rules;
		if (text != null) {
			String typed = text.getText();
			session.run("Keeping the rules", (notebook, monitor) -> new KeptRules(notebook).keep(typed),
					parsed -> session.announcements().done(parsed.rules().rules().size() + " rules are kept in the notebook."));
		}
		super.okPressed();
	}
}
