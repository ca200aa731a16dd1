/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.glovebox.core.study.ColumnParser;
import org.glovebox.core.study.StudyDefinition;
import org.glovebox.core.study.StudyDrawing;
import org.glovebox.core.study.StudyRecords;
import org.glovebox.model.analysis.AnalysisFactory;
import org.glovebox.model.analysis.AnalysisPackage.Literals;
import org.glovebox.model.analysis.Study;
import org.glovebox.model.analysis.StudyChart;
import org.glovebox.model.analysis.StudyColumn;
import org.glovebox.model.analysis.StudyFilter;
import org.glovebox.model.notebook.Record;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.forms.PartCommands;

/** What can be done to a study from its table; each is one step to undo. */
final class StudyEdits {

	private final PageContext context;
	private final Study study;

	StudyEdits(PageContext context) {
		this.context = context;
		this.study = (Study) context.record();
	}

	/** What the table shows. */
	StudyDefinition definition() {
		return StudyRecords.read(study);
	}

	/** The columns that the table shows, in its order: those that say enough. */
	List<StudyColumn> shown() {
		return StudyRecords.shown(study);
	}

	/** What the chart draws, as far as it was said. */
	StudyDrawing drawing() {
		return StudyRecords.drawing(study);
	}

	/** Adds columns as they are typed; the sentence says what was not understood, "" where all were. */
	String add(List<String> typed) {
		CompoundCommand command = new CompoundCommand("Add columns");
		String trouble = "";
		for (String each : typed) {
			switch (ColumnParser.parse(each)) {
			case ColumnParser.Outcome.Malformed(String message) -> trouble = message;
			case ColumnParser.Outcome.Understood(var column) -> {
				Optional<StudyColumn> part = ColumnPart.of(column);
				if (part.isEmpty()) {
					trouble = each + " cannot be kept in the record of a study.";
				}
				part.ifPresent(p -> command.append(
						new AddCommand(context.domain(), study, Literals.STUDY__COLUMNS, p)));
			}
			}
		}
		if (!command.isEmpty()) {
			context.execute(command);
		}
		return trouble;
	}

	void remove(StudyColumn column) {
		context.execute(PartCommands.remove(context.domain(), column));
	}

	/** Sorts by a column, the other way round where it did so already. */
	void sort(StudyColumn column) {
		CompoundCommand command = new CompoundCommand("Sort");
		boolean descending = study.getSortBy() == column && !study.isDescending();
		command.append(set(study, Literals.STUDY__SORT_BY, column));
		command.append(set(study, Literals.STUDY__DESCENDING, descending));
		context.execute(command);
	}

	/** Puts the rows together that have the same value in a column, or no rows any more. */
	void group(Optional<StudyColumn> column) {
		context.execute(set(study, Literals.STUDY__GROUP_BY, orNothing(column)));
	}

	boolean isGroupedBy(StudyColumn column) {
		return study.getGroupBy() == column;
	}

	/** Keeps the rows that fulfil what was typed; "" takes the filters of the column away. */
	boolean filter(StudyColumn column, String typed) {
		CompoundCommand command = new CompoundCommand("Filter");
		study.getFilters().stream().filter(f -> f.getColumn() == column)
				.forEach(f -> command.append(PartCommands.remove(context.domain(), f)));
		Optional<StudyFilter> filter = FilterReader.read(column, typed);
		filter.ifPresent(f -> command.append(
				new AddCommand(context.domain(), study, Literals.STUDY__FILTERS, f)));
		if (!command.isEmpty()) {
			context.execute(command);
		}
		return typed.isBlank() || filter.isPresent();
	}

	/** Adds a record to those that the study starts with. */
	void start(Record record) {
		if (!study.getStart().contains(record)) {
			context.execute(new AddCommand(context.domain(), study, Literals.STUDY__START, record));
		}
	}

	/** The chart that is shown: the first one. */
	Optional<StudyChart> chart() {
		return study.getCharts().stream().findFirst();
	}

	/** Draws a column along an axis. */
	void axis(boolean horizontal, StudyColumn column) {
		CompoundCommand command = new CompoundCommand("Choose axis");
		StudyChart chart = chart().orElseGet(() -> {
			StudyChart made = AnalysisFactory.eINSTANCE.createStudyChart();
			command.append(new AddCommand(context.domain(), study, Literals.STUDY__CHARTS, made));
			return made;
		});
		if (command.isEmpty()) {
			command.append(set(chart, horizontal ? Literals.STUDY_CHART__X : Literals.STUDY_CHART__Y,
					horizontal ? column : List.of(column)));
		} else if (horizontal) {
			chart.setX(column);
		} else {
			chart.getY().add(column);
		}
		context.execute(command);
	}

	/** Tells the points of the chart apart by a column, or not any more. */
	void tellApart(Optional<StudyColumn> column) {
		chart().ifPresent(chart -> context.execute(
				set(chart, Literals.STUDY_CHART__GROUP, orNothing(column))));
	}

	private org.eclipse.emf.common.command.Command set(EObject part, EStructuralFeature feature, Object value) {
		return new SetCommand(context.domain(), part, feature, value);
	}

	private static Object orNothing(Optional<StudyColumn> column) {
		return column.isPresent() ? column.get() : SetCommand.UNSET_VALUE;
	}
}
