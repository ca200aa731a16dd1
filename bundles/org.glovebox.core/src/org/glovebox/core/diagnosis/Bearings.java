/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.diagnosis.Aspect;
import org.glovebox.core.cell.Stack;
import org.glovebox.core.exposure.Exposure;
import org.glovebox.core.exposure.ExposureHistory;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.cell.LayerRole;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.description.Labels;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.Material;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Sample;
import org.glovebox.model.synthesis.Step;
import org.glovebox.model.synthesis.Use;

/** The records of the history of a cell, by what they tell. Walks the lineage of the cell once. */
final class Bearings {

	private static final int MOST_STEPS = 4;
	/** Fields whose values need no name beside them. */
	private static final Set<String> PLAIN = Set.of("mass", "supplier");

	private final Map<Aspect, List<Bearing>> known = new EnumMap<>(Aspect.class);
	private final CellBuild cell;

	/**
	 * @param cell the cell
	 * @param tests its electrochemical tests
	 * @param others what else was measured on it or on parts taken out of it
	 */
	Bearings(CellBuild cell, List<Measurement> tests, List<Measurement> others) {
		this.cell = cell;
		cellItself();
		layers();
		air();
		tests.forEach(this::test);
		others.forEach(m -> add(Aspect.POST_MORTEM, m, Labels.kind(m.eClass())
				+ (m.getTitle() == null || m.getTitle().isBlank() ? "" : ": " + m.getTitle())));
	}

	/** The records that tell of some aspects, each once, in the order of the aspects. */
	List<Bearing> of(Collection<Aspect> aspects) {
		Set<Bearing> found = new LinkedHashSet<>();
		aspects.forEach(a -> found.addAll(known.getOrDefault(a, List.of())));
		return List.copyOf(found);
	}

	private void add(Aspect aspect, Record record, String says) {
		if (says.isBlank() || record.getUuid() == null) {
			return;
		}
		Bearing bearing = new Bearing(aspect, UUID.fromString(record.getUuid()), RecordLabels.shortName(record), says);
		List<Bearing> so = known.computeIfAbsent(aspect, a -> new ArrayList<>());
		if (!so.contains(bearing)) {
			so.add(bearing);
		}
	}

	private void cellItself() {
		Stack stack = Stack.of(cell);
		add(Aspect.STACK_PRESSURE, cell, stack.pressure().isEmpty() ? "no stack pressure is written down" : stack.pressure());
		if (stack.pressings().isEmpty()) {
			add(Aspect.PRESSING, cell, "no pressing is written down");
		}
		stack.pressings().forEach(p -> add(Aspect.PRESSING, cell, p.text()));
	}

	private void layers() {
		boolean interlayer = false;
		for (Layer layer : cell.getLayers()) {
			String facts = Stream.of(Stack.title(layer), fields(layer, "mass", "thickness", "relativeDensity", "density",
					"loading")).filter(t -> !t.isBlank()).collect(Collectors.joining(", "));
			LayerRole role = layer.getRole();
			interlayer |= role == LayerRole.INTERLAYER;
			Optional<Aspect> made = switch (role) {
			case ELECTROLYTE -> Optional.of(Aspect.ELECTROLYTE_SYNTHESIS);
			case POSITIVE_ELECTRODE -> Optional.of(Aspect.POSITIVE_ELECTRODE);
			case NEGATIVE_ELECTRODE -> Optional.of(Aspect.NEGATIVE_ELECTRODE);
			case INTERLAYER -> Optional.of(Aspect.INTERLAYER);
			default -> Optional.empty();
			};
			made.ifPresent(aspect -> {
				add(role == LayerRole.ELECTROLYTE ? Aspect.ELECTROLYTE_LAYER : aspect, cell, facts);
				material(aspect, layer.getSource(), new LinkedHashSet<>());
			});
		}
		if (!interlayer && !cell.getLayers().isEmpty()) {
			add(Aspect.INTERLAYER, cell, "no interlayer in the stack");
		}
	}

	private void material(Aspect aspect, @Nullable Material material, Set<String> seen) {
		if (material == null || material.eIsProxy() || !seen.add(String.valueOf(material.getUuid()))) {
			return;
		}
		switch (material) {
		case Lot lot -> add(Aspect.LOTS, lot, Stream.of(String.valueOf(lot.getTitle()), fields(lot, "purity", "supplier"))
				.filter(t -> !t.isBlank()).collect(Collectors.joining(", ")));
		case Batch batch -> {
			add(aspect, batch, steps(batch));
			batch.getInputs().stream().map(Use::getSource).forEach(m -> material(aspect, m, seen));
		}
		case Sample sample -> {
			if (sample.getOrigin() instanceof Material origin) {
				material(aspect, origin, seen);
			}
		}
		default -> add(aspect, material, RecordLabels.of(material));
		}
	}

	/** What was done: the steps that change a material, milling and heating among them. */
	private static String steps(Batch batch) {
		List<String> steps = batch.getSteps().stream().map(Bearings::done).flatMap(Optional::stream).toList();
		if (steps.isEmpty()) {
			return String.valueOf(batch.getTitle());
		}
		String shown = String.join("; ", steps.subList(0, Math.min(MOST_STEPS, steps.size())));
		return shown + (steps.size() > MOST_STEPS ? "; " + (steps.size() - MOST_STEPS) + " more steps" : "");
	}

	private static Optional<String> done(PerformedStep step) {
		Step actual = step.getActual();
		Step done = actual == null ? step.getPlanned() : actual;
		return done == null ? Optional.empty() : Optional.of(RecordLabels.of(done)
				+ (actual == null ? " (planned)" : ""));
	}

	private void air() {
		List<Exposure> exposures = ExposureHistory.of(cell).exposures();
		if (exposures.isEmpty()) {
			add(Aspect.AIR, cell, "no contact with air is written down");
		}
		for (Exposure e : exposures) {
			String says = e.what() + " in " + e.surroundings().word() + e.duration().map(d -> ", " + d.text()).orElse("")
					+ (e.atmosphere().isEmpty() ? "" : ", " + e.atmosphere());
			known.computeIfAbsent(Aspect.AIR, a -> new ArrayList<>())
					.add(new Bearing(Aspect.AIR, e.record(), e.recordName(), says));
		}
	}

	private void test(Measurement test) {
		add(Aspect.CURRENT, test, fields(test, "currentDensity", "current", "rate", "startCurrentDensity", "increment"));
		add(Aspect.TEMPERATURE, test, fields(test, "temperature"));
		add(Aspect.VOLTAGE_LIMITS, test, fields(test, "lowerVoltage", "upperVoltage"));
		add(Aspect.STACK_PRESSURE, test, fields(test, "stackPressure"));
	}

	/** The values of those fields that say something: "current density 0.127 mA/cm2, rate 0.1 C". */
	private static String fields(EObject part, String... names) {
		return Arrays.stream(names).map(n -> field(part, n)).filter(t -> !t.isEmpty()).collect(Collectors.joining(", "));
	}

	private static String field(EObject part, String name) {
		EStructuralFeature feature = part.eClass().getEStructuralFeature(name);
		if (feature == null || part.eGet(feature) == null) {
			return "";
		}
		String value = RecordLabels.value(part, feature);
		return value.isBlank() || PLAIN.contains(name) ? value
				: Labels.field(feature).toLowerCase(Locale.ROOT) + " " + value;
	}
}
