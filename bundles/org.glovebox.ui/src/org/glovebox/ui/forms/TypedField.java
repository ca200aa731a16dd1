/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.internal.ShortenedLabel;

/**
 * A field that is typed into. It says in grey what it understood, marks what it did not understand or finds odd, and
 * keeps what was typed in any case: text that is no value is stored beside the record until it is corrected.
 */
public abstract class TypedField extends FormField {

	private static final float TINT = 0.10f;

	private final FieldReader reader;
	private final Text text;
	private final CLabel echo;
	private final Label message;
	private boolean showing;
	private Optional<String> fallback = Optional.empty();
	private @Nullable Font italic;
	private boolean inferred;
	private boolean slanted;

	/**
	 * @param width width of the text in points, or {@code SWT.DEFAULT} for all there is
	 */
	TypedField(Composite parent, PageContext context, EObject part, EStructuralFeature feature, FieldReader reader,
			int style, int width) {
		super(parent, context, part, feature);
		this.reader = reader;
		boolean narrow = width != SWT.DEFAULT;
		GridLayoutFactory.fillDefaults().numColumns(narrow ? 2 : 1).spacing(FormLook.GRID, 2).applyTo(control());
		text = new Text(control(), (readOnly() ? SWT.NONE : SWT.BORDER) | style);
		GridDataFactory.fillDefaults().grab(!narrow, (style & SWT.MULTI) != 0).hint(width, SWT.DEFAULT)
				.applyTo(text);
		echo = new ShortenedLabel(control());
		echo.setMargins(0, 0, 0, 0);
		echo.setForeground(FormLook.muted(control()));
		GridDataFactory.fillDefaults().grab(narrow, false).align(SWT.FILL, SWT.CENTER).exclude(!narrow).applyTo(echo);
		message = new Label(control(), SWT.WRAP);
		message.setVisible(false);
		GridDataFactory.fillDefaults().grab(true, false).span(narrow ? 2 : 1, 1).exclude(true)
				.hint(FormLook.LABEL_WIDTH, SWT.DEFAULT).applyTo(message);
		text.setEditable(!readOnly());
		setFallback("");
		adopt(text);
		Completion.on(text, part, feature);
		text.addListener(SWT.Modify, event -> typed());
		text.addListener(SWT.FocusOut, event -> left());
		refresh();
	}

	/** The text widget, for tests and for forms that lay it out themselves. */
	public final Text text() {
		return text;
	}

	/** What the field says in grey, or the message where something is wrong. */
	public final String said() {
		return message.getText().isEmpty() ? echo.getText() : message.getText();
	}

	/**
	 * Shows in grey what holds as long as nothing is typed, such as the planned value.
	 *
	 * @param value the text; "" for the example of the model
	 */
	public final void setFallback(String value) {
		inferred = !value.isEmpty();
		show(value);
	}

	/**
	 * Shows in grey how the field is filled in.
	 *
	 * @param value the text; "" for the example of the model
	 */
	final void setHint(String value) {
		inferred = false;
		show(value);
	}

	private void show(String value) {
		fallback = Optional.of(value).filter(v -> !v.isEmpty());
		String example = field().hint().map(hint -> "e.g. " + hint).orElse("");
		text.setMessage(readOnly() ? "" : fallback.orElse(example));
		slant();
	}

	/** What holds without having been typed is in italics, so that it is not taken for what somebody wrote. */
	private void slant() {
		boolean slant = inferred && text.getText().isEmpty();
		if (slant && italic == null) {
			italic = FormLook.font(text, 0, SWT.ITALIC);
		}
		if (slant != slanted) {
			slanted = slant;
			text.setFont(slant ? italic : null);
		}
	}

	private void typed() {
		slant();
		if (showing) {
			return;
		}
		String typed = text.getText();
		FieldReading reading = reader.read(typed);
		switch (reading) {
		case FieldReading.Unreadable bad -> edit().keep(typed);
		default -> edit().set(reading.storedValue());
		}
		showWhileTyping(reading);
	}

	private void left() {
		edit().leave();
		show(reader.read(text.getText()));
		if (edit().unread().isEmpty() && edit().isSet() && !readOnly()) {
			String written = written();
			if (!written.equals(text.getText()) && !isSame(written)) {
				put(written);
			}
		}
	}

	/** Whether what is typed already says the value in words that should stay, such as spaces at the end. */
	private boolean isSame(String written) {
		return written.strip().equals(text.getText().strip());
	}

	private String written(Object value) {
		return readOnly() ? reader.show(value) : reader.write(value);
	}

	private String written() {
		return edit().unread().orElseGet(() -> edit().isSet() && edit().value() != null
				? written(Objects.requireNonNull(edit().value()))
				: "");
	}

	@Override
	public final void refresh() {
		String written = written();
		if (!written.equals(text.getText())) {
			put(written);
		}
		show(reader.read(written));
	}

	private void put(String written) {
		showing = true;
		text.setText(written);
		showing = false;
	}

	private static String wrong(FieldReading reading) {
		return switch (reading) {
		case FieldReading.Unreadable(String why) -> why;
		case FieldReading.Doubtful(Object value, String why) -> why;
		default -> "";
		};
	}

	private Color colour(FieldReading reading) {
		return reading instanceof FieldReading.Unreadable ? FormLook.error(control()) : FormLook.warning(control());
	}

	/** Beside the text, so that nothing moves under the hands of who is typing. */
	private void showWhileTyping(FieldReading reading) {
		String wrong = wrong(reading);
		mark(reading);
		if (message.getVisible()) {
			message.setText(wrong.replace("&", "&&"));
			message.setForeground(colour(reading));
		} else if (!wrong.isEmpty()) {
			echo(wrong, colour(reading));
		}
	}

	private void show(FieldReading reading) {
		mark(reading);
		String wrong = wrong(reading);
		message.setForeground(colour(reading));
		message.setText(wrong.replace("&", "&&"));
		boolean shown = !wrong.isEmpty();
		if (shown || ((GridData) message.getLayoutData()).exclude == shown) {
			((GridData) message.getLayoutData()).exclude = !shown;
			message.setVisible(shown);
			ScrolledPage.reflow(control());
		}
	}

	private void mark(FieldReading reading) {
		echo(reading instanceof FieldReading.Understood(Object value, String said) && !readOnly() ? said : "",
				FormLook.muted(control()));
		text.setBackground(wrong(reading).isEmpty() ? null
				: FormLook.mix(colour(reading), control().getBackground(), TINT));
	}

	private void echo(String said, Color colour) {
		if (!said.equals(echo.getToolTipText())) {
			echo.setText(said.replace("&", "&&"));
			echo.setToolTipText(said);
		}
		echo.setForeground(colour);
	}

	@Override
	public void setFocus() {
		text.setFocus();
		if ((text.getStyle() & SWT.MULTI) == 0) {
			text.selectAll();
		}
	}
}
