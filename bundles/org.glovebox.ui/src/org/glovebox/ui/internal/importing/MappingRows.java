/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.glovebox.api.data.Vocabulary;
import org.glovebox.api.importing.TableLayout;
import org.glovebox.api.importing.TableMapping;
import org.glovebox.core.reading.MappingText;

/** One line for each column of a table: its label, its first value, what it means, in which unit. */
final class MappingRows {

	private static final String OMITTED = "(left out)";
	private static final int MOST_COLUMNS = 200;
	private static final int LONGEST = 32;

	private final ScrolledComposite scrolled;
	private final Runnable changed;
	private final List<Row> rows = new ArrayList<>();

	MappingRows(ScrolledComposite scrolled, Runnable changed) {
		this.scrolled = scrolled;
		this.changed = changed;
	}

	private record Row(String label, TableMapping.Meaning proposal, Combo column, Text unit) {

		TableMapping.Meaning meaning() {
			String typed = column.getText().strip();
			return new TableMapping.Meaning(label, typed.equals(OMITTED) ? "" : typed, unit.getText().strip());
		}

		/** What the program takes the column for anyway need not be said, unless it is a name of the vocabulary. */
		boolean isSaid() {
			return !meaning().equals(proposal) || Vocabulary.columns().find(meaning().column().replaceFirst("^-", "")).isPresent();
		}

		Optional<String> problem() {
			TableMapping.Meaning meaning = meaning();
			if (meaning.column().isEmpty() && !column.getText().strip().equals(OMITTED)) {
				return Optional.of(label + ": say what it means, or leave it out");
			}
			return MappingText.problem(meaning.column().replaceFirst("^-", ""), meaning.unit()).map(p -> label + ": " + p);
		}
	}

	/** Shows the columns of a table, with what is known of them. */
	void show(TableLayout layout, Optional<TableMapping> known) {
		Control old = scrolled.getContent();
		if (old != null) {
			old.dispose();
		}
		rows.clear();
		Composite body = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(8, 8).spacing(16, 4).applyTo(body);
		for (String heading : List.of("Label in the file", "First value", "Means", "Unit in the file")) {
			Label label = new Label(body, SWT.NONE);
			label.setText(heading);
			label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		}
		for (int i = 0; i < Math.min(MOST_COLUMNS, layout.labels().size()); i++) {
			String first = layout.rows().isEmpty() || layout.rows().get(0).size() <= i ? "" : layout.rows().get(0).get(i);
			TableMapping.Meaning proposal = layout.proposals().get(i);
			rows.add(row(body, first, proposal, known.flatMap(k -> k.meaning(proposal.label())).orElse(proposal)));
		}
		scrolled.setContent(body);
		scrolled.setMinSize(body.computeSize(SWT.DEFAULT, SWT.DEFAULT));
	}

	private Row row(Composite body, String first, TableMapping.Meaning proposal, TableMapping.Meaning shown) {
		new Label(body, SWT.NONE).setText(shortened(proposal.label()));
		new Label(body, SWT.NONE).setText(shortened(first));
		Combo column = new Combo(body, SWT.DROP_DOWN);
		column.setItems(Stream.concat(Stream.of(OMITTED), Vocabulary.columns().terms().stream().map(Vocabulary.Term::name))
				.toArray(String[]::new));
		column.setVisibleItemCount(20);
		column.setText(shown.column().isEmpty() ? OMITTED : shown.column());
		column.setToolTipText("A column of the vocabulary or a name of your own; - before it turns the sign round");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(column);
		Text unit = new Text(body, SWT.BORDER | SWT.SINGLE);
		unit.setText(shown.unit());
		GridDataFactory.fillDefaults().hint(96, SWT.DEFAULT).applyTo(unit);
		column.addListener(SWT.Selection, event -> Vocabulary.columns().find(column.getText())
				.filter(term -> MappingText.problem(term.name(), unit.getText().strip()).isPresent() || unit.getText().isBlank())
				.ifPresent(term -> unit.setText(term.unit())));
		column.addListener(SWT.Modify, event -> changed.run());
		unit.addListener(SWT.Modify, event -> changed.run());
		return new Row(proposal.label(), proposal, column, unit);
	}

	private static String shortened(String text) {
		String plain = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + '\u2026' : text;
		return plain.replace("&", "&&");
	}

	/** What the user said. */
	List<TableMapping.Meaning> meanings() {
		return rows.stream().filter(Row::isSaid).map(Row::meaning).toList();
	}

	/** The first thing that does not go together. */
	Optional<String> problem() {
		Optional<String> twice = rows.stream().map(r -> r.meaning().column()).filter(c -> !c.isEmpty())
				.filter(c -> rows.stream().filter(r -> r.meaning().column().equals(c)).count() > 1).findFirst()
				.map(c -> "Two columns are " + c + ".");
		return rows.stream().map(Row::problem).flatMap(Optional::stream).findFirst().or(() -> twice);
	}
}
