/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.exposure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.derivation.StepFields;
import org.glovebox.model.FieldPath;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.description.Labels;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.material.Material;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.notebook.Atmosphere;
import org.glovebox.model.notebook.EquipmentRun;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.notebook.Stage;
import org.glovebox.model.notebook.StageKind;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Sample;
import org.glovebox.model.synthesis.Step;
import org.glovebox.model.synthesis.SynthesisPackage.Literals;
import org.glovebox.model.synthesis.Transfer;
import org.glovebox.model.synthesis.Use;
import org.glovebox.units.Quantity;

/**
 * When air could get at a material: steps in air, exposures and transfers, storage, from its own history and from those
 * of what it was made of. A step without an atmosphere of its own has that of its session of equipment. Reads what the
 * record refers to, so that it does not belong in the UI thread.
 *
 * @param exposures the times, upstream ones first
 */
public record ExposureHistory(List<Exposure> exposures) {

	public ExposureHistory {
		exposures = List.copyOf(exposures);
	}

	/** The history of a material or a cell with all that it was made of; empty for other records. */
	public static ExposureHistory of(Record record) {
		List<Exposure> found = new ArrayList<>();
		collect(record, Optional.empty(), found, new HashSet<>());
		return new ExposureHistory(found);
	}

	/** What happened to the record itself, without what it was made of. */
	public static ExposureHistory own(Record record) {
		List<Exposure> found = new ArrayList<>();
		own(record, Optional.empty(), found);
		return new ExposureHistory(found);
	}

	/** Whether the air of the room could get at it. */
	public boolean sawAir() {
		return exposures.stream().anyMatch(e -> e.surroundings() == Surroundings.AMBIENT_AIR);
	}

	/** The sum of the known durations in such surroundings, in h. */
	public double hours(Surroundings surroundings) {
		return exposures.stream().filter(e -> e.surroundings() == surroundings).flatMap(e -> e.duration().stream())
				.mapToDouble(d -> d.in("h")).sum();
	}

	/** Whether a duration in such surroundings is not known, so that the sum is a lower limit. */
	public boolean isOpen(Surroundings surroundings) {
		return exposures.stream().anyMatch(e -> e.surroundings() == surroundings && e.duration().isEmpty());
	}

	private static void collect(Record record, Optional<PerformedStep> until, List<Exposure> into, Set<String> seen) {
		if (record.eIsProxy() || !seen.add(String.valueOf(record.getUuid()))) {
			return;
		}
		for (Origin origin : origins(record)) {
			collect(origin.record(), origin.until(), into, seen);
		}
		own(record, until, into);
	}

	/** What a record was made of, and up to which step of it. */
	private record Origin(Record record, Optional<PerformedStep> until) {
	}

	private static List<Origin> origins(Record record) {
		List<Record> sources = new ArrayList<>();
		Optional<PerformedStep> until = Optional.empty();
		switch (record) {
		case Batch batch -> batch.getInputs().stream().map(Use::getSource).forEach(sources::add);
		case Sample sample -> {
			sources.add(sample.getOrigin());
			until = Optional.ofNullable(sample.getStage()).map(Stage::getAfter).filter(PerformedStep.class::isInstance)
					.map(PerformedStep.class::cast);
		}
		case CellBuild cell -> cell.getLayers().stream().map(Layer::getSource).forEach(sources::add);
		default -> {
			// other records are made of nothing
		}
		}
		Optional<PerformedStep> last = until;
		return sources.stream().filter(java.util.Objects::nonNull).map(r -> new Origin(r, last)).toList();
	}

	private static void own(Record record, Optional<PerformedStep> until, List<Exposure> into) {
		switch (record) {
		case Batch batch -> steps(batch.getSteps(), until, into);
		case Sample sample -> {
			List<Exposure> treated = new ArrayList<>();
			steps(sample.getTreatment(), until, treated);
			// the stage says in short what an exposure among the steps says in full
			stage(sample).filter(stage -> treated.stream().noneMatch(e -> e.surroundings() == stage.surroundings()))
					.ifPresent(into::add);
			into.addAll(treated);
		}
		case CellBuild cell -> steps(cell.getAssembly(), until, into);
		default -> {
			// no steps
		}
		}
		if (record instanceof Material material) {
			add(material, MaterialPackage.Literals.MATERIAL__STORAGE, "stored", material.getStorage(), null, into);
		}
	}

