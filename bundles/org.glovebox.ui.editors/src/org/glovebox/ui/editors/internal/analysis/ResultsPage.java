/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.analysis;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.analysis.AnalysisInput;
import org.glovebox.model.analysis.DerivedQuantity;
import org.glovebox.model.analysis.Message;
import org.glovebox.model.analysis.MessageSeverity;
import org.glovebox.model.description.Labels;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Setting;
import org.glovebox.ui.Explanation;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.editors.internal.page.FormsPage;
import org.glovebox.ui.forms.ActionLinks;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.Heading;
import org.glovebox.ui.forms.RecordLink;

/** What an analysis found: messages, quantities, what they rest on. It is not edited but run again. */
public final class ResultsPage extends FormsPage {

	private static final String[] TITLES = { "Property", "Value", "Conditions", "Of", "Remarks" };
	private static final int[] WIDTHS = { 240, 208, 200, 112, 240 };
	private static final int CONDITIONS = 2;
	private static final int OF = 3;

	@Override
	protected void build(Composite body, PageContext context) {
		Analysis analysis = (Analysis) context.record();
		messages(body, analysis);
		results(body, context, analysis);
		RerunSection.create(body, context, analysis);
		inputs(body, context, analysis);
		derived(body, context, analysis);
		settings(body, analysis);
	}

	private static Composite section(Composite body, String title) {
		Composite section = new Composite(body, SWT.NONE);
		section.setBackground(body.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * FormLook.GRID, FormLook.GRID).applyTo(section);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
		Heading.create(section, title);
		return section;
	}

	private static void messages(Composite body, Analysis analysis) {
		if (analysis.getMessages().isEmpty()) {
			return;
		}
		Composite section = section(body, "Messages");
		for (Message message : analysis.getMessages()) {
			Label severity = new Label(section, SWT.NONE);
			severity.setText(Labels.choice(org.glovebox.model.analysis.AnalysisPackage.Literals.MESSAGE_SEVERITY
					.getEEnumLiteral(message.getSeverity().getValue())));
			severity.setForeground(colour(section, message.getSeverity()));
			GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).hint(FormLook.LABEL_WIDTH, SWT.DEFAULT)
					.applyTo(severity);
			String where = message.getPosition() == null ? "" : " (" + message.getPosition() + ")";
			readable(section, message.getText() + where);
		}
	}

	private static Color colour(Composite section, MessageSeverity severity) {
		return switch (severity) {
		case ERROR -> FormLook.error(section);
		case WARNING -> FormLook.warning(section);
		case INFORMATION -> FormLook.muted(section);
		};
	}

	/** Text that can be selected and copied. */
	private static void readable(Composite parent, String value) {
		Text text = new Text(parent, SWT.READ_ONLY | SWT.WRAP);
		text.setText(value);
		text.setBackground(parent.getBackground());
		GridDataFactory.fillDefaults().grab(true, false).hint(FormLook.LABEL_WIDTH, SWT.DEFAULT).applyTo(text);
	}

	private static void results(Composite body, PageContext context, Analysis analysis) {
		Composite section = section(body, "Results");
		List<ResultRow> rows = ResultRow.of(analysis);
		if (rows.isEmpty()) {
			readable(section, "This analysis gives tables and curves, no single numbers.");
			return;
		}
		Table table = new Table(section, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
		table.setHeaderVisible(true);
		for (int i = 0; i < TITLES.length; i++) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(TITLES[i]);
			column.setWidth(isSaid(i, rows) ? WIDTHS[i] : 0);
			column.setResizable(isSaid(i, rows));
		}
		fillWidth(table);
		for (ResultRow row : rows) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] { row.property(), row.value(), row.conditions(), row.of(), row.remarks() });
			item.setData(row);
		}
		table.addListener(SWT.DefaultSelection, event -> {
			if (event.item.getData() instanceof ResultRow row) {
				row.target().ifPresent(context.session()::openRecord);
			}
		});
		GridData data = GridDataFactory.fillDefaults().grab(true, false).span(2, 1).create();
		data.heightHint = table.getHeaderHeight() + table.getItemHeight() * rows.size();
		table.setLayoutData(data);
	}

	/** Columns that say nothing, or the same everywhere, take no room. */
	private static boolean isSaid(int column, List<ResultRow> rows) {
		return switch (column) {
		case CONDITIONS -> rows.stream().anyMatch(r -> !r.conditions().isEmpty());
		case OF -> rows.stream().map(ResultRow::of).distinct().count() > 1;
		default -> true;
		};
	}

	/** The last column takes what the others leave. */
	private static void fillWidth(Table table) {
		table.addListener(SWT.Resize, event -> {
			int last = table.getColumnCount() - 1;
			int others = Arrays.stream(table.getColumns()).limit(last).mapToInt(TableColumn::getWidth).sum();
			table.getColumn(last).setWidth(Math.max(WIDTHS[last], table.getClientArea().width - others));
		});
	}

	private static void inputs(Composite body, PageContext context, Analysis analysis) {
		Composite section = section(body, "Made from");
		for (AnalysisInput input : analysis.getInputs()) {
			Label name = new Label(section, SWT.NONE);
			name.setText(input.getName() == null || input.getName().isBlank() ? "Data" : input.getName());
			GridDataFactory.swtDefaults().hint(FormLook.LABEL_WIDTH, SWT.DEFAULT).applyTo(name);
			if (input.getRecord() != null) {
				RecordLink.create(section, context, input.getRecord());
			}
		}
		Label by = new Label(section, SWT.NONE);
		by.setText("Analyzer");
		readable(section, analysis.getAnalyzer()
				+ (analysis.getAnalyzerVersion() == null ? "" : " " + analysis.getAnalyzerVersion()));
	}

	private static void derived(Composite body, PageContext context, Analysis analysis) {
		if (analysis.getDerived().isEmpty()) {
			return;
		}
		Composite section = section(body, "Taken from the history of the subject");
		for (DerivedQuantity derived : analysis.getDerived()) {
			Explanation why = DerivedExplanation.of(derived);
			Label name = new Label(section, SWT.NONE);
			name.setText(ResultRow.words(derived.getName()));
			GridDataFactory.swtDefaults().hint(FormLook.LABEL_WIDTH, SWT.DEFAULT).applyTo(name);
			new ActionLinks(section).add(why.value() + "  =  " + why.expression(), "Why this number (F2)",
					() -> context.explain(why)).addListener(SWT.FocusIn, event -> context.select(List.of(why)));
		}
	}

	private static void settings(Composite body, Analysis analysis) {
		List<Setting> set = analysis.getSettings().stream().filter(ResultsPage::isSet).toList();
		if (set.isEmpty()) {
			return;
		}
		Composite section = section(body, "Settings");
		for (Setting setting : set) {
			Label name = new Label(section, SWT.NONE);
			name.setText(ResultRow.words(setting.getName()));
			GridDataFactory.swtDefaults().hint(FormLook.LABEL_WIDTH, SWT.DEFAULT).applyTo(name);
			String value = setting.getQuantity() == null ? setting.getText() : setting.getQuantity().text();
			readable(section, value == null ? RecordLabels.of(setting) : value);
		}
	}

	/** What was not given has an empty text, which says nothing. */
	private static boolean isSet(Setting setting) {
		return setting.getQuantity() != null || setting.getText() != null && !setting.getText().isBlank();
	}
}
