/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.merge;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.glovebox.core.merge.Choice;
import org.glovebox.core.merge.Conflict;

/** One conflict: what the field was, is on my side and on theirs, and what is to become of it. */
final class ConflictRow {

	private static final int INDENT = 24;
	private static final int WIDTH = 260;
	private static final int MOST_LINES = 8;

	private final Conflict conflict;
	private final Runnable changed;
	private final Composite area;
	private Optional<Choice> choice = Optional.empty();

	/**
	 * @param parent has a grid of one column
	 * @param changed runs when something else was chosen
	 */
	ConflictRow(Composite parent, Conflict conflict, String their, LocalResourceManager resources, Runnable changed) {
		this.conflict = conflict;
		this.changed = changed;
		Label field = new Label(parent, SWT.NONE);
		field.setText(conflict.field().replace("&", "&&"));
		field.setFont(resources.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).setStyle(SWT.BOLD)));
		area = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		GridLayoutFactory.fillDefaults().numColumns(3).equalWidth(true).spacing(16, 4).applyTo(area);
		new Label(area, SWT.NONE).setText("Before");
		radio("Mine", Choice.Pick.MINE);
		radio(their, Choice.Pick.THEIRS);
		value(conflict.base(), "Before");
		value(conflict.mine(), "Mine");
		value(conflict.theirs(), their);
		if (conflict.keepsBoth()) {
			GridDataFactory.swtDefaults().span(3, 1).applyTo(radio(conflict.kind() == Conflict.Kind.TEXT
					? "Keep both, theirs first" : "Keep those of both", Choice.Pick.BOTH));
		}
		if (conflict.takesTyped()) {
			typed();
		}
	}

	Conflict conflict() {
		return conflict;
	}

	/** What was chosen; empty where nothing was yet. */
	Optional<Choice> choice() {
		return choice;
	}

	private Button radio(String text, Choice meant) {
		Button radio = new Button(area, SWT.RADIO);
		radio.setText(text.replace("&", "&&"));
		radio.setToolTipText(conflict.field() + ": " + text);
		radio.addListener(SWT.Selection, event -> {
			if (radio.getSelection()) {
				choose(meant);
			}
		});
		return radio;
	}

	private void choose(Choice chosen) {
		choice = Optional.of(chosen);
		changed.run();
	}

	private void value(Optional<String> text, String whose) {
		Text shown = new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL);
		shown.setText(text.orElse("\u2013"));
		shown.setToolTipText(whose);
		shown.getVerticalBar().setVisible(false);
		int lines = Math.clamp(shown.computeSize(WIDTH, SWT.DEFAULT).y / shown.getLineHeight(), 1, MOST_LINES);
		shown.getVerticalBar().setVisible(lines == MOST_LINES);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, lines * shown.getLineHeight()).applyTo(shown);
	}

	private void typed() {
		Composite line = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(line);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(line);
		Button radio = new Button(line, SWT.RADIO);
		radio.setText("Something else:");
		String proposal = conflict.mine().or(conflict::theirs).orElse("");
		boolean several = proposal.indexOf('\n') >= 0;
		Text text = new Text(line, several ? SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.WRAP : SWT.SINGLE | SWT.BORDER);
		text.setText(proposal);
		text.setToolTipText(conflict.field() + ": something else");
		GridDataFactory.fillDefaults().grab(true, false)
				.hint(SWT.DEFAULT, several ? MOST_LINES / 2 * text.getLineHeight() : SWT.DEFAULT).applyTo(text);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, several ? SWT.BEGINNING : SWT.CENTER).applyTo(radio);
		radio.addListener(SWT.Selection, event -> {
			if (radio.getSelection()) {
				alone(radio);
				choose(new Choice.Typed(text.getText()));
				text.setFocus();
			}
		});
		text.addListener(SWT.Modify, event -> {
			radio.setSelection(true);
			alone(radio);
			choose(new Choice.Typed(text.getText()));
		});
		for (var other : area.getChildren()) {
			other.addListener(SWT.Selection, event -> {
				if (other instanceof Button button && button.getSelection()) {
					radio.setSelection(false);
				}
			});
		}
	}

	/** Only radio buttons of one parent know of each other. */
	private void alone(Button chosen) {
		for (var other : area.getChildren()) {
			if (other instanceof Button button && button != chosen) {
				button.setSelection(false);
			}
		}
	}
}