	/** The steps up to the one after which a portion was taken. */
	private static void steps(List<? extends PerformedStep> steps, Optional<PerformedStep> until,
			List<Exposure> into) {
		int last = until.map(steps::indexOf).filter(i -> i >= 0).orElse(steps.size() - 1);
		steps.subList(0, last + 1).forEach(step -> StepFields.of(step).ifPresent(f -> step(step, f, into)));
	}

	private static void step(PerformedStep performed, StepFields fields, List<Exposure> into) {
		EObject stating = fields.stating(Literals.STEP__ATMOSPHERE);
		Atmosphere atmosphere = ((Step) stating).getAtmosphere();
		EquipmentRun run = performed.getEquipmentRun();
		if (atmosphere == null && run != null) {
			atmosphere = run.getAtmosphere();
		}
		String what = Labels.kind(fields.main().eClass());
		if (fields.main() instanceof Transfer && Boolean.TRUE.equals(fields.value(Literals.TRANSFER__AIR_EXPOSED))
				&& Surroundings.of(atmosphere) != Surroundings.DRY_AIR) {
			into.add(exposure(performed, stated(performed), what, Surroundings.AMBIENT_AIR,
					duration(performed, fields), Surroundings.text(atmosphere)));
			return;
		}
		add(performed, stated(performed), what, atmosphere, duration(performed, fields), into);
	}

	private static EStructuralFeature stated(PerformedStep performed) {
		return performed.getActual() == null ? Literals.PERFORMED_STEP__PLANNED : Literals.PERFORMED_STEP__ACTUAL;
	}

	/** How long a step took: by its setting, else from start to end. */
	private static @Nullable Quantity duration(PerformedStep performed, StepFields fields) {
		for (EStructuralFeature feature : fields.main().eClass().getEAllStructuralFeatures()) {
			if (feature.getName().endsWith("Time") && fields.quantity(feature)
					.filter(q -> q.dimension().name().equals("time")).isPresent()) {
				return fields.quantity(feature).orElseThrow();
			}
		}
		Instant from = performed.getStarted();
		Instant to = performed.getEnded();
		return from == null || to == null || to.isBefore(from) ? null
				: Quantity.of(Duration.between(from, to).toMinutes(), "min");
	}

	private static Optional<Exposure> stage(Sample sample) {
		Stage stage = sample.getStage();
		if (stage == null || stage.getKind() != StageKind.EXPOSED) {
			return Optional.empty();
		}
		// an exposure of which nothing is said but that there was one is one to air
		Surroundings where = Surroundings.of(stage.getAtmosphere());
		return Optional.of(exposure(sample, Literals.SAMPLE__STAGE, "exposed",
				where == Surroundings.UNKNOWN ? Surroundings.AMBIENT_AIR : where, stage.getElapsed(),
				Surroundings.text(stage.getAtmosphere())));
	}

	private static void add(EObject part, EStructuralFeature feature, String what, @Nullable Atmosphere atmosphere,
			@Nullable Quantity duration, List<Exposure> into) {
		Surroundings where = Surroundings.of(atmosphere);
		if (where == Surroundings.AMBIENT_AIR || where == Surroundings.DRY_AIR) {
			into.add(exposure(part, feature, what, where, duration, Surroundings.text(atmosphere)));
		}
	}

	private static Exposure exposure(EObject part, EStructuralFeature feature, String what, Surroundings where,
			@Nullable Quantity duration, String atmosphere) {
		Record record = org.glovebox.model.Records.recordOf(part)
				.orElseThrow(() -> new IllegalArgumentException("not a part of a record: " + part));
		Instant began = part instanceof PerformedStep step ? step.getStarted() : null;
		return new Exposure(UUID.fromString(record.getUuid()), RecordLabels.shortName(record),
				FieldPath.of(part, feature), what, where, Optional.ofNullable(duration), atmosphere,
				Optional.ofNullable(began));
	}
}
