/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.glovebox.ui.SelectedIcons;

/** The list below the search box; the caret stays in the box. */
final class ResultsPopup {

	private static final int MOST_VISIBLE = 14;
	private static final int SMALLEST_WIDTH = 520;
	private static final int HIDE_DELAY_MILLISECONDS = 200;

	private final Control anchor;
	private final Shell shell;
	private final TableViewer viewer;
	private List<Row> rows = List.of();

	ResultsPopup(Control anchor, Consumer<Row> chosen) {
		this.anchor = anchor;
		shell = new Shell(anchor.getShell(), SWT.ON_TOP | SWT.NO_FOCUS | SWT.NO_TRIM | SWT.BORDER);
		FillLayout frame = new FillLayout();
		frame.marginWidth = 1;
		frame.marginHeight = 1;
		shell.setLayout(frame);
		shell.setBackground(shell.getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
		viewer = new TableViewer(shell, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new RowLabels()));
		SelectedIcons.in(viewer.getTable());
		Table table = viewer.getTable();
		table.addListener(SWT.MouseUp, event -> selected().ifPresent(chosen));
		anchor.addListener(SWT.Dispose, event -> shell.dispose());
		anchor.getShell().addListener(SWT.Move, event -> hide());
	}

	List<Row> rows() {
		return shell.isDisposed() || !shell.isVisible() ? List.of() : rows;
	}

	void show(List<Row> next) {
		rows = List.copyOf(next);
		viewer.setInput(rows);
		rows.stream().filter(Row.Hit.class::isInstance).findFirst()
				.ifPresent(hit -> viewer.setSelection(new StructuredSelection(hit)));
		Table table = viewer.getTable();
		Point size = anchor.getSize();
		Point place = anchor.toDisplay(0, size.y);
		int height = table.getItemHeight() * Math.min(MOST_VISIBLE, rows.size()) + 2 * table.getItemHeight() / 3;
		Rectangle screen = anchor.getMonitor().getClientArea();
		int width = Math.min(Math.max(size.x, SMALLEST_WIDTH), screen.width);
		shell.setBounds(place.x, place.y, width, height);
		shell.setVisible(true);
	}

	void hide() {
		if (!shell.isDisposed()) {
			shell.setVisible(false);
		}
	}

	/** Hides a moment later, so that a click into the list still counts. */
	void hideSoon() {
		if (!shell.isDisposed()) {
			shell.getDisplay().timerExec(HIDE_DELAY_MILLISECONDS, () -> {
				if (!anchor.isDisposed() && !anchor.isFocusControl()) {
					hide();
				}
			});
		}
	}

	void move(int by) {
		Table table = viewer.getTable();
		if (shell.isVisible() && table.getItemCount() > 0) {
			int next = Math.floorMod(table.getSelectionIndex() + by, table.getItemCount());
			table.setSelection(next);
			table.showSelection();
		}
	}

	Optional<Row> selected() {
		return viewer.getStructuredSelection().getFirstElement() instanceof Row row ? Optional.of(row)
				: Optional.empty();
	}
}
