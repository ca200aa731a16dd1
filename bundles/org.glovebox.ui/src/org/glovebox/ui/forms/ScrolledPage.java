/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** A page that is as wide as the window and as high as what it holds, and scrolls to whatever has the focus. */
public final class ScrolledPage {

	private static final String KEY = ScrolledPage.class.getName();

	private final ScrolledComposite scrolled;
	private final Composite body;

	/**
	 * @param parent has no layout yet, and no other child
	 */
	public ScrolledPage(Composite parent) {
		parent.setLayout(new FillLayout());
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		scrolled.setShowFocusedControl(true);
		scrolled.setBackground(parent.getBackground());
		scrolled.getVerticalBar().setIncrement(4 * FormLook.GRID);
		body = new Composite(scrolled, SWT.NONE);
		body.setBackground(parent.getBackground());
		body.setBackgroundMode(SWT.INHERIT_FORCE);
		GridLayoutFactory.fillDefaults().margins(2 * FormLook.GRID, 2 * FormLook.GRID)
				.spacing(FormLook.GRID, 2 * FormLook.GRID).applyTo(body);
		scrolled.setContent(body);
		scrolled.setData(KEY, this);
		scrolled.addListener(SWT.Resize, event -> measure());
		passWheelOn(scrolled);
	}

	/** Where the page puts its controls; has a grid of one column. */
	public Composite body() {
		return body;
	}

	/** Lays out the page after something in it was made, removed or changed in size. */
	public void reflow() {
		if (!body.isDisposed()) {
			body.layout(true, true);
			measure();
		}
	}

	private void measure() {
		Rectangle client = scrolled.getClientArea();
		Point size = body.computeSize(Math.max(client.width, 1), SWT.DEFAULT);
		int least = body.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
		scrolled.setMinSize(Math.min(least, client.width), size.y);
	}

	/** Lays out the page that a control is on, where it is on one. */
	public static void reflow(Control inside) {
		ScrolledPage page = of(inside);
		if (page != null) {
			page.reflow();
		} else if (!inside.isDisposed()) {
			inside.requestLayout();
		}
	}

	private static @Nullable ScrolledPage of(Control inside) {
		for (Control at = inside; at != null; at = at.getParent()) {
			if (at.getData(KEY) instanceof ScrolledPage page) {
				return page;
			}
		}
		return null;
	}

	/** Choices below the mouse must not change while somebody scrolls the page across them. */
	private static void passWheelOn(ScrolledComposite scrolled) {
		scrolled.addListener(SWT.MouseVerticalWheel, event -> scroll(scrolled, event));
	}

	private static void scroll(ScrolledComposite scrolled, Event event) {
		Point origin = scrolled.getOrigin();
		scrolled.setOrigin(origin.x, origin.y - event.count * 2 * FormLook.GRID);
		event.doit = false;
	}
}
