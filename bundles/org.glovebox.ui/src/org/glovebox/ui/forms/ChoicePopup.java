/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.glovebox.ui.SelectedIcons;

/**
 * The list below a text from which something is taken while typing goes on: up and down move in it, a click takes. The text
 * keeps the focus; who uses this decides what Enter and Esc do.
 *
 * @param <T> what is taken
 */
final class ChoicePopup<T> {

	private static final int LEAST_WIDTH = 320;

	private final Text text;
	private final Consumer<T> chosen;
	private List<Choice<T>> choices = List.of();
	private @Nullable Shell popup;
	private @Nullable Table table;

	/**
	 * A line of the list.
	 *
	 * @param value what is taken
	 * @param label what it is called
	 * @param image its picture, where it has one
	 */
	record Choice<T>(T value, String label, Optional<Image> image) {
	}

	/**
	 * @param text below which the list opens; it is closed with it
	 * @param chosen is given what was taken, after the list has closed
	 */
	ChoicePopup(Text text, Consumer<T> chosen) {
		this.text = text;
		this.chosen = chosen;
		text.addListener(SWT.Dispose, event -> close());
	}

	boolean isOpen() {
		Shell shell = popup;
		return shell != null && !shell.isDisposed();
	}

	/** Whether the list itself is being used, with the mouse. */
	boolean isUsed() {
		Shell shell = popup;
		return shell != null && !shell.isDisposed() && shell.getDisplay().getActiveShell() == shell;
	}

	/**
	 * Opens the list, or fills it anew; its first line is selected.
	 *
	 * @param nothing what it says where there are no choices
	 */
	void show(List<Choice<T>> offered, String nothing) {
		choices = List.copyOf(offered);
		Table list = list();
		list.removeAll();
		for (Choice<T> choice : choices) {
			TableItem item = new TableItem(list, SWT.NONE);
			item.setText(choice.label());
			choice.image().ifPresent(item::setImage);
		}
		if (choices.isEmpty()) {
			TableItem item = new TableItem(list, SWT.NONE);
			item.setText(nothing);
			item.setForeground(FormLook.muted(list));
		} else {
			list.select(0);
		}
		place();
	}

	private Table list() {
		Table open = table;
		if (open != null && !open.isDisposed()) {
			return open;
		}
		Shell shell = new Shell(text.getShell(), SWT.ON_TOP | SWT.TOOL | SWT.NO_FOCUS);
		shell.setLayout(new FillLayout());
		Table list = new Table(shell, SWT.SINGLE | SWT.FULL_SELECTION | SWT.NO_FOCUS);
		SelectedIcons.in(list);
		list.addListener(SWT.MouseUp, event -> take());
		popup = shell;
		table = list;
		return list;
	}

	private void place() {
		Shell shell = popup;
		if (shell != null) {
			Rectangle bounds = text.getBounds();
			Point below = text.getParent().toDisplay(bounds.x, bounds.y + bounds.height);
			Point size = shell.computeSize(SWT.DEFAULT, SWT.DEFAULT);
			Rectangle screen = text.getMonitor().getClientArea();
			int width = Math.max(Math.max(LEAST_WIDTH, bounds.width), size.x);
			int y = below.y + size.y > screen.y + screen.height ? below.y - bounds.height - size.y : below.y;
			shell.setBounds(Math.max(screen.x, Math.min(below.x, screen.x + screen.width - width)), y, width, size.y);
			shell.setVisible(true);
		}
	}

	/** Moves in the list where a key means that. */
	void move(Event key) {
		Table list = table;
		if (list != null && !list.isDisposed() && (key.keyCode == SWT.ARROW_DOWN || key.keyCode == SWT.ARROW_UP)) {
			int step = key.keyCode == SWT.ARROW_DOWN ? 1 : -1;
			list.setSelection(Math.max(0, Math.min(list.getItemCount() - 1, list.getSelectionIndex() + step)));
			key.doit = false;
		}
	}

	/** Takes what is selected; false where nothing is. */
	boolean take() {
		Table list = table;
		int index = list == null || list.isDisposed() ? -1 : list.getSelectionIndex();
		if (index < 0 || index >= choices.size()) {
			return false;
		}
		T value = choices.get(index).value();
		close();
		chosen.accept(value);
		return true;
	}

	void close() {
		Shell shell = popup;
		popup = null;
		table = null;
		if (shell != null) {
			shell.dispose();
		}
	}
}
