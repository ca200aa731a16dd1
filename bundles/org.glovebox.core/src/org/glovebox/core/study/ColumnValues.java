/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.derivation.NamedDerivation;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.SearchOutcome;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.result.Observation;
import org.glovebox.core.result.Observations;
import org.glovebox.core.result.PropertyName;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.Lineage;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.study.Column.Stated;
import org.glovebox.core.study.Column.Subject;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.material.Material;
import org.glovebox.model.notebook.Record;
import org.glovebox.units.Quantity;

/**
 * Finds the values of a column for a row. Up and down the lineage the nearest records that have the quantity count, since
 * what lies farther away is what they were made of in turn, or what was made of other things too.
 */
final class ColumnValues {

	private static final int MOST = 10_000;

	private final Notebook notebook;
	private final Derivations derivations;
	private final Observations observations;
	private final Map<String, Set<UUID>> matching = new LinkedHashMap<>();

	ColumnValues(Notebook notebook) {
		this.notebook = notebook;
		this.derivations = new Derivations(notebook);
		this.observations = new Observations(notebook);
	}

	/** Whether a record is of a kind or of one below it. */
	static boolean isOfKind(RecordSummary record, String kind) {
		return kind.isBlank() || record.kind().equalsIgnoreCase(kind) || ModelPackages.recordKind(record.kind())
				.map(k -> k.getEAllSuperTypes().stream().anyMatch(s -> s.getName().equalsIgnoreCase(kind)))
				.orElse(false);
	}

	List<StudyValue> of(Record row, Column column) {
		return switch (column.place()) {
		case ROW -> on(row, column);
		case LAYER -> layers(row, column);
		case UPSTREAM -> nearest(row, column, Direction.UP);
		case DOWNSTREAM -> nearest(row, column, Direction.DOWN);
		};
	}

	/** The values that one record has. */
	private List<StudyValue> on(Record record, Column column) {
		return switch (column.subject()) {
		case Subject.Path(String path) -> FieldValues.at(record, path);
		case Subject.ClassField(String type, String field) -> FieldValues.ofClass(record, type, field);
		case Subject.DerivedNumber(String name) -> derived(derivations.named(record, name));
		case Subject.MassFraction(String substance) -> record instanceof Material material
				? derived(List.of(new NamedDerivation("massFraction", "", record,
						derivations.massFraction(material, substance))))
				: List.of();
		case Subject.Label(var which) -> List.of(StudyValue.of(record, "", null, label(record, which)));
		case Subject.Property property -> stated(observations.about(UUID.fromString(record.getUuid())), property,
				column);
		};
	}

	private static String label(Record record, Column.Which which) {
		return switch (which) {
		case ID -> Objects.requireNonNullElse(record.getShortId(), "");
		case TITLE -> Objects.requireNonNullElse(record.getTitle(), "");
		case KIND -> record.eClass().getName();
		};
	}

	private static List<StudyValue> derived(List<NamedDerivation> numbers) {
		List<StudyValue> values = new ArrayList<>();
		for (NamedDerivation number : numbers) {
			number.derivation().derived().ifPresent(d -> values.add(
					StudyValue.of(number.part(), number.name(), d.value(), d.value().readable().text())));
		}
		return values;
	}

	private static List<StudyValue> stated(List<Observation> all, Subject.Property wanted, Column column) {
		PropertyName name = PropertyName.of(wanted.property());
		List<Observation> fitting = all.stream().filter(o -> o.property().equals(name))
				.filter(o -> column.conditions().stream().allMatch(c -> holds(o, c))).toList();
		boolean own = fitting.stream().anyMatch(o -> !o.isClaim());
		boolean claims = wanted.stated() == Stated.CLAIM || wanted.stated() == Stated.ANY && !own;
		return fitting.stream().filter(o -> o.isClaim() == claims)
				.map(o -> StudyValue.of(o.part(), "value", o.value(),
						(claims ? o.value() : o.value().readable()).text())).toList();
	}

	private static boolean holds(Observation observation, Column.Requirement requirement) {
		Optional<Quantity> value = observation.value(PropertyName.of(requirement.property()));
		return value.isPresent() && Observation.overlap(value.get(), requirement.value());
	}

	private List<StudyValue> layers(Record row, Column column) {
		if (!(row instanceof CellBuild cell)) {
			return List.of();
		}
		List<StudyValue> values = new ArrayList<>();
		for (Layer layer : cell.getLayers()) {
			Material source = layer.getSource();
			if (layer.getRole().getLiteral().equals(column.kind()) && source != null) {
				List<StudyValue> here = on(source, column);
				Column upstream = new Column(column.title(), Place.UPSTREAM, "", column.matching(), column.subject(),
						column.conditions(), column.aggregate(), column.unit());
				values.addAll(here.isEmpty() ? nearest(source, upstream, Direction.UP) : here);
			}
		}
		return values;
	}

	private List<StudyValue> nearest(Record row, Column column, Direction direction) {
		UUID start = UUID.fromString(row.getUuid());
		Lineage lineage = notebook.lineage(List.of(start), direction);
		Map<Integer, List<RecordSummary>> byDistance = lineage.nodes().stream()
				.filter(n -> n.depth() != 0 || column.subject() instanceof Subject.Property)
				.filter(n -> fits(n.record(), column))
				.collect(Collectors.groupingBy(n -> Math.abs(n.depth()), TreeMap::new,
						Collectors.mapping(Lineage.Node::record, Collectors.toList())));
		for (List<RecordSummary> level : byDistance.values()) {
			List<StudyValue> values = level.stream().sorted(Comparator.comparing(RecordSummary::shortId))
					.flatMap(r -> load(r).stream()).flatMap(r -> on(r, column).stream()).distinct().toList();
			if (!values.isEmpty()) {
				return values;
			}
		}
		return List.of();
	}

	private boolean fits(RecordSummary record, Column column) {
		return isOfKind(record, column.kind()) && (column.matching().isBlank()
				|| matching.computeIfAbsent(column.matching(), this::search).contains(record.uuid()));
	}

	private Set<UUID> search(String query) {
		return notebook.search(query, MOST) instanceof SearchOutcome.Found(var records)
				? records.stream().map(RecordSummary::uuid).collect(Collectors.toSet()) : Set.of();
	}

	private Optional<Record> load(RecordSummary summary) {
		return notebook.load(summary.uuid()).stored().map(Stored::record);
	}
}
