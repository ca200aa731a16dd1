/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.search;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.search.Completion;
import org.glovebox.core.search.Proposal;
import org.glovebox.ui.NotebookSession;
import org.glovebox.ui.internal.session.DesktopSession;

/** The search box of the tool bar: finds while you type, says in place what is not understood. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class SearchBox extends WorkbenchWindowControlContribution {

	private static final String BOX = "org.glovebox.ui.searchBox";
	private static final int WIDTH = 420;
	private static final int DELAY_MILLISECONDS = 180;
	private static final int MOST_RESULTS = 50;
	private static final String ASK = "Search: conductivity > 0.1 mS/cm, type:batch, NTC-017 \u2026";

	private @Nullable Text box;
	private @Nullable ResultsPopup popup;
	private @Nullable DesktopSession session;
	private final Runnable search = this::search;

	/** Puts the caret into the box of a window. */
	public static void focus(IWorkbenchWindow window) {
		if (window.getShell().getData(BOX) instanceof Text text && !text.isDisposed()) {
			text.setFocus();
			text.selectAll();
		}
	}

	@Override
	protected Control createControl(Composite parent) {
		Composite holder = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(4, 2).applyTo(holder);
		Text text = new Text(holder, SWT.SINGLE | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		text.setMessage(ASK);
		text.setToolTipText("Find records (Ctrl+F). Tab takes the first proposal, Ctrl+Space asks for some.");
		text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = "Search the notebook";
			}
		});
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(text);
		box = text;
		// the window is not told to tool bars yet when it makes them
		parent.getShell().setData(BOX, text);
		session = (DesktopSession) PlatformUI.getWorkbench().getService(NotebookSession.class);
		popup = new ResultsPopup(text, this::chosen);
		text.addListener(SWT.Modify, event -> text.getDisplay().timerExec(DELAY_MILLISECONDS, search));
		text.addListener(SWT.KeyDown, this::key);
		text.addListener(SWT.Traverse, this::traverse);
		text.addListener(SWT.FocusOut, event -> results().hideSoon());
		return holder;
	}

	private ResultsPopup results() {
		ResultsPopup made = popup;
		if (made == null) {
			throw new IllegalStateException("the search box has no control yet");
		}
		return made;
	}

	private void search() {
		Text text = box;
		DesktopSession open = session;
		if (text == null || text.isDisposed() || open == null) {
			return;
		}
		String typed = text.getText();
		int caret = text.getCaretPosition();
		if (typed.isBlank() || !text.isFocusControl()) {
			results().hide();
			return;
		}
		open.read("a search", notebook -> rows(notebook, typed, caret), rows -> {
			// a later key stroke has its own search
			if (!text.isDisposed() && text.isFocusControl() && typed.equals(text.getText())) {
				results().show(rows);
			}
		});
	}

	private static List<Row> rows(Notebook notebook, String typed, int caret) {
		List<Proposal> proposals = Completion.of(typed, Math.min(caret, typed.length()), notebook.searchNames());
		return Row.of(typed, notebook.search(typed, MOST_RESULTS), proposals);
	}

	/** The tab key takes a proposal where there is one, and leaves the box where there is none. */
	private void traverse(Event event) {
		Optional<Row> offer = results().selected().filter(Row.Offer.class::isInstance)
				.or(() -> results().rows().stream().filter(Row.Offer.class::isInstance).findFirst());
		if (event.detail == SWT.TRAVERSE_TAB_NEXT && offer.isPresent()) {
			event.doit = false;
			chosen(offer.get());
		}
	}

	private void take(Proposal proposal) {
		Text text = box;
		if (text != null && proposal.end() <= text.getText().length()) {
			text.setText(proposal.applied(text.getText()));
			text.setSelection(proposal.caret());
		}
	}

	private void key(Event event) {
		switch (event.keyCode) {
		case SWT.ARROW_DOWN -> {
			if (results().rows().isEmpty()) {
				search();
			}
			results().move(1);
		}
		case SWT.ARROW_UP -> results().move(-1);
		case SWT.CR, SWT.KEYPAD_CR -> results().selected().ifPresent(this::chosen);
		case SWT.ESC -> results().hide();
		case ' ' -> {
			if ((event.stateMask & SWT.MOD1) == 0) {
				return;
			}
			search();
		}
		default -> {
			return;
		}
		}
		event.doit = false;
	}

	private void chosen(Row row) {
		DesktopSession open = session;
		if (open == null) {
			return;
		}
		switch (row) {
		case Row.Hit(var summary) -> {
			results().hide();
			open.openRecord(summary.uuid());
		}
		case Row.Keep(var query) -> {
			results().hide();
			SearchNaming.keep(open, query);
		}
		case Row.Offer(var proposal) -> take(proposal);
		case Row.Trouble trouble -> results().hide();
		case Row.Nothing nothing -> results().hide();
		}
	}

	/** Puts a search into the box of a window. */
	public static void show(IWorkbenchWindow window, String query) {
		if (window.getShell().getData(BOX) instanceof Text text && !text.isDisposed()) {
			text.setFocus();
			text.setText(query);
			text.setSelection(query.length());
		}
	}

	/** What is shown below the box now. */
	List<Row> shown() {
		return results().rows();
	}
}
