/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.glovebox.core.extension.ChartKindRegistry;

/** Chooses among views of data: one button each where there is room for all of them, else a list. */
final class ViewChooser {

	private final Composite box;
	private final ToolBar buttons;
	private final Combo list;
	private final Consumer<ChartKindRegistry.Entry> chosen;
	private List<ChartKindRegistry.Entry> kinds = List.of();

	/**
	 * @param chosen is told what the user chose
	 */
	ViewChooser(Composite parent, Consumer<ChartKindRegistry.Entry> chosen) {
		this.chosen = chosen;
		box = new Composite(parent, SWT.NONE);
		box.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(box);
		buttons = new ToolBar(box, SWT.FLAT | SWT.RIGHT);
		buttons.setBackground(parent.getBackground());
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(buttons);
		list = new Combo(box, SWT.DROP_DOWN | SWT.READ_ONLY);
		list.setToolTipText("How the data are shown");
		list.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(@Nullable AccessibleEvent event) {
				if (event != null) {
					event.result = "View";
				}
			}
		});
		list.addListener(SWT.Selection, event -> choose(list.getSelectionIndex()));
		list.addListener(SWT.MouseVerticalWheel, event -> event.doit = list.isFocusControl());
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).exclude(true).applyTo(list);
		list.setVisible(false);
		box.addListener(SWT.Resize, event -> fit());
	}

	Control control() {
		return box;
	}

	/** Shows the views, and which of them is chosen. */
	void show(List<ChartKindRegistry.Entry> all, Optional<ChartKindRegistry.Entry> current) {
		if (!all.equals(kinds)) {
			kinds = all;
			for (ToolItem item : buttons.getItems()) {
				item.dispose();
			}
			list.removeAll();
			all.forEach(this::add);
		}
		int index = current.map(kinds::indexOf).orElse(-1);
		for (int i = 0; i < kinds.size(); i++) {
			buttons.getItem(i).setSelection(i == index);
		}
		if (index >= 0) {
			list.select(index);
		}
		fit();
	}

	private void add(ChartKindRegistry.Entry kind) {
		ToolItem item = new ToolItem(buttons, SWT.RADIO);
		item.setText(kind.name().replace("&", "&&"));
		item.setToolTipText(kind.description());
		item.addListener(SWT.Selection, event -> {
			if (item.getSelection()) {
				choose(kinds.indexOf(kind));
			}
		});
		list.add(kind.name());
	}

	private void choose(int index) {
		if (index >= 0 && index < kinds.size()) {
			list.select(index);
			for (int i = 0; i < kinds.size(); i++) {
				buttons.getItem(i).setSelection(i == index);
			}
			chosen.accept(kinds.get(index));
		}
	}

	/** What is needed at least; the buttons take what there is. */
	private void fit() {
		boolean room = kinds.isEmpty()
				|| buttons.computeSize(SWT.DEFAULT, SWT.DEFAULT).x <= Math.max(1, box.getClientArea().width);
		GridData data = (GridData) list.getLayoutData();
		if (data.exclude != room) {
			data.exclude = room;
			list.setVisible(!room);
			((GridData) buttons.getLayoutData()).exclude = !room;
			buttons.setVisible(room);
			box.requestLayout();
		}
	}
}
