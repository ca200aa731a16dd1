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

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.analysis.Givens;
import org.glovebox.core.derivation.Ingredients.Ingredient;
import org.glovebox.model.analysis.FactorBasis;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.cell.LayerRole;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.material.Material;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.units.Quantity;

/** Area, thickness, density and porosity of the layers of a cell. A layer is a cylinder. */
final class Layers {

	private static final BigDecimal QUARTER_PI = new BigDecimal(Math.PI / 4);
	private static final int DEEPEST = 16;

	private final Sources sources;
	private final Reckoning reckoning;

	Layers(Sources sources) {
		this.sources = sources;
		this.reckoning = new Reckoning(sources);
	}

	static String name(Layer layer) {
		CellBuild cell = (CellBuild) layer.eContainer();
		return "layer " + (cell.getLayers().indexOf(layer) + 1) + " (" + material(layer) + ")";
	}

	static String material(Layer layer) {
		Material source = layer.getSource();
		String title = layer.getTitle();
		return title != null && !title.isBlank() ? title
				: source == null ? "no material" : Ingredients.title(source);
	}

	/** What a layer is a mixture of. */
	static List<Ingredient> ingredients(Layer layer) {
		Material source = layer.getSource();
		return Ingredients.stated(layer.getComposition(), FactorBasis.NOMINAL)
				.orElseGet(() -> source == null ? List.of() : Ingredients.of(source));
	}

	/** Area of the working electrode, else of the die, in cm2. */
	Derivation area(CellBuild cell) {
		return Electrodes.working(cell).map(this::area).orElseGet(() -> area(cell, Optional.empty()));
	}

	/** Area of a layer as stated, else π d² / 4 of its own diameter, else that of the die; in cm2. */
	Derivation area(Layer layer) {
		return layer.getArea() == null ? area((CellBuild) layer.eContainer(), Optional.of(layer))
				: Reckoning.named(Givens.AREA, "cm2", reckoning.stated(layer, CellPackage.Literals.LAYER__AREA,
						layer.getArea(), "area of " + name(layer), "cm2", FactorBasis.TYPED));
	}

	private Derivation area(CellBuild cell, Optional<Layer> of) {
		Optional<Layer> layer = of.filter(l -> l.getDiameter() != null);
		@Nullable Quantity diameter = layer.map(Layer::getDiameter).orElse(cell.getDiameter());
		if (diameter == null) {
			return new Derivation.Missing("the diameter of " + RecordLabels.shortName(cell) + " is not known");
		}
		if (!diameter.dimension().name().equals("length")) {
			return new Derivation.Missing("the diameter " + diameter.text() + " is no length");
		}
		Factor factor = layer.isPresent()
				? sources.factor("diameter of " + name(layer.get()), diameter, FactorBasis.NOMINAL, layer.get(),
						CellPackage.Literals.LAYER__DIAMETER)
				: sources.factor("diameter of the die", diameter, FactorBasis.NOMINAL, cell,
						CellPackage.Literals.CELL_BUILD__DIAMETER);
		return Reckoning.found(Givens.AREA, circle(Calculation.in(diameter, "cm")), "cm2",
				"\u03c0/4 \u00d7 (" + diameter.text() + ")\u00b2", List.of(factor));
	}

	/** Area of a circle. */
	static BigDecimal circle(BigDecimal diameter) {
		return diameter.multiply(diameter).multiply(QUARTER_PI, Calculation.EXACT);
	}

	/** Thickness of all electrolyte layers together, in cm; what was not measured as if it were dense. */
	Derivation electrolyteThickness(CellBuild cell) {
		List<Derivation> terms = cell.getLayers().stream()
				.filter(l -> l.getRole() == LayerRole.ELECTROLYTE || l.getRole() == LayerRole.INTERLAYER)
				.map(this::thickness).toList();
		return terms.isEmpty() ? new Derivation.Missing(RecordLabels.shortName(cell) + " has no electrolyte layer")
				: Reckoning.sum(Givens.THICKNESS, "cm", terms);
	}

	/** Thickness of a layer as typed, else as if it were dense. */
	Derivation thickness(Layer layer) {
		Derivation typed = typedThickness(layer);
		if (typed.derived().isPresent() || layer.getThickness() != null) {
			return typed;
		}
		Derivation dense = denseThickness(layer);
		return dense.derived().isPresent() ? dense : new Derivation.Missing("the thickness of " + name(layer)
				+ " is not known, nor does it follow from mass, density and diameter");
	}

	private Derivation typedThickness(Layer layer) {
		return reckoning.stated(layer, CellPackage.Literals.LAYER__THICKNESS, layer.getThickness(),
				"thickness of " + name(layer), "cm", FactorBasis.MEASURED);
	}

