/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** What can be done with the figure of a {@link FigureCanvas}, as buttons. */
public final class FigureToolBar {

	private static final double STEP = 0.64;

	private final FigureCanvas canvas;
	private final ToolBar bar;
	private final ToolItem back;
	private final ToolItem all;

	/**
	 * Makes the buttons.
	 *
	 * @param parent where they go
	 * @param canvas what they act on
	 * @param save asks where to and writes the figure to a file
	 */
	public FigureToolBar(Composite parent, FigureCanvas canvas, Runnable save) {
		this.canvas = canvas;
		bar = new ToolBar(parent, SWT.FLAT | SWT.HORIZONTAL);
		bar.setBackground(parent.getBackground());
		back = add(ChartIcon.BACK, "View before (Backspace)", canvas::back);
		all = add(ChartIcon.ALL, "All data (double-click, R or Home)", canvas::reset);
		add(ChartIcon.ZOOM_IN, "Zoom in (+ or wheel)", () -> canvas.zoom(STEP));
		add(ChartIcon.ZOOM_OUT, "Zoom out (\u2212 or wheel)", () -> canvas.zoom(1 / STEP));
		new ToolItem(bar, SWT.SEPARATOR);
		add(ChartIcon.COPY, "Copy picture (Ctrl+C)", canvas::copy);
		add(ChartIcon.SAVE, "Save as SVG, PDF or PNG\u2026", save);
		canvas.onViewChange(this::update);
		update();
	}

	/** The buttons; a page may add its own. */
	public ToolBar control() {
		return bar;
	}

	/**
	 * Adds a button.
	 *
	 * @param help what it does, as tooltip and for who hears it
	 */
	public ToolItem add(ChartIcon icon, String help, Runnable action) {
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		item.setImage(icon.image());
		item.setToolTipText(help);
		item.addListener(SWT.Selection, event -> action.run());
		return item;
	}

	/** Adds the button that says what mouse and keys do; the last one. */
	public void addHelp() {
		add(ChartIcon.HELP, FigureCanvas.HELP, () -> canvas.setFocus());
	}

	private void update() {
		if (bar.isDisposed()) {
			return;
		}
		boolean shown = canvas.figure().isPresent();
		for (ToolItem item : bar.getItems()) {
			item.setEnabled(shown);
		}
		back.setEnabled(shown && canvas.canGoBack());
		all.setEnabled(shown && canvas.zoomed().isPresent());
	}
}
