/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;
import org.glovebox.core.synthesis.Deviation;
import org.glovebox.ui.forms.FormLook;

/** The settings of a step in one line, with names in grey and deviations in colour. */
@NonNullByDefault({}) // the parameters that are overridden here say nothing of null
final class SettingsLabels extends StyledCellLabelProvider {

	private static final String GAP = "   ";

	/** For the margins of a cell, and for bold letters. */
	private static final int MARGIN = 16;

	private final Control control;
	private final IntSupplier width;

	/** @param width the width of the column in points */
	SettingsLabels(Control control, IntSupplier width) {
		this.control = control;
		this.width = width;
	}

	@Override
	public void update(ViewerCell cell) {
		List<StepValue> values = ((StepRow) cell.getElement()).values();
		GC gc = new GC(control);
		int fitting = fitting(values, text -> gc.textExtent(text).x, width.getAsInt() - MARGIN);
		gc.dispose();
		Line line = line();
		values.stream().limit(fitting).forEach(line::add);
		line.addMore(values.size() - fitting);
		cell.setText(line.text.toString());
		cell.setStyleRanges(line.ranges.toArray(StyleRange[]::new));
		super.update(cell);
	}

	/**
	 * How many of some values fit into a line that ends with how many there are beside them; at least one.
	 *
	 * @param extent width of a text
	 */
	static int fitting(List<StepValue> values, ToIntFunction<String> extent, int width) {
		int count = values.size();
		while (count > 1) {
			Line line = new Line(null, null);
			values.stream().limit(count).forEach(line::add);
			line.addMore(values.size() - count);
			if (extent.applyAsInt(line.text.toString()) <= width) {
				return count;
			}
			count--;
		}
		return count;
	}

	private Line line() {
		return new Line(FormLook.muted(control), FormLook.warning(control));
	}

	@Override
	public String getToolTipText(Object element) {
		return ((StepRow) element).values().stream().map(value -> {
			Line line = line();
			line.add(value);
			return line.text.toString();
		}).collect(Collectors.joining("\n"));
	}

	/** The text as it grows, with its colours. */
	private static final class Line {
		private final StringBuilder text = new StringBuilder();
		private final List<StyleRange> ranges = new ArrayList<>();
		private final Color muted;
		private final Color warning;

		Line(Color muted, Color warning) {
			this.muted = muted;
			this.warning = warning;
		}

		void add(StepValue value) {
			if (!text.isEmpty()) {
				text.append(GAP);
			}
			if (!value.name().isEmpty()) {
				append(value.name() + " ", muted, SWT.NORMAL);
			}
			if (value.planned().isEmpty() || value.isAsPlanned()) {
				text.append(value.actual());
			} else if (value.actual().isEmpty()) {
				append(value.planned(), muted, SWT.ITALIC);
			} else {
				append(value.planned() + " → ", muted, SWT.NORMAL);
				boolean notable = value.deviation() == Deviation.NOTABLE;
				append(value.actual(), notable ? warning : null, notable ? SWT.BOLD : SWT.NORMAL);
			}
		}

		/** Tells how many values there was no place for. */
		void addMore(int count) {
			if (count > 0) {
				append(GAP + "+" + count + " more", muted, SWT.NORMAL);
			}
		}

		private void append(String part, Color colour, int style) {
			StyleRange range = new StyleRange(text.length(), part.length(), colour, null, style);
			text.append(part);
			ranges.add(range);
		}
	}
}
