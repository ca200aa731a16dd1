/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.glovebox.model.Records;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.analysis.AnalysisFactory;
import org.glovebox.model.analysis.AnalysisInput;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.analysis.Result;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellFactory;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.cell.LayerRole;
import org.glovebox.model.electrochemistry.ElectrochemistryPackage;
import org.glovebox.model.electrochemistry.GalvanostaticCycling;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.Material;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.BallMill;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Heat;
import org.glovebox.model.synthesis.HeatSegment;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Step;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.units.Quantity;

/**
 * Makes a notebook as a group fills it over years, from a seed: some lots that everything shares, campaigns in which
 * batches are made of lots and of each other (so the same lot is met on several ways) in series of rising temperature, cells
 * of three batches, a test or two of each cell, an analysis with results of each test. Each title says that it is generated.
 */
final class GeneratedNotebook {

	private static final int AT_ONCE = 500;
	private static final List<String> PRODUCTS = List.of("Na3SbS4", "Na3PS4", "NaTaCl6", "Na3YCl6", "Na3PS3.85O0.15", "Na15Sn4");
	private static final int LOTS = 60;
	private static final int BATCHES = 12;
	private static final int CELLS = 20;

	private final Random random;
	private final OpenNotebook open;
	private final List<Lot> lots = new ArrayList<>();
	private final List<Record> waiting = new ArrayList<>();
	private final List<UUID> made = new ArrayList<>();
	private long edges;
	private int campaigns;

	GeneratedNotebook(OpenNotebook open, long seed) {
		this.open = open;
		this.random = new Random(seed);
	}

	/** Adds campaigns until there are so many lineage references, or so many records. */
	void fill(long wantedEdges, long wantedRecords) {
		for (int i = 0; i < LOTS; i++) {
			Lot lot = OpenNotebook.lot("lot " + i + ", generated");
			lot.setAmount(Quantity.parse(1 + random.nextInt(100) + " g"));
			lots.add(lot);
			add(lot);
		}
		while (edges < wantedEdges && made.size() < wantedRecords) {
			campaign();
		}
		flush();
	}

	long edges() {
		return edges;
	}

	/** The records in the order in which they were made. */
	List<UUID> records() {
		return made;
	}

	private void campaign() {
		campaigns++;
		List<Material> batches = new ArrayList<>();
		for (int i = 0; i < BATCHES; i++) {
			Batch batch = OpenNotebook.batch(PRODUCTS.get(random.nextInt(PRODUCTS.size())) + ", generated");
			batch.setFormula(PRODUCTS.get(random.nextInt(PRODUCTS.size())));
			// a series: the temperature rises from batch to batch
			batch.getSteps().add(annealed(200 + 40 * i + random.nextInt(10)));
			batch.getSteps().add(milled(1 + random.nextInt(60)));
			for (int k = 2 + random.nextInt(3); k > 0; k--) {
				boolean ofLot = batches.isEmpty() || random.nextInt(3) == 0;
				Material input = ofLot ? lots.get(random.nextInt(LOTS)) : batches.get(random.nextInt(batches.size()));
				OpenNotebook.use(batch, proxy(input)).setActual(Quantity.parse(1 + random.nextInt(500) + " mg"));
				edges++;
			}
			batches.add(batch);
			add(batch);
		}
		for (int i = 0; i < CELLS; i++) {
			cell(batches);
		}
	}

	/** Stand-ins, so that a record does not hold all records before it in memory. */
	private static Material proxy(Material material) {
		return (Material) Records.proxy(material instanceof Lot ? MaterialPackage.Literals.LOT
				: SynthesisPackage.Literals.BATCH, material.getUuid());
	}

	private static PerformedStep annealed(int temperature) {
		Heat heat = SynthesisFactory.eINSTANCE.createHeat();
		heat.setTitle("Anneal");
		HeatSegment segment = SynthesisFactory.eINSTANCE.createHeatSegment();
		segment.setTemperature(Quantity.parse(temperature + " degC"));
		segment.setHoldTime(Quantity.parse("2 h"));
		heat.getSegments().add(segment);
		return done(heat);
	}

	private static PerformedStep milled(int hours) {
		BallMill mill = SynthesisFactory.eINSTANCE.createBallMill();
		mill.setSpeed(Quantity.parse("500 rpm"));
		mill.setMillingTime(Quantity.parse(hours + " h"));
		return done(mill);
	}

	private static PerformedStep done(Step step) {
		PerformedStep performed = SynthesisFactory.eINSTANCE.createPerformedStep();
		performed.setActual(step);
		return performed;
	}

	private void result(Analysis analysis, String property, Quantity value) {
		Result result = AnalysisFactory.eINSTANCE.createResult();
		result.setProperty(property);
		result.setValue(value);
		analysis.getResults().add(result);
	}

	private void cell(List<Material> batches) {
		CellBuild cell = OpenNotebook.make(CellPackage.Literals.CELL_BUILD, CellBuild.class,
				"cell of campaign " + campaigns + ", generated");
		for (LayerRole role : List.of(LayerRole.NEGATIVE_ELECTRODE, LayerRole.ELECTROLYTE,
				LayerRole.POSITIVE_ELECTRODE)) {
			Layer layer = CellFactory.eINSTANCE.createLayer();
			layer.setRole(role);
			layer.setSource(proxy(batches.get(random.nextInt(batches.size()))));
			layer.setMass(Quantity.parse(1 + random.nextInt(100) + " mg"));
			cell.getLayers().add(layer);
			edges++;
		}
		add(cell);
		for (int k = 1 + random.nextInt(2); k > 0; k--) {
			GalvanostaticCycling test = OpenNotebook.make(ElectrochemistryPackage.Literals.GALVANOSTATIC_CYCLING,
					GalvanostaticCycling.class, "cycling, generated");
			test.setSubject(Records.proxy(CellPackage.Literals.CELL_BUILD, cell.getUuid()));
			add(test);
			Analysis analysis = OpenNotebook.make(AnalysisPackage.Literals.ANALYSIS, Analysis.class,
					"cycle summary, generated");
			result(analysis, "first_cycle_ce", Quantity.parse(60 + random.nextInt(400) / 10.0 + " %"));
			result(analysis, "first_discharge_specific_capacity", Quantity.parse(200 + random.nextInt(1500) + " mAh/g"));
			AnalysisInput input = AnalysisFactory.eINSTANCE.createAnalysisInput();
			input.setRecord(Records.proxy(ElectrochemistryPackage.Literals.GALVANOSTATIC_CYCLING, test.getUuid()));
			analysis.getInputs().add(input);
			add(analysis);
			edges += 2;
		}
	}

	private void add(Record record) {
		waiting.add(record);
		made.add(OpenNotebook.uuid(record));
		if (waiting.size() >= AT_ONCE) {
			flush();
		}
	}

	private void flush() {
		open.saveAll(waiting);
		waiting.clear();
	}
}
