/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.Records;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.material.ActiveComponent;
import org.glovebox.model.material.Material;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Batch;

/**
 * Quantities that follow from records and their genealogy. Each names every factor with the record and field that states
 * it and what it rests on; measured goes before weighed, weighed before nominal. Nothing is stored; a change upstream
 * changes the result. Keeps no state, and reads records that belong to the caller's thread.
 */
public final class Derivations {

	private final Sources sources;
	private final Layers layers;
	private final Electrodes electrodes;
	private final BatchNumbers batches;
	private final TestNumbers tests;
	private final RecordNumbers numbers;

	/**
	 * @param notebook knows the newest revisions of the records
	 */
	public Derivations(Notebook notebook) {
		this.sources = new Sources(uuid -> notebook.summary(uuid).map(RecordSummary::revision));
		this.layers = new Layers(sources);
		this.electrodes = new Electrodes(sources);
		this.batches = new BatchNumbers(sources);
		this.tests = new TestNumbers(sources);
		this.numbers = new RecordNumbers(this, sources);
	}

	/**
	 * All that may follow from a record, in the order in which people look at it: for the record itself also what is
	 * missing, for its layers and steps what follows.
	 */
	public List<NamedDerivation> of(Record record) {
		return numbers.of(record);
	}

	/** What follows from a part of a record, such as a layer or a step, or from the record itself but not its parts. */
	public List<NamedDerivation> ofPart(EObject part) {
		return Records.recordOf(part).map(this::of).orElse(List.of()).stream().filter(n -> n.part() == part).toList();
	}

	/**
	 * One number of a record by its name.
	 *
	 * @param name term of the vocabulary, such as {@code arealLoading}
	 * @return every place in the record where it may follow, empty where records of this kind have no such number
	 */
	public List<NamedDerivation> named(Record record, String name) {
		return of(record).stream().filter(n -> n.name().equalsIgnoreCase(name)).toList();
	}

	/** The layer whose capacity is counted: the positive electrode, else the negative one. */
	public static Optional<Layer> workingLayer(CellBuild cell) {
		return Electrodes.working(cell);
	}

	/** Area of the working electrode, π d² / 4, in cm2; without an electrode that of the die. */
	public Derivation area(CellBuild cell) {
		return layers.area(cell);
	}

	/** Area of a layer by its own diameter, else by that of the die; in cm2. */
	public Derivation area(Layer layer) {
		return layers.area(layer);
	}

	/** Thickness of all electrolyte layers together, in cm; what was not measured as if it were dense. */
	public Derivation thickness(CellBuild cell) {
		return layers.electrolyteThickness(cell);
	}

	/** Thickness of a layer: as typed, else without pores from mass, true density and diameter. */
	public Derivation thickness(Layer layer) {
		return layers.thickness(layer);
	}

	/** Thickness of a layer without pores, from mass, true density and diameter; in µm. */
	public Derivation denseThickness(Layer layer) {
		return layers.denseThickness(layer);
	}

	/** Density of a layer with its pores, mass / (area × thickness), in g/cm3. */
	public Derivation bulkDensity(Layer layer) {
		return layers.bulkDensity(layer);
	}

	/** Bulk over true density of a layer, in percent. */
	public Derivation relativeDensity(Layer layer) {
		return layers.relativeDensity(layer);
	}

	/** Pores in the volume of a layer, in percent. */
	public Derivation porosity(Layer layer) {
		return layers.porosity(layer);
	}

	/** Active mass of the working electrode, in mg. */
	public Derivation activeMass(CellBuild cell) {
		return workingLayer(cell).map(this::activeMass).orElseGet(
				() -> new Derivation.Missing(RecordLabels.shortName(cell) + " has no electrode layer"));
	}

	/**
	 * Active mass of a layer, in mg: its mass times the mass fraction of its active components, followed down the
	 * materials that it was mixed of. Where the layer does not name active components, what is marked as active material
	 * along the mixtures counts.
	 */
	public Derivation activeMass(Layer layer) {
		return electrodes.activeMass(layer);
	}

	/** Mass of one active component in a layer, in mg. */
	public Derivation activeMass(Layer layer, ActiveComponent component) {
		return electrodes.activeMass(layer, component);
	}

	/** Charge per mass that an active component can store, in mAh/g: as stated, else from formula and electrons. */
	public Derivation theoreticalCapacity(ActiveComponent component) {
		return electrodes.theoreticalCapacity(component);
	}

	/** What an electrode can store at most, in mAh: over its active components mass times theoretical capacity. */
	public Derivation theoreticalCapacity(Layer layer) {
		return electrodes.capacity(layer);
	}

	/** Active mass per area of the working electrode, in mg/cm2. */
	public Derivation arealLoading(CellBuild cell) {
		return Reckoning.quotient("arealLoading", "mg/cm2", activeMass(cell), "mg", area(cell), "cm2");
	}

	/** Capacity that 1C refers to, in mAh: as the cell states it, else active mass times theoretical capacity. */
	public Derivation nominalCapacity(CellBuild cell) {
		return electrodes.nominal(cell, activeMass(cell), area(cell));
	}

	/** Nominal capacity per area of the working electrode, in mAh/cm2. */
	public Derivation arealCapacity(CellBuild cell) {
		return Reckoning.quotient("arealCapacity", "mAh/cm2", nominalCapacity(cell), "mAh", area(cell), "cm2");
	}

	/** Current that moves the nominal capacity in an hour, in mA. */
	public Derivation currentAt1C(CellBuild cell) {
		return Reckoning.named("currentAt1C", "mA", Reckoning.map("currentAt1C", "mA", nominalCapacity(cell), "mAh",
				charge -> charge, "# / 1 h"));
	}

	/** The same per area, in mA/cm2. */
	public Derivation currentDensityAt1C(CellBuild cell) {
		return Reckoning.quotient("currentDensityAt1C", "mA/cm2", currentAt1C(cell), "mA", area(cell), "cm2");
	}

	/** Capacity of the negative over that of the positive electrode; a plain number. */
	public Derivation negativeToPositiveRatio(CellBuild cell) {
		return electrodes.negativeToPositive(cell);
	}

	/** Nominal capacity per volume of the working electrode, in mAh/cm3. */
	public Derivation volumetricCapacity(CellBuild cell) {
		Derivation thickness = workingLayer(cell).map(this::thickness).orElseGet(
				() -> new Derivation.Missing(RecordLabels.shortName(cell) + " has no electrode layer"));
		Derivation volume = Reckoning.product("volume", "cm3", area(cell), "cm2", thickness, "cm");
		return Reckoning.quotient("volumetricCapacity", "mAh/cm3", nominalCapacity(cell), "mAh", volume, "cm3");
	}

	/** Mass of all that went into a batch but solvents, in g. */
	public Derivation inputMass(Batch batch) {
		return batches.inputMass(batch);
	}

	/** What came out of a batch over what went in, in percent. */
	public Derivation massYield(Batch batch) {
		return batches.yield(batch);
	}

	/** Mass fraction of a substance in a material, in percent, followed down the materials it was mixed of. */
	public Derivation massFraction(Material material, String substance) {
		return numbers.massFraction(material, substance);
	}

	/** The numbers that a measurement's records give to analyzers. */
	public TestGivens givens(Measurement measurement) {
		return tests.givens(measurement);
	}
}
