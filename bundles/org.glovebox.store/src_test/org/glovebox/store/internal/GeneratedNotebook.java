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
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.units.Quantity;

/**
 * Makes a notebook as a group fills it over years, from a seed: some lots that everything shares, campaigns in which
 * batches are made of lots and of each other (so the same lot is met on several ways), cells of three batches, a test or
 * two of each cell, an analysis of each test.
 */
final class GeneratedNotebook {

	private static final int AT_ONCE = 500;
	private static final int LOTS = 60;
	private static final int BATCHES = 12;
	private static final int CELLS = 20;

	private final Random random;
	private final OpenNotebook open;
	private final List<Lot> lots = new ArrayList<>();
	private final List<Record> waiting = new ArrayList<>();
	private final List<UUID> made = new ArrayList<>();
	private long edges;

	GeneratedNotebook(OpenNotebook open, long seed) {
		this.open = open;
		this.random = new Random(seed);
	}

	/** Adds campaigns until there are so many lineage references. */
	void fill(long wantedEdges) {
		for (int i = 0; i < LOTS; i++) {
			Lot lot = OpenNotebook.lot("lot " + i);
			lot.setAmount(Quantity.parse(1 + random.nextInt(100) + " g"));
			lots.add(lot);
			add(lot);
		}
		while (edges < wantedEdges) {
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
		List<Material> batches = new ArrayList<>();
		for (int i = 0; i < BATCHES; i++) {
			Batch batch = OpenNotebook.batch("batch");
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

	private void cell(List<Material> batches) {
		CellBuild cell = OpenNotebook.make(CellPackage.Literals.CELL_BUILD, CellBuild.class, "cell");
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
					GalvanostaticCycling.class, "test");
			test.setSubject(Records.proxy(CellPackage.Literals.CELL_BUILD, cell.getUuid()));
			add(test);
			Analysis analysis = OpenNotebook.make(AnalysisPackage.Literals.ANALYSIS, Analysis.class, "cycle summary");
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
