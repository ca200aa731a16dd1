/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.glovebox.core.synthesis.Deviation;
import org.glovebox.ui.forms.FormLook;

/** The settings of a step in one line, with names in grey and deviations in colour. */
@NonNullByDefault({}) // the parameters that are overridden here say nothing of null
final class SettingsLabels extends StyledCellLabelProvider {

	private static final String GAP = "   ";

	private final Control control;

	SettingsLabels(Control control) {
		this.control = control;
	}

	@Override
	public void update(ViewerCell cell) {
		StepRow row = (StepRow) cell.getElement();
		Line line = new Line(FormLook.muted(control), FormLook.warning(control));
		for (StepValue value : row.values()) {
			line.add(value);
		}
		cell.setText(line.text.toString());
		cell.setStyleRanges(line.ranges.toArray(StyleRange[]::new));
		super.update(cell);
	}

	@Override
	public String getToolTipText(Object element) {
		Line line = new Line(FormLook.muted(control), FormLook.warning(control));
		((StepRow) element).values().forEach(line::add);
		return line.text.toString();
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

		private void append(String part, Color colour, int style) {
			StyleRange range = new StyleRange(text.length(), part.length(), colour, null, style);
			text.append(part);
			ranges.add(range);
		}
	}
}
