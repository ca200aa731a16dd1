/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.editor;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.glovebox.ui.internal.ShortenedLabel;

/** The strip above the pages: what this is, whether it is saved, and what was done. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class EditorHeader {

	private static final int LARGER = 3;
	private static final int MESSAGE_WIDTH = 260;
	private static final String ASK = "What did you do? (optional)";

	private final Composite strip;
	private final Label icon;
	private final CLabel title;
	private final Label state;
	private final Text message;
	private boolean editable;

	/** Makes it. */
	EditorHeader(Composite parent) {
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), parent);
		strip = new Composite(parent, SWT.NONE);
		strip.setBackgroundMode(SWT.INHERIT_FORCE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(12, 8).spacing(8, 0).applyTo(strip);
		icon = new Label(strip, SWT.NONE);
		title = new ShortenedLabel(strip);
		title.setFont(resources.create(FontDescriptor.createFrom(parent.getFont()).increaseHeight(LARGER)
				.setStyle(SWT.BOLD)));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
		state = new Label(strip, SWT.NONE);
		GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(state);
		message = new Text(strip, SWT.BORDER | SWT.SINGLE);
		message.setMessage(ASK);
		message.setToolTipText("Written into the history when you save (Ctrl+S)");
		message.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = ASK;
			}
		});
		GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).hint(MESSAGE_WIDTH, SWT.DEFAULT).applyTo(message);
		offerMessage(false);
	}

	public void title(Image image, String text) {
		icon.setImage(image);
		// an ampersand would be taken for a mnemonic
		title.setText(text.replace("&", "&&"));
		title.setToolTipText(text);
		strip.layout();
	}

	public void state(String text) {
		if (!text.equals(state.getText())) {
			state.setText(text);
			offerMessage(editable && !text.isEmpty());
		}
	}

	public void editable(boolean mayEdit) {
		editable = mayEdit;
		offerMessage(editable && !state.getText().isEmpty());
	}

	/** There is nothing to tell as long as nothing was edited, and the title can have the place. */
	private void offerMessage(boolean offered) {
		message.setVisible(offered);
		((GridData) message.getLayoutData()).exclude = !offered;
		strip.layout();
	}

	public String message() {
		return message.getText().strip();
	}

	public void clearMessage() {
		message.setText("");
	}
}
