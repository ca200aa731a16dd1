/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.glovebox.core.derivation.MassFractions.Way;
import org.glovebox.core.exposure.Surroundings;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.analysis.Result;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.description.Labels;
import org.glovebox.model.electrochemistry.GalvanostaticCycling;
import org.glovebox.model.material.Material;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.Sample;
import org.glovebox.model.synthesis.Step;

/** The list of what can be derived for each kind of record. */
final class RecordNumbers {

	private final Derivations derivations;
	private final Sources sources;
	private final StepNumbers steps;
	private final BatchNumbers batches;
	private final TestNumbers tests;

	RecordNumbers(Derivations derivations, Sources sources) {
		this.derivations = derivations;
		this.sources = sources;
		this.steps = new StepNumbers(sources);
		this.batches = new BatchNumbers(sources);
		this.tests = new TestNumbers(sources);
	}

	List<NamedDerivation> of(Record record) {
		List<NamedDerivation> all = new ArrayList<>(ofKind(record));
		if (record instanceof Material || record instanceof CellBuild) {
			AirExposure exposure = new AirExposure(sources);
			found(all, record, "", "airExposure", exposure.of("airExposure", record, Surroundings.AMBIENT_AIR));
			found(all, record, "", "dryAirExposure", exposure.of("dryAirExposure", record, Surroundings.DRY_AIR));
		}
		return List.copyOf(all);
	}

	private List<NamedDerivation> ofKind(Record record) {
		return switch (record) {
		case CellBuild cell -> cell(cell);
		case Batch batch -> batch(batch);
		case Recipe recipe -> recipe.getSteps().stream().flatMap(s -> step(s, StepFields.of(s),
				"step " + (recipe.getSteps().indexOf(s) + 1), unknownPowder()).stream()).toList();
		case Sample sample -> performed(sample.getTreatment(), unknownPowder());
		case Measurement measurement -> measurement(measurement);
		case Analysis analysis -> analysis(analysis);
		default -> List.of();
		};
	}

	private List<NamedDerivation> cell(CellBuild cell) {
		List<NamedDerivation> all = new ArrayList<>();
		add(all, cell, "area", derivations.area(cell));
		add(all, cell, "activeMass", derivations.activeMass(cell));
		add(all, cell, "arealLoading", derivations.arealLoading(cell));
		add(all, cell, "nominalCapacity", derivations.nominalCapacity(cell));
		add(all, cell, "arealCapacity", derivations.arealCapacity(cell));
		add(all, cell, "volumetricCapacity", derivations.volumetricCapacity(cell));
		add(all, cell, "currentAt1C", derivations.currentAt1C(cell));
		add(all, cell, "currentDensityAt1C", derivations.currentDensityAt1C(cell));
		add(all, cell, "npRatio", derivations.negativeToPositiveRatio(cell));
		add(all, cell, "thickness", derivations.thickness(cell));
		cell.getLayers().forEach(layer -> layer(all, layer));
		all.addAll(performed(cell.getAssembly(), unknownPowder()));
		return all;
	}

	private void layer(List<NamedDerivation> all, Layer layer) {
		String where = Layers.name(layer);
		found(all, layer, where, "layerArea", Reckoning.named("layerArea", "cm2", derivations.area(layer)));
		if (!layer.getActiveComponents().isEmpty()) {
			found(all, layer, where, "activeMass", derivations.activeMass(layer));
			found(all, layer, where, "theoreticalElectrodeCapacity", derivations.theoreticalCapacity(layer));
		}
		if (layer.getThickness() == null) {
			found(all, layer, where, "denseThickness", derivations.denseThickness(layer));
		}
		found(all, layer, where, "bulkDensity", derivations.bulkDensity(layer));
		found(all, layer, where, "relativeDensity", derivations.relativeDensity(layer));
		found(all, layer, where, "porosity", derivations.porosity(layer));
	}

