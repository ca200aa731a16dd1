/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.study;

import java.util.Optional;
import java.util.stream.Stream;

import org.glovebox.core.study.Column;
import org.glovebox.core.study.Column.Stated;
import org.glovebox.core.study.Column.Subject;
import org.glovebox.model.analysis.Aggregate;
import org.glovebox.model.analysis.AnalysisFactory;
import org.glovebox.model.analysis.ColumnSource;
import org.glovebox.model.analysis.Condition;
import org.glovebox.model.analysis.StudyColumn;
import org.glovebox.model.analysis.StudyPlace;

/** Columns as they were typed or picked, as parts of the record of a study. */
final class ColumnPart {

	private ColumnPart() {
	}

	/** The part that says the same; empty where the record of a study has no words for it. */
	static Optional<StudyColumn> of(Column column) {
		Optional<StudyPlace> place = Stream.of(StudyPlace.values())
				.filter(p -> p.name().equals(column.place().name())).findFirst();
		if (place.isEmpty()) {
			return Optional.empty();
		}
		StudyColumn part = AnalysisFactory.eINSTANCE.createStudyColumn();
		part.setTitle(column.title());
		part.setPlace(place.get());
		part.setKind(text(column.kind()));
		part.setMatching(text(column.matching()));
		part.setUnit(column.unit().orElse(null));
		subject(part, column.subject());
		column.conditions().forEach(condition -> {
			Condition made = AnalysisFactory.eINSTANCE.createCondition();
			made.setProperty(condition.property());
			made.setValue(condition.value());
			part.getConditions().add(made);
		});
		Stream.of(Aggregate.values()).filter(a -> org.glovebox.core.study.Aggregate.of(a.getLiteral())
				.filter(column.aggregate()::equals).isPresent()).findFirst().ifPresent(part::setAggregate);
		return Optional.of(part);
	}

	private static void subject(StudyColumn part, Subject subject) {
		switch (subject) {
		case Subject.Path(String path) -> field(part, path);
		case Subject.ClassField(String type, String field) -> field(part, type + '.' + field);
		case Subject.Label(var which) -> field(part, switch (which) {
		case ID -> "shortId";
		case TITLE -> "title";
		case KIND -> "kind";
		});
		case Subject.DerivedNumber(String name) -> property(part, ColumnSource.DERIVED, name);
		case Subject.MassFraction(String substance) -> property(part, ColumnSource.DERIVED,
				"massFraction:" + substance);
		case Subject.Property(String property, Stated stated) -> property(part,
				stated == Stated.CLAIM ? ColumnSource.CLAIM : ColumnSource.RESULT, property);
		}
	}

	private static void field(StudyColumn part, String field) {
		part.setSource(ColumnSource.FIELD);
		part.setField(field);
	}

	private static void property(StudyColumn part, ColumnSource source, String property) {
		part.setSource(source);
		part.setProperty(property);
	}

	private static @org.eclipse.jdt.annotation.Nullable String text(String text) {
		return text.isEmpty() ? null : text;
	}
}
