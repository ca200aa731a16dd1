/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.glovebox.api.Message;
import org.glovebox.api.Severity;
import org.glovebox.ui.chart.ChartIcon;
import org.glovebox.ui.forms.FormLook;

/** A line above or below a chart that says what must be known about it; takes no room while there is nothing to say. */
final class MessageBar {

	private final Composite box;
	private final Label icon;
	private final Label text;
	private final Link link;
	private Runnable action = () -> {
		// no link is shown yet
	};

	MessageBar(Composite parent) {
		box = new Composite(parent, SWT.NONE);
		box.setBackground(parent.getBackground());
		box.setBackgroundMode(SWT.INHERIT_FORCE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2 * FormLook.GRID, 4).spacing(6, 0).applyTo(box);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(box);
		box.setVisible(false);
		icon = new Label(box, SWT.NONE);
		text = new Label(box, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		link = new Link(box, SWT.NONE);
		link.addListener(SWT.Selection, event -> action.run());
		GridDataFactory.swtDefaults().exclude(true).applyTo(link);
	}

	/** Shows messages with something that can be done about them. */
	void show(List<Message> messages, String label, Runnable run) {
		action = run;
		link.setText("<a>" + label + "</a>");
		show(messages, true);
	}

	/** Says that something was done. */
	void say(String sentence) {
		show(List.of(Message.info(sentence)));
	}

	/** Shows messages, the most serious one first; the others are in the tooltip. */
	void show(List<Message> messages) {
		show(messages, false);
	}

	private void show(List<Message> messages, boolean withLink) {
		((GridData) link.getLayoutData()).exclude = !withLink;
		link.setVisible(withLink);
		List<Message> sorted = messages.stream().sorted((a, b) -> b.severity().compareTo(a.severity())).toList();
		boolean visible = !sorted.isEmpty();
		if (visible) {
			Message first = sorted.get(0);
			icon.setImage((first.severity() == Severity.ERROR ? ChartIcon.ERROR
					: first.severity() == Severity.WARNING ? ChartIcon.WARNING : ChartIcon.INFORMATION).image());
			String more = sorted.size() > 1 ? "  (and " + (sorted.size() - 1) + " more)" : "";
			text.setText((MessageText.of(first) + more).replace("&", "&&"));
			text.setToolTipText(sorted.stream().map(MessageText::of).collect(Collectors.joining("\n")));
		}
		((GridData) box.getLayoutData()).exclude = !visible;
		box.setVisible(visible);
		box.getParent().layout(true, true);
	}
}
