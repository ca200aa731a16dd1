/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.application;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;

/** Says which Glovebox this is. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class AboutDialog extends Dialog {

	private static final String BUNDLE = "org.glovebox.ui";
	private static final String ICON = "icons/branding/icon-128.png";
	private static final String LICENCE = "https://www.eclipse.org/legal/epl-2.0/";
	private static final int LARGE = 8;
	private static final int TEXT_WIDTH = 380;

	/** Makes the dialog of a window. */
	public AboutDialog(Shell parent) {
		super(parent);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("About Glovebox");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), area);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(24, 24).spacing(24, 8).applyTo(area);
		Label icon = new Label(area, SWT.NONE);
		ResourceLocator.imageDescriptorFromBundle(BUNDLE, ICON)
				.ifPresent(image -> icon.setImage(resources.create(image)));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).span(1, 4).applyTo(icon);
		Label name = new Label(area, SWT.NONE);
		name.setText("Glovebox");
		Font large = resources.create(FontDescriptor.createFrom(area.getFont()).increaseHeight(LARGE)
				.setStyle(SWT.BOLD));
		name.setFont(large);
		line(area, "Version " + Platform.getBundle(BUNDLE).getVersion());
		line(area, "A materials lab notebook for people who make and test solid-state cells. What is in it stays on"
				+ " this machine, in files that can be read without it.");
		Link licence = new Link(area, SWT.WRAP);
		licence.setText("Copyright \u00a9 2026 The Glovebox contributors. Free software under the <a href=\"" + LICENCE
				+ "\">Eclipse Public License 2.0</a>.\nJava " + System.getProperty("java.version") + ", "
				+ System.getProperty("os.name") + " " + System.getProperty("os.arch"));
		licence.addListener(SWT.Selection, event -> Program.launch(event.text));
		GridDataFactory.fillDefaults().hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(licence);
		return area;
	}

	private static void line(Composite area, String text) {
		Label label = new Label(area, SWT.WRAP);
		label.setText(text);
		GridDataFactory.fillDefaults().hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}
}
