/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.glovebox.model.description.Labels;
import org.glovebox.ui.KindImages;
import org.glovebox.ui.PageContext;

/**
 * A text in which a record is found by typing parts of its id or title: the records that match are listed below, up and
 * down move in the list, Enter takes one, Esc takes none.
 */
public final class RecordChooser {

	private static final int MOST = 12;

	private final PageContext context;
	private final EClass kind;
	private final Consumer<UUID> chosen;
	private final Text text;
	private Optional<RecordChoices> choices = Optional.empty();
	private Runnable cancelled = () -> {
	};
	private boolean wanted;
	private boolean emptying;
	private final ChoicePopup<UUID> popup;

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
		popup = new ChoicePopup<>(text, this::taken);
		text.addListener(SWT.FocusIn, event -> read());
		text.addListener(SWT.MouseDown, event -> open());
		text.addListener(SWT.Modify, event -> open());
		text.addListener(SWT.KeyDown, this::key);
		text.addListener(SWT.Traverse, this::traverse);
		text.addListener(SWT.FocusOut, event -> text.getDisplay().asyncExec(this::closeUnlessUsed));
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
		popup.show(choices.get().matching(text.getText(), MOST).stream().map(record -> new ChoicePopup.Choice<>(
				record.uuid(), record.label(), Optional.of(KindImages.image(record.kind())))).toList(),
				"nothing of that name");
	}

	private void key(Event event) {
		if (popup.isOpen()) {
			popup.move(event);
		} else if (event.keyCode == SWT.ARROW_DOWN) {
			open();
		}
	}

	private void traverse(Event event) {
		if (event.detail == SWT.TRAVERSE_RETURN && popup.isOpen()) {
			// Enter takes what is selected and does not go on to the next field
			event.detail = SWT.TRAVERSE_NONE;
			event.doit = false;
			popup.take();
		} else if (event.detail == SWT.TRAVERSE_ESCAPE) {
			event.detail = SWT.TRAVERSE_NONE;
			event.doit = false;
			close();
			cancelled.run();
		}
	}

	private void taken(UUID record) {
		wanted = false;
		emptying = true;
		text.setText("");
		emptying = false;
		chosen.accept(record);
	}

	private void closeUnlessUsed() {
		if (popup.isOpen() && !popup.isUsed()) {
			close();
			if (!text.isDisposed() && !text.isFocusControl()) {
				cancelled.run();
			}
		}
	}

	private void close() {
		wanted = false;
		popup.close();
	}
}