	private List<NamedDerivation> batch(Batch batch) {
		List<NamedDerivation> all = new ArrayList<>();
		add(all, batch, "inputMass", derivations.inputMass(batch));
		add(all, batch, "massYield", derivations.massYield(batch));
		for (PerformedStep step : batch.getSteps()) {
			all.addAll(performed(step, "step " + (batch.getSteps().indexOf(step) + 1),
					batches.powderMass(batch, step)));
		}
		return all;
	}

	private List<NamedDerivation> performed(List<? extends PerformedStep> all, Derivation powder) {
		List<NamedDerivation> numbers = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			numbers.addAll(performed(all.get(i), "step " + (i + 1), powder));
		}
		return numbers;
	}

	private List<NamedDerivation> performed(PerformedStep step, String where, Derivation powder) {
		return StepFields.of(step).map(fields -> step(step, fields, where, powder)).orElse(List.of());
	}

	private List<NamedDerivation> step(EObject part, StepFields fields, String where, Derivation powder) {
		Step main = fields.main();
		String place = where + " (" + Labels.kind(main.eClass()).toLowerCase(java.util.Locale.ROOT) + ")";
		List<NamedDerivation> all = new ArrayList<>();
		steps.of(fields, powder).forEach(n -> found(all, part, place, n.name(), n.derivation()));
		return all;
	}

	private static Derivation unknownPowder() {
		return new Derivation.Missing("the mass of the powder is not known");
	}

	private List<NamedDerivation> measurement(Measurement measurement) {
		List<NamedDerivation> all = new ArrayList<>();
		TestGivens givens = tests.givens(measurement);
		givens.derived().forEach(d -> add(all, measurement, d.name(), new Derivation.Found(d)));
		for (String sentence : givens.missing()) {
			int colon = sentence.indexOf(": ");
			add(all, measurement, camelCase(sentence.substring(0, colon)),
					new Derivation.Missing(sentence.substring(colon + 2)));
		}
		if (measurement instanceof GalvanostaticCycling cycling) {
			if (cycling.getCurrentDensity() == null) {
				found(all, cycling, "", "currentDensity", tests.currentDensity(cycling));
			}
			found(all, cycling, "", "chargeRate", tests.rate(cycling));
		}
		return all;
	}

	private static String camelCase(String words) {
		StringBuilder name = new StringBuilder();
		for (String word : words.split(" ")) {
			name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
		}
		return name.toString();
	}

	private List<NamedDerivation> analysis(Analysis analysis) {
		List<NamedDerivation> all = new ArrayList<>();
		for (Result result : analysis.getResults()) {
			new Conductivity(sources, derivations).of(analysis, result)
					.ifPresent(d -> add(all, analysis, "ionicConductivity", d));
		}
		return all;
	}

	private static void add(List<NamedDerivation> all, EObject part, String name, Derivation derivation) {
		all.add(new NamedDerivation(name, "", part, derivation));
	}

	private static void found(List<NamedDerivation> all, EObject part, String where, String name,
			Derivation derivation) {
		if (derivation instanceof Derivation.Found) {
			all.add(new NamedDerivation(name, where, part, derivation));
		}
	}

	Derivation massFraction(Material material, String substance) {
		Optional<Substance> wanted = Substance.of(substance);
		List<Way> ways = wanted.map(s -> new MassFractions(sources).ways(material, s)).orElse(List.of());
		if (ways.isEmpty()) {
			return new Derivation.Missing(substance + " is not found in what " + Ingredients.title(material)
					+ " was made of");
		}
		BigDecimal fraction = ways.stream().map(Way::fraction).reduce(BigDecimal.ZERO, BigDecimal::add);
		List<Factor> factors = ways.stream().flatMap(w -> w.factors().stream()).toList();
		List<String> products = ways.stream().map(w -> w.factors().isEmpty() ? "1" : Calculation.product(w.factors()))
				.toList();
		return Reckoning.found("massFraction", fraction.movePointRight(2), "%", String.join(" + ", products), factors);
	}
}
