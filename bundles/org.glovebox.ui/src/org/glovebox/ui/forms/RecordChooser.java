/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.description.Labels;
import org.glovebox.ui.KindImages;
import org.glovebox.ui.PageContext;

/**
 * A text in which a record is found by typing parts of its id or title: the records that match are listed below, up and
 * down move in the list, Enter takes one, Esc takes none.
 */
public final class RecordChooser {

	private static final int MOST = 12;
	private static final int LEAST_WIDTH = 320;

	private final PageContext context;
	private final EClass kind;
	private final Consumer<UUID> chosen;
	private final Text text;
	private Optional<RecordChoices> choices = Optional.empty();
	private Runnable cancelled = () -> {
	};
	private boolean wanted;
	private boolean emptying;
	private @Nullable Shell popup;
	private @Nullable Table table;

	/**
	 * @param parent where the text goes
	 * @param context the page
	 * @param kind kind of record that is asked for
	 * @param chosen is given the record
	 */
	public RecordChooser(Composite parent, PageContext context, EClass kind, Consumer<UUID> chosen) {
		this.context = context;
		this.kind = kind;
		this.chosen = chosen;
		text = new Text(parent, SWT.BORDER | SWT.SINGLE);
		text.setMessage("type to find " + article(Labels.kind(kind).toLowerCase(Locale.ROOT)));
		text.addListener(SWT.FocusIn, event -> read());
		text.addListener(SWT.MouseDown, event -> open());
		text.addListener(SWT.Modify, event -> open());
		text.addListener(SWT.KeyDown, this::key);
		text.addListener(SWT.Traverse, this::traverse);
		text.addListener(SWT.FocusOut, event -> text.getDisplay().asyncExec(this::closeUnlessUsed));
		text.addListener(SWT.Dispose, event -> close());
	}

	private static String article(String kind) {
		return ("aeiou".indexOf(kind.charAt(0)) >= 0 ? "an " : "a ") + kind;
	}

	/** The text widget. */
	public Text text() {
		return text;
	}

	/** Is told when somebody gave up choosing. */
	public void onCancel(Runnable told) {
		cancelled = told;
	}

	/** Reads what there is to choose from, so that it is there when the first letter is typed. */
	private void read() {
		context.read("records to choose from", notebook -> RecordChoices.of(notebook, kind), read -> {
			choices = Optional.of(read);
			if (wanted && !text.isDisposed() && text.isFocusControl()) {
				narrow();
			}
		});
	}

	private void open() {
		wanted = !emptying;
		if (wanted) {
			narrow();
		}
	}

	private void narrow() {
		if (choices.isEmpty()) {
			return;
		}
		List<RecordSummary> matching = choices.get().matching(text.getText(), MOST);
		Table list = list();
		list.removeAll();
		for (RecordSummary record : matching) {
			TableItem item = new TableItem(list, SWT.NONE);
			item.setText(record.label());
			item.setImage(KindImages.image(record.kind()));
			item.setData(record.uuid());
		}
		if (matching.isEmpty()) {
			TableItem item = new TableItem(list, SWT.NONE);
			item.setText("nothing of that name");
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

	private void key(Event event) {
		Table list = table;
		if (list == null || list.isDisposed()) {
			if (event.keyCode == SWT.ARROW_DOWN) {
				open();
			}
			return;
		}
		if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
			int step = event.keyCode == SWT.ARROW_DOWN ? 1 : -1;
			int next = Math.max(0, Math.min(list.getItemCount() - 1, list.getSelectionIndex() + step));
			list.setSelection(next);
			event.doit = false;
		}
	}

	private void traverse(Event event) {
		if (event.detail == SWT.TRAVERSE_RETURN && popup != null) {
			// Enter takes what is selected and does not go on to the next field
			event.detail = SWT.TRAVERSE_NONE;
			event.doit = false;
			take();
		} else if (event.detail == SWT.TRAVERSE_ESCAPE) {
			event.detail = SWT.TRAVERSE_NONE;
			event.doit = false;
			close();
			cancelled.run();
		}
	}

	private void take() {
		Table list = table;
		if (list != null && !list.isDisposed() && list.getSelectionCount() == 1
				&& list.getSelection()[0].getData() instanceof UUID record) {
			close();
			emptying = true;
			text.setText("");
			emptying = false;
			chosen.accept(record);
		}
	}

	private void closeUnlessUsed() {
		Shell shell = popup;
		if (shell != null && !shell.isDisposed() && shell.getDisplay().getActiveShell() != shell) {
			close();
			if (!text.isDisposed() && !text.isFocusControl()) {
				cancelled.run();
			}
		}
	}

	private void close() {
		Shell shell = popup;
		popup = null;
		table = null;
		wanted = false;
		if (shell != null) {
			shell.dispose();
		}
	}
}
