/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.glovebox.api.data.Table;
import org.glovebox.core.drafting.TableText;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.ui.EditorPage;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.forms.FormLook;

/** The page of the numbers behind a measurement, as they are in its file. */
public final class DataPage implements EditorPage {

	private Optional<Parts> made = Optional.empty();
	private List<Table> tables = List.of();

	/** What the page consists of, once it is made. */
	private record Parts(PageContext context, DataReading reading, Combo part, Label size, Button copy, Button export,
			DataTable table, MessageBar bar) {
	}

	private Optional<Parts> parts() {
		return made.filter(p -> !p.part().isDisposed());
	}

	@Override
	public void createContent(Composite parent, PageContext context) {
		DataReading reading = DataReading.of(context);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		Composite strip = context.toolkit().createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(2 * FormLook.GRID, FormLook.GRID)
				.spacing(FormLook.GRID + 4, 0).applyTo(strip);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
		Combo part = new Combo(strip, SWT.DROP_DOWN | SWT.READ_ONLY);
		part.setToolTipText("Which part of the file");
		part.setVisibleItemCount(20);
		Label size = context.toolkit().createLabel(strip, "");
		size.setForeground(FormLook.muted(strip));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(size);
		Button copy = button(strip, "Copy", "Copy the selected rows, or all where none is selected (Ctrl+C)");
		Button export = button(strip, "Export CSV\u2026", "Write all rows of this part to a file");
		DataTable table = new DataTable(parent);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		MessageBar bar = new MessageBar(parent);
		made = Optional.of(new Parts(context, reading, part, size, copy, export, table, bar));
		part.addListener(SWT.Selection, event -> showPart());
		copy.addListener(SWT.Selection, event -> bar.say(table.copy()));
		table.onCopy(bar::say);
		export.addListener(SWT.Selection, event -> export());
		reading.onChange(this::refresh);
		refresh();
	}

	private static Button button(Composite parent, String text, String help) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(help);
		return button;
	}

	private void refresh() {
		parts().ifPresent(p -> {
			List<Table> now = p.reading().data().map(d -> d.dataset().parts()).orElse(List.of());
			if (!now.equals(tables) || now.isEmpty()) {
				tables = now;
				p.part().setItems(names(now));
				p.part().select(0);
				((org.eclipse.swt.layout.GridData) layoutData(p.part())).exclude = now.size() < 2;
				p.part().setVisible(now.size() > 1);
				showPart();
			}
		});
	}

	private static Object layoutData(Combo combo) {
		if (combo.getLayoutData() == null) {
			GridDataFactory.swtDefaults().applyTo(combo);
		}
		return combo.getLayoutData();
	}

	private static String[] names(List<Table> tables) {
		List<String> names = new ArrayList<>();
		for (int i = 0; i < tables.size(); i++) {
			String name = tables.get(i).name();
			names.add((i + 1) + (name.isEmpty() ? "" : "  " + name));
		}
		return names.toArray(String[]::new);
	}

	private Optional<Table> chosen() {
		return parts().map(p -> p.part().getSelectionIndex()).filter(i -> i >= 0 && i < tables.size()).map(tables::get);
	}

	private void showPart() {
		parts().ifPresent(p -> {
			Optional<Table> chosen = chosen();
			p.table().show(chosen);
			p.size().setText(chosen.map(DataPage::size).orElseGet(() -> state(p.reading())).replace("&", "&&"));
			p.copy().setEnabled(chosen.isPresent());
			p.export().setEnabled(chosen.isPresent());
			p.bar().show(p.reading().data().map(MeasuredData::messages).orElse(List.of()));
			p.part().getParent().layout(true, true);
		});
	}

	private static String size(Table table) {
		return String.format(Locale.ROOT, "%,d rows, %d columns", table.rows(), table.columns().size()).replace(',',
				'\u202f').replaceFirst("rows\u202f", "rows,");
	}

	private static String state(DataReading reading) {
		return switch (reading.state()) {
		case DataReading.State.Reading(String file) -> "Reading " + file + "\u2026";
		case DataReading.State.Absent(String reason) -> reason.replace('\n', ' ');
		case DataReading.State.Stopped() -> "Reading was stopped.";
		case DataReading.State.Ready ready -> "";
		};
	}

	private void export() {
		parts().ifPresent(p -> chosen().ifPresent(table -> {
			FileDialog dialog = new FileDialog(p.part().getShell(), SWT.SAVE);
			dialog.setText("Export CSV");
			dialog.setOverwrite(true);
			dialog.setFilterExtensions(new String[] { "*.csv" });
			dialog.setFilterNames(new String[] { "Comma-separated values (*.csv)" });
			dialog.setFileName((RecordLabels.shortName(p.context().record()) + (table.name().isEmpty() ? ""
					: " " + table.name())).replaceAll("[\\\\/:*?\"<>|]+", "-") + ".csv");
			String chosen = dialog.open();
			if (chosen != null) {
				Path file = Path.of(chosen.toLowerCase(Locale.ROOT).endsWith(".csv") ? chosen : chosen + ".csv");
				p.context().run("Writing " + file.getFileName(), (notebook, monitor) -> {
					try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
						TableText.write(table, out, monitor);
					}
					return "Saved " + file;
				}, said -> parts().ifPresent(q -> q.bar().say(said)));
			}
		}));
	}

	@Override
	public void setFocus() {
		parts().ifPresent(p -> p.table().control().setFocus());
	}
}
