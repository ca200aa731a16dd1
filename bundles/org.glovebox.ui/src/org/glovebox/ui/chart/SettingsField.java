/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.glovebox.core.analysis.SettingsDescription.Kind;
import org.glovebox.core.analysis.SettingsDescription.Parameter;
import org.glovebox.ui.forms.FormLook;

/** The field of one parameter in a {@link SettingsForm}. */
final class SettingsField {

	private static final int NUMBER_WIDTH = 64;
	private static final int TEXT_WIDTH = 80;
	private static final float TINT = 0.12f;

	private final Parameter parameter;
	private final SettingsValues values;
	private final boolean messageBelow;
	private final Composite box;
	private final Control widget;
	private final Label after;
	private final Label message;
	private Change listener = size -> {
		// nobody listens yet
	};
	private String fallback = "not set";
	private boolean showing;

	/** Hears of a change, and whether the field needs other room than before. */
	@FunctionalInterface
	interface Change {
		void changed(boolean otherSize);
	}

	SettingsField(Composite parent, Parameter parameter, SettingsValues values, boolean messageBelow) {
		this.parameter = parameter;
		this.values = values;
		this.messageBelow = messageBelow;
		box = new Composite(parent, SWT.NONE);
		box.setBackgroundMode(SWT.INHERIT_FORCE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 2).applyTo(box);
		widget = switch (parameter.kind()) {
		case FLAG -> flag();
		case CHOICE -> choice();
		case NUMBER, INTEGER -> text(NUMBER_WIDTH);
		case TEXT -> text(TEXT_WIDTH);
		};
		after = new Label(box, SWT.NONE);
		after.setForeground(FormLook.muted(box));
		boolean number = parameter.kind() == Kind.NUMBER || parameter.kind() == Kind.INTEGER;
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).exclude(!number).applyTo(after);
		message = new Label(box, SWT.WRAP);
		message.setForeground(FormLook.error(box));
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(NUMBER_WIDTH, SWT.DEFAULT).exclude(true)
				.applyTo(message);
		message.setVisible(false);
		widget.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(@Nullable AccessibleEvent event) {
				if (event != null) {
					event.result = parameter.label() + (parameter.unit().isEmpty() ? "" : " in " + parameter.unit());
				}
			}

			@Override
			public void getHelp(@Nullable AccessibleEvent event) {
				if (event != null) {
					event.result = SettingsValues.help(parameter);
				}
			}
		});
		refresh();
	}

	Control control() {
		return box;
	}

	void onChange(Change change) {
		listener = change;
	}

	void setFallback(String text) {
		fallback = text;
		refresh();
	}

	private Control flag() {
		Button button = new Button(box, SWT.CHECK);
		button.setText(parameter.label().replace("&", "&&"));
		button.addListener(SWT.Selection, event -> put(Boolean.toString(button.getSelection())));
		return button;
	}

	private Control choice() {
		Combo combo = new Combo(box, SWT.DROP_DOWN | SWT.READ_ONLY);
		List<String> choices = parameter.choices();
		choices.forEach(choice -> combo.add(SettingsValues.choiceLabel(choice)));
		combo.setVisibleItemCount(Math.min(12, choices.size()));
		if (messageBelow) {
			GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(NUMBER_WIDTH, SWT.DEFAULT).applyTo(combo);
		}
		combo.addListener(SWT.Selection, event -> put(choices.get(Math.max(0, combo.getSelectionIndex()))));
		combo.addListener(SWT.MouseVerticalWheel, SettingsField::ignoreUnlessFocused);
		return combo;
	}

	/** Scrolling a page across a choice must not change it. */
	private static void ignoreUnlessFocused(Event event) {
		event.doit = event.widget instanceof Control control && control.isFocusControl();
	}

	private Control text(int width) {
		Text text = new Text(box, SWT.BORDER | SWT.SINGLE);
		GridDataFactory.fillDefaults().hint(width, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(text);
		text.addListener(SWT.Modify, event -> put(text.getText()));
		return text;
	}

	private void put(String text) {
		if (!showing) {
			values.put(parameter, text);
			listener.changed(judge());
		}
	}

	/** Shows what the values say. */
	void refresh() {
		showing = true;
		switch (widget) {
		case Button button -> button.setSelection("true".equals(values.text(parameter)));
		case Combo combo -> combo.select(parameter.choices().indexOf(values.text(parameter)));
		case Text text -> {
			text.setMessage(parameter.defaultText().isEmpty() ? fallback : parameter.defaultText());
			if (!text.getText().strip().equals(values.typed(parameter))) {
				text.setText(values.typed(parameter));
			}
		}
		default -> throw new IllegalStateException("no widget for " + parameter.name());
		}
		showing = false;
		judge();
	}

	/** Marks what is wrong and says what was understood; tells whether that takes other room. */
	private boolean judge() {
		Optional<String> problem = parameter.kind() == Kind.FLAG ? Optional.empty() : values.problem(parameter);
		String help = SettingsValues.help(parameter);
		widget.setToolTipText(problem.map(p -> p + "\n\n" + help).orElse(help));
		if (widget instanceof Text text) {
			text.setBackground(problem.isEmpty() ? null
					: FormLook.mix(FormLook.error(box), text.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND), TINT));
		}
		String unit = values.converted(parameter).map(v -> "= " + v).orElseGet(() -> UnitText.of(parameter.unit()));
		boolean other = !unit.equals(after.getText());
		if (other) {
			after.setText(unit);
		}
		String wrong = messageBelow ? problem.orElse("") : "";
		if (!wrong.equals(message.getText())) {
			message.setText(wrong.replace("&", "&&"));
			((GridData) message.getLayoutData()).exclude = wrong.isEmpty();
			message.setVisible(!wrong.isEmpty());
			other = true;
		}
		return other;
	}
}
