/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Vocabulary;
import org.glovebox.ui.chart.UnitText;

/** The rows of a table, each shown when it is looked at, so that there may be any number of them. */
final class DataTable {

	private static final int PADDING = 24;
	private static final int LEAST_WIDTH = 64;
	private static final int WIDEST = 320;
	private static final int SAMPLES = 200;
	private static final int DIGITS = 7;
	private static final int DECIMALS = 3;
	private static final List<String> LOOKED_FOR = List.of(Columns.FREQUENCY, Columns.Z_REAL, Columns.Z_IMAG,
			Columns.Z_MODULUS, Columns.Z_PHASE, Columns.TWO_THETA, Columns.INTENSITY, Columns.TIME, Columns.VOLTAGE,
			Columns.CURRENT, Columns.CYCLE);
	private static final int MOST_COPIED = 500_000;

	private final org.eclipse.swt.widgets.Table widget;
	private final List<Column> columns = new ArrayList<>();
	private Optional<Table> table = Optional.empty();
	private Consumer<String> said = text -> {
		// nobody listens yet
	};

	DataTable(Composite parent) {
		widget = new org.eclipse.swt.widgets.Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL
				| SWT.H_SCROLL);
		widget.setHeaderVisible(true);
		widget.setLinesVisible(false);
		widget.addListener(SWT.SetData, this::fill);
		widget.addListener(SWT.KeyDown, this::key);
	}

	Control control() {
		return widget;
	}

	/** Tells in a sentence what was copied with the key. */
	void onCopy(Consumer<String> listener) {
		said = listener;
	}

	/** Shows a table in place of the one before; nothing where there is none. */
	void show(Optional<Table> next) {
		widget.setRedraw(false);
		table = next;
		columns.clear();
		widget.setItemCount(0);
		widget.clearAll();
		for (TableColumn column : widget.getColumns()) {
			column.dispose();
		}
		next.ifPresent(this::make);
		widget.setRedraw(true);
	}

	private void make(Table shown) {
		columns.addAll(ordered(shown.columns()));
		GC gc = new GC(widget);
		TableColumn numbers = new TableColumn(widget, SWT.RIGHT);
		numbers.setText("#");
		numbers.setToolTipText("Row of this part of the file, counted from 1");
		numbers.setWidth(Math.max(LEAST_WIDTH, gc.textExtent(Integer.toString(shown.rows())).x + PADDING));
		for (Column column : columns) {
			TableColumn made = new TableColumn(widget, column instanceof Column.Texts ? SWT.LEFT : SWT.RIGHT);
			made.setText(header(column).replace("&", "&&"));
			made.setToolTipText(help(column));
			made.setWidth(width(gc, column));
			made.setMoveable(true);
		}
		gc.dispose();
		widget.setItemCount(shown.rows());
	}

	/** What is looked for first, then the other columns of the vocabulary in its order, then the instrument's own. */
	static List<Column> ordered(List<Column> columns) {
		List<String> order = new ArrayList<>(LOOKED_FOR);
		Vocabulary.columns().terms().stream().map(Vocabulary.Term::name)
				.filter(name -> !order.contains(name) && !name.equals(Columns.INDEX)).forEach(order::add);
		return columns.stream().sorted(Comparator.comparingInt(column -> {
			int place = order.indexOf(column.name());
			return place < 0 ? order.size() : place;
		})).toList();
	}

	/** A value as it is shown: numbers from computations and single precision have more digits than meaning. */
	static String shown(Column column, int row) {
		double value = column.number(row);
		if (!(column instanceof Column.Numbers) || !Double.isFinite(value)) {
			return column.text(row);
		}
		BigDecimal exact = new BigDecimal(value);
		int whole = exact.precision() - exact.scale();
		BigDecimal rounded = whole > 0 ? exact.setScale(Math.max(DECIMALS, DIGITS - whole), RoundingMode.HALF_EVEN)
				: exact.round(new MathContext(DIGITS));
		BigDecimal brief = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
		return whole > -3 && whole < 13 ? brief.toPlainString() : brief.toString();
	}

	/** "Voltage / V", as on the axis of a chart. */
	static String header(Column column) {
		String label = Vocabulary.columns().find(column.name()).map(Vocabulary.Term::label).filter(l -> !l.isEmpty())
				.orElse(column.name());
		return column.unit().isEmpty() ? label : label + " / " + UnitText.of(column.unit());
	}

	private static String help(Column column) {
		String known = Vocabulary.columns().find(column.name()).map(Vocabulary.Term::description).orElse("");
		return column.name() + (column.unit().isEmpty() ? "" : " [" + column.unit() + "]")
				+ (known.isEmpty() ? "" : "\n" + known)
				+ (column instanceof Column.Numbers ? "\nShown rounded; copies and exports hold all digits." : "");
	}

	private static int width(GC gc, Column column) {
		int widest = gc.textExtent(header(column)).x;
		int step = Math.max(1, column.size() / SAMPLES);
		for (int row = 0; row < column.size(); row += step) {
			widest = Math.max(widest, gc.textExtent(shown(column, row)).x);
		}
		return Math.max(LEAST_WIDTH, Math.min(WIDEST, widest + PADDING));
	}

	private void fill(Event event) {
		if (event.item instanceof TableItem item && event.index < table.map(Table::rows).orElse(0)) {
			String[] texts = new String[columns.size() + 1];
			texts[0] = Integer.toString(event.index + 1);
			for (int i = 0; i < columns.size(); i++) {
				texts[i + 1] = shown(columns.get(i), event.index);
			}
			item.setText(texts);
		}
	}

	private void key(Event event) {
		boolean command = (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1;
		if (command && event.keyCode == 'c') {
			said.accept(copy());
			event.doit = false;
		} else if (command && event.keyCode == 'a') {
			widget.selectAll();
			event.doit = false;
		}
	}

	/** Copies the selected rows with the names of the columns, all rows where none is selected; says what was done. */
	String copy() {
		int[] selected = widget.getSelectionIndices();
		int all = table.map(Table::rows).orElse(0);
		int[] rows = selected.length > 0 ? IntStream.of(selected).sorted().toArray() : IntStream.range(0, all).toArray();
		if (rows.length > MOST_COPIED) {
			return String.format(Locale.ROOT, "%d rows are too many for the clipboard; export them instead.", rows.length);
		}
		if (rows.length > 0) {
			Clipboard clipboard = new Clipboard(widget.getDisplay());
			clipboard.setContents(new Object[] { text(columns, rows) }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
		return rows.length == 1 ? "Copied 1 row." : "Copied " + rows.length + " rows.";
	}

	/** Rows as text that spreadsheets take: cells parted by tabs, names with units in the first line. */
	static String text(List<Column> columns, int[] rows) {
		StringBuilder text = new StringBuilder(columns.stream().map(DataTable::header).collect(Collectors.joining("\t")));
		for (int row : rows) {
			text.append('\n');
			for (int i = 0; i < columns.size(); i++) {
				text.append(i == 0 ? "" : "\t").append(columns.get(i).text(row));
			}
		}
		return text.toString();
	}
}
