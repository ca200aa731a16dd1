/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** A group of a form that is folded: only its heading is seen, with a word on what is in it, until it is opened. */
final class Fold {

	private static final int NAMED = 4;

	private final List<FormField> fields;
	private final List<Control> controls = new ArrayList<>();
	private final Control opener;
	private final Runnable opened;

	/**
	 * Folds a group.
	 *
	 * @param heading the heading of the group
	 * @param fields its fields, in the same parent
	 * @param opened is told when the group was opened
	 */
	Fold(Composite heading, List<FormField> fields, Runnable opened) {
		this.fields = List.copyOf(fields);
		this.opened = opened;
		List<Control> siblings = List.of(heading.getParent().getChildren());
		for (FormField field : fields) {
			controls.add(field.control());
			Control before = siblings.get(siblings.indexOf(field.control()) - 1);
			if (!field.hasOwnLabel() && before instanceof Label) {
				controls.add(before);
			}
		}
		show(false);
		ActionLinks links = new ActionLinks(heading).muted();
		opener = links.control();
		links.add(words(fields), "Open this group", this::open);
	}

	/** The first fields by name, so that nobody opens in vain. */
	private static String words(List<FormField> fields) {
		List<String> names = fields.stream().map(f -> f.field().label().toLowerCase(java.util.Locale.ROOT))
				.limit(NAMED).toList();
		return "+ " + String.join(", ", names) + (fields.size() > NAMED ? " \u2026" : "");
	}

	private void show(boolean visible) {
		for (Control control : controls) {
			control.setVisible(visible);
			((GridData) control.getLayoutData()).exclude = !visible;
		}
	}

	private void open() {
		if (!opener.isDisposed() && opener.getVisible()) {
			boolean focused = opener.isFocusControl() || hasFocus(opener);
			opener.setVisible(false);
			show(true);
			opened.run();
			if (focused && !fields.isEmpty()) {
				fields.get(0).setFocus();
			}
		}
	}

	private static boolean hasFocus(Control control) {
		for (Control at = control.getDisplay().getFocusControl(); at != null; at = at.getParent()) {
			if (at == control) {
				return true;
			}
		}
		return false;
	}

	/** Opens the group where a field of it is to be shown. */
	void openFor(String path) {
		if (fields.stream().anyMatch(field -> path.startsWith(field.path()))) {
			open();
		}
	}
}
