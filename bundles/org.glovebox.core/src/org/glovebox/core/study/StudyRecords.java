/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.study.Column.Requirement;
import org.glovebox.core.study.Column.Stated;
import org.glovebox.core.study.Column.Subject;
import org.glovebox.core.study.StudyDefinition.Comparison;
import org.glovebox.core.study.StudyDefinition.Filter;
import org.glovebox.core.study.StudyDefinition.Order;
import org.glovebox.model.Records;
import org.glovebox.model.analysis.Study;
import org.glovebox.model.analysis.StudyColumn;
import org.glovebox.model.analysis.StudyFilter;
import org.glovebox.model.notebook.Record;
import org.glovebox.units.Quantity;

/** Reads what the record of a study says its table shows. */
public final class StudyRecords {

	private StudyRecords() {
	}

	/** The table that a record defines; columns that say too little are left out. */
	public static StudyDefinition read(Study study) {
		List<StudyColumn> sources = shown(study);
		List<Column> columns = sources.stream().map(StudyRecords::column).toList();
		List<Filter> filters = new ArrayList<>();
		for (StudyFilter filter : study.getFilters()) {
			int column = sources.indexOf(filter.getColumn());
			if (column >= 0) {
				filters.add(new Filter(column, Comparison.valueOf(filter.getComparison().name()),
						Optional.ofNullable(filter.getValue()), text(filter.getText())));
			}
		}
		return new StudyDefinition(uuids(study.getStart()), text(study.getQuery()), text(study.getRowKind()),
				new HashSet<>(uuids(study.getExcluded())), columns, filters,
				new Order(sources.indexOf(study.getSortBy()), study.isDescending()),
				sources.indexOf(study.getGroupBy()));
	}

	/** What the first chart of a study draws; {@link StudyDrawing#UNSAID} where it has none. */
	public static StudyDrawing drawing(Study study) {
		List<StudyColumn> sources = shown(study);
		return study.getCharts().stream().findFirst().map(chart -> new StudyDrawing(sources.indexOf(chart.getX()),
				chart.getY().stream().map(sources::indexOf).filter(i -> i >= 0).toList(),
				sources.indexOf(chart.getGroup()))).orElse(StudyDrawing.UNSAID);
	}

	/** The columns that the table shows, in its order: those that say enough. */
	public static List<StudyColumn> shown(Study study) {
		return study.getColumns().stream().filter(c -> subject(c).isPresent()).toList();
	}

	private static List<UUID> uuids(List<? extends Record> records) {
		return records.stream().flatMap(r -> Records.uuid(r).stream()).map(UUID::fromString).toList();
	}

	private static Column column(StudyColumn source) {
		Subject subject = subject(source).orElseThrow();
		List<Requirement> conditions = new ArrayList<>();
		source.getConditions().forEach(c -> {
			Quantity value = c.getValue();
			if (value != null) {
				conditions.add(new Requirement(text(c.getProperty()), value));
			}
		});
		String title = text(source.getTitle());
		return new Column(title.isEmpty() ? name(subject) : title, Place.valueOf(source.getPlace().name()),
				text(source.getKind()), text(source.getMatching()), subject, conditions, aggregate(source),
				Optional.of(text(source.getUnit())).filter(u -> !u.isEmpty()));
	}

	private static Aggregate aggregate(StudyColumn source) {
		return Aggregate.of(source.getAggregate().getLiteral()).orElse(Aggregate.USUAL);
	}

	private static Optional<Subject> subject(StudyColumn column) {
		String field = text(column.getField());
		String property = text(column.getProperty());
		return switch (column.getSource()) {
		case FIELD -> field.isEmpty() ? Optional.empty() : Optional.of(field(field));
		case RESULT -> property(property, Stated.RESULT);
		case CLAIM -> property(property, Stated.CLAIM);
		case DERIVED -> property.isEmpty() ? Optional.empty() : Optional.of(derived(property));
		};
	}

	private static Subject field(String field) {
		int dot = field.indexOf('.');
		return dot < 0 ? new Subject.Path(field)
				: new Subject.ClassField(field.substring(0, dot), field.substring(dot + 1));
	}

	private static Optional<Subject> property(String property, Stated stated) {
		return property.isEmpty() ? Optional.empty() : Optional.of(new Subject.Property(property, stated));
	}

	private static Subject derived(String name) {
		return name.startsWith("massFraction:") ? new Subject.MassFraction(name.substring("massFraction:".length()))
				: new Subject.DerivedNumber(name);
	}

	private static String name(Subject subject) {
		return switch (subject) {
		case Subject.Path(String path) -> path;
		case Subject.ClassField(String type, String field) -> type + "." + field;
		case Subject.DerivedNumber(String name) -> name;
		case Subject.MassFraction(String substance) -> "massFraction:" + substance;
		case Subject.Property(String property, Stated stated) -> property;
		case Subject.Label(var which) -> which.name().toLowerCase(java.util.Locale.ROOT);
		};
	}

	private static String text(@Nullable String text) {
		return text == null ? "" : text.strip();
	}
}
