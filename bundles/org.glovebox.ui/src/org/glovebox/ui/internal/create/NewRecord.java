/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.create;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glovebox.core.cell.Arrangement;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.synthesis.Run;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.Records;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.check.ModelCheck;
import org.glovebox.model.description.Field;
import org.glovebox.model.description.Fields;
import org.glovebox.model.notebook.Project;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.units.Quantity;

/** What a person says about a record that is to be made. Works without a window. */
final class NewRecord {

	private final EClass kind;
	private final Map<EStructuralFeature, String> texts = new LinkedHashMap<>();
	private final Map<EStructuralFeature, UUID> targets = new LinkedHashMap<>();
	private String title = "";
	private Optional<UUID> project = Optional.empty();
	private Optional<Arrangement> arrangement = Optional.empty();

	NewRecord(EClass kind) {
		this.kind = kind;
	}

	EClass kind() {
		return kind;
	}

	List<Field> fields() {
		return FirstFields.of(kind);
	}

	void title(String text) {
		title = text.strip();
	}

	void project(Optional<UUID> uuid) {
		project = uuid;
	}

	Optional<UUID> project() {
		return project;
	}

	/** Whether the record begins with layers in an arrangement. */
	boolean canBeArranged() {
		return CellPackage.Literals.CELL_BUILD.isSuperTypeOf(kind);
	}

	void arrangement(Optional<Arrangement> chosen) {
		arrangement = chosen;
	}

	void text(Field field, String text) {
		texts.put(field.feature(), text.strip());
	}

	void target(Field field, Optional<UUID> record) {
		record.ifPresentOrElse(uuid -> targets.put(field.feature(), uuid), () -> targets.remove(field.feature()));
	}

	Optional<UUID> target(Field field) {
		return Optional.ofNullable(targets.get(field.feature()));
	}

	/** Takes what can be taken from the records that are selected: the project, and what a field refers to. */
	void suggest(List<RecordSummary> selected) {
		for (RecordSummary summary : selected) {
			if (project.isEmpty()) {
				project = summary.kind().equals("Project") ? Optional.of(summary.uuid()) : summary.project();
			}
			ModelPackages.recordKind(summary.kind()).ifPresent(type -> fields().stream()
					.filter(field -> FirstFields.accepts(field, type) && target(field).isEmpty()).findFirst()
					.ifPresent(field -> target(field, Optional.of(summary.uuid()))));
		}
	}

	/** What is wrong with the text of a field; empty where it can be taken. */
	static Optional<String> objection(Field field, String text) {
		if (text.isBlank() || !Fields.isQuantity(field.feature())) {
			return Optional.empty();
		}
		Optional<Quantity> quantity = Quantity.tryParse(text.strip());
		if (quantity.isEmpty()) {
			return Optional.of(field.label() + ": \u201c" + text.strip() + "\u201d is not a quantity such as "
					+ field.hint().orElse("3.2 mg") + ".");
		}
		return ModelCheck.fits(field.feature(), quantity.get()) ? Optional.empty()
				: Optional.of(field.label() + ": " + quantity.get().text() + " is " + quantity.get().dimension().name()
						+ "; expected is " + ModelCheck.expectation(field.feature()) + ".");
	}

	/** The first thing that keeps the record from being made. */
	Optional<String> objection() {
		return fields().stream().flatMap(f -> objection(f, texts.getOrDefault(f.feature(), "")).stream()).findFirst();
	}

	/**
	 * Makes the record; it is not saved yet. Reads from the notebook.
	 *
	 * @param author who makes it
	 * @param now when
	 */
	Record make(Notebook notebook, String author, Instant now) {
		Record record = Records.create(kind, Record.class, author, now);
		record.setTitle(title.isEmpty() ? null : title);
		project.flatMap(uuid -> load(notebook, uuid)).filter(Project.class::isInstance).map(Project.class::cast)
				.ifPresent(record::setProject);
		texts.forEach((feature, text) -> set(record, feature, text));
		targets.forEach((feature, uuid) -> load(notebook, uuid).ifPresent(target -> refer(record, feature, target)));
		if (record instanceof CellBuild cell) {
			arrangement.ifPresent(chosen -> chosen.fill(cell));
		}
		if (record instanceof Batch batch && batch.getRecipe() instanceof Recipe recipe) {
			Run.fill(batch, recipe);
		}
		return record;
	}

	private static Optional<Record> load(Notebook notebook, UUID uuid) {
		return notebook.load(uuid).stored().map(Stored::record);
	}

	private static void set(Record record, EStructuralFeature feature, String text) {
		if (!text.isEmpty()) {
			Object value = EcoreUtil.createFromString(((EAttribute) feature).getEAttributeType(), text);
			if (feature.isMany()) {
				values(record, feature).add(value);
			} else {
				record.eSet(feature, value);
			}
		}
	}

	private static void refer(Record record, EStructuralFeature feature, Record target) {
		if (feature.isMany()) {
			values(record, feature).add(target);
		} else {
			record.eSet(feature, target);
		}
	}

	@SuppressWarnings("unchecked") // of a field with several values EMF returns the list of its type
	private static List<Object> values(Record record, EStructuralFeature feature) {
		return (List<Object>) record.eGet(feature);
	}

	/** The choices of a field, by what is stored; empty for fields that are no choice. */
	static List<EEnumLiteral> choices(Field field) {
		return field.feature().getEType() instanceof EEnum choices ? choices.getELiterals() : List.of();
	}
}
