/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.glovebox.core.analysis.SettingsDescription;
import org.glovebox.core.analysis.SettingsDescription.Kind;
import org.glovebox.core.analysis.SettingsDescription.Parameter;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.ScrolledPage;

/**
 * A form of the settings of an analyzer or a kind of chart, made from their description. Defaults stand in grey where
 * nothing is typed, numbers may be typed in any unit of the right dimension, limits are checked at once.
 */
public final class SettingsForm {

	private static final int LABEL_WIDTH = 96;

	private final Arrangement arrangement;
	private final SettingsValues values;
	private final Composite box;
	private final Map<String, SettingsField> fields = new LinkedHashMap<>();
	private final List<Consumer<Map<String, String>>> listeners = new ArrayList<>();

	/** How fields are put together. */
	public enum Arrangement {
		/** One beside the other, into further rows where there is no room. */
		STRIP,
		/** One below the other, labels to the left. */
		COLUMN
	}

	/**
	 * Makes the form.
	 *
	 * @param parent where it goes
	 * @param description the settings
	 * @param texts what is not at its default, by name of the parameter
	 * @param arrangement how fields are put together
	 */
	public SettingsForm(Composite parent, SettingsDescription description, Map<String, String> texts,
			Arrangement arrangement) {
		this.arrangement = arrangement;
		values = new SettingsValues(description);
		values.replace(texts);
		box = new Composite(parent, SWT.NONE);
		box.setBackground(parent.getBackground());
		box.setBackgroundMode(SWT.INHERIT_FORCE);
		if (arrangement == Arrangement.STRIP) {
			box.setLayout(RowLayoutFactory.fillDefaults().type(SWT.HORIZONTAL).wrap(true).center(true)
					.spacing(FormLook.GRID + 4).create());
		} else {
			GridLayoutFactory.fillDefaults().numColumns(2).spacing(FormLook.GRID, 4).applyTo(box);
		}
		description.parameters().forEach(this::add);
	}

	/** What the form consists of; the layout data of a page goes here. */
	public Control control() {
		return box;
	}

	/** What is typed or chosen, by name of the parameter; what is at its default is left out. */
	public Map<String, String> texts() {
		return values.texts();
	}

	/** Puts texts in the place of all that was typed or chosen; listeners are not told. */
	public void setTexts(Map<String, String> texts) {
		values.replace(texts);
		fields.values().forEach(SettingsField::refresh);
	}

	/** Why the settings are not accepted, for people; empty where they are. */
	public Optional<String> problem() {
		return values.problem();
	}

	/** Tells of every change after which the settings are accepted; given is what {@link #texts()} says then. */
	public void onChange(Consumer<Map<String, String>> listener) {
		listeners.add(listener);
	}

	/**
	 * Shows in grey what holds as long as nothing is typed for a number without a default, such as a mass that follows
	 * from the records.
	 *
	 * @param name name of the parameter; one that does not exist is ignored
	 */
	public void setFallback(String name, String text) {
		SettingsField field = fields.get(name);
		if (field != null) {
			field.setFallback(text);
		}
	}

	private void add(Parameter parameter) {
		boolean strip = arrangement == Arrangement.STRIP;
		boolean flag = parameter.kind() == Kind.FLAG;
		Composite parent = strip ? group(flag ? 1 : 2) : box;
		if (!flag) {
			Label label = new Label(parent, strip ? SWT.NONE : SWT.WRAP);
			label.setText(parameter.label().replace("&", "&&"));
			label.setToolTipText(SettingsValues.help(parameter));
			GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(strip ? SWT.DEFAULT : LABEL_WIDTH,
					SWT.DEFAULT).applyTo(label);
		}
		SettingsField field = new SettingsField(parent, parameter, values, !strip);
		GridData data = GridDataFactory.fillDefaults().grab(!strip, false).align(strip ? SWT.BEGINNING : SWT.FILL,
				SWT.CENTER).span(flag && !strip ? 2 : 1, 1).create();
		field.control().setLayoutData(data);
		field.onChange(this::changed);
		fields.put(parameter.name(), field);
	}

	private Composite group(int columns) {
		Composite group = new Composite(box, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(columns).spacing(FormLook.GRID - 2, 0).applyTo(group);
		return group;
	}

	private void changed(boolean otherSize) {
		if (otherSize) {
			ScrolledPage.reflow(box);
		}
		if (values.problem().isEmpty()) {
			Map<String, String> texts = texts();
			listeners.forEach(listener -> listener.accept(texts));
		}
	}
}