	/** Mass of a layer as weighed, else its loading times its area. */
	Derivation mass(Layer layer) {
		if (layer.getMass() == null && layer.getLoading() != null) {
			return Reckoning.product("mass", "mg", reckoning.stated(layer, CellPackage.Literals.LAYER__LOADING,
					layer.getLoading(), "loading of " + name(layer), "mg/cm2", FactorBasis.TYPED), "mg/cm2",
					area(layer), "cm2");
		}
		return reckoning.stated(layer, CellPackage.Literals.LAYER__MASS, layer.getMass(), "mass of " + name(layer),
				"mg", FactorBasis.WEIGHED);
	}

	/** Thickness without any pores: mass / (true density × area), in µm. */
	Derivation denseThickness(Layer layer) {
		Derivation volume = Reckoning.quotient("volume", "cm3", mass(layer), "g", trueDensity(layer), "g/cm3");
		Derivation thickness = Reckoning.quotient("denseThickness", "cm", volume, "cm3", area(layer), "cm2");
		return Reckoning.named("denseThickness", "\u00b5m", thickness);
	}

	/** Density with pores as measured, else mass over area and thickness; in g/cm3. */
	Derivation bulkDensity(Layer layer) {
		if (layer.getDensity() != null) {
			return Reckoning.named("bulkDensity", "g/cm3", reckoning.stated(layer,
					CellPackage.Literals.LAYER__DENSITY, layer.getDensity(), "density of " + name(layer), "g/cm3",
					FactorBasis.MEASURED));
		}
		return computedBulkDensity(layer);
	}

	/** Mass over area and thickness, in g/cm3, whatever density is stated. */
	Derivation computedBulkDensity(Layer layer) {
		Derivation volume = Reckoning.product("volume", "cm3", area(layer), "cm2", typedThickness(layer), "cm");
		return Reckoning.quotient("bulkDensity", "g/cm3", mass(layer), "g", volume, "cm3");
	}

	/** Bulk over true density, in percent. */
	Derivation relativeDensity(Layer layer) {
		Derivation ratio = Reckoning.quotient("relativeDensity", "", bulkDensity(layer), "g/cm3", trueDensity(layer),
				"g/cm3");
		return Reckoning.named("relativeDensity", "%", ratio);
	}

	/** The share of the volume that is pores, in percent. */
	Derivation porosity(Layer layer) {
		return Reckoning.falling("porosity", "%", relativeDensity(layer), "%", d -> new BigDecimal(100).subtract(d),
				"100 % \u2212 #");
	}

	/** True density of what a layer is made of, in g/cm3: as stated, else that of its parts by mass, 1 / Σ (w / ρ). */
	Derivation trueDensity(Layer layer) {
		Material source = layer.getSource();
		if (source != null && layer.getComposition() == null) {
			return trueDensity(source, 0);
		}
		return mixtureDensity(name(layer), ingredients(layer), 0);
	}

	private Derivation trueDensity(Material material, int depth) {
		Quantity density = material.getDensity();
		return density != null
				? reckoning.stated(material, MaterialPackage.Literals.MATERIAL__DENSITY, density,
						"density of " + Ingredients.title(material), "g/cm3", FactorBasis.NOMINAL)
				: mixtureDensity(Ingredients.title(material), Ingredients.of(material), depth);
	}

	private Derivation mixtureDensity(String mixture, List<Ingredient> parts, int depth) {
		List<Derivation> volumes = new ArrayList<>();
		for (Ingredient part : parts) {
			Material material = part.material();
			if (material == null || depth > DEEPEST) {
				return unknownDensity(part.name().isEmpty() ? mixture : part.name());
			}
			Factor factor = sources.factor("mass fraction of " + part.name() + " in " + mixture,
					Calculation.shown(part.fraction()), part.basis(), part.part(), part.feature());
			Derivation share = Reckoning.found("share", part.fraction(), "", factor.value().text(), List.of(factor));
			volumes.add(Reckoning.quotient("specificVolume", "cm3/g", share, "", trueDensity(material, depth + 1),
					"g/cm3"));
		}
		return volumes.isEmpty() ? unknownDensity(mixture)
				: Reckoning.falling("density", "g/cm3", Reckoning.sum("specificVolume", "cm3/g", volumes), "cm3/g",
						v -> BigDecimal.ONE.divide(v, Calculation.EXACT), "1 / #");
	}

	private static Derivation unknownDensity(String of) {
		return new Derivation.Missing("the density of " + of + " is not known");
	}
}
