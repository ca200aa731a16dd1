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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.analysis.FactorBasis;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.material.Component;
import org.glovebox.model.material.ComponentRole;
import org.glovebox.model.material.Composition;
import org.glovebox.model.material.FractionBasis;
import org.glovebox.model.material.Material;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.model.synthesis.Use;
import org.glovebox.units.Composite;
import org.glovebox.units.Formula;
import org.glovebox.units.Quantity;

/**
 * What a material is a mixture of, by mass: as measured, else as weighed, else as intended. A material with a
 * formula is one substance and no mixture; its reactants are no longer in it. A formula that is a composite, such as
 * "S:KB 60:40", states what was intended.
 */
final class Ingredients {

	/**
	 * One part of a mixture.
	 *
	 * @param substance name or formula, "" where only the material is known
	 * @param material the material that it is, where there is a record of it
	 * @param role what it is for
	 * @param fraction mass fraction, 0 to 1
	 * @param basis what the fraction rests on
	 * @param part the object that states it
	 * @param feature the field that states it
	 * @param how how the fraction follows, "" where it is stated as it is: "20.1 of 100.3 mg"
	 */
	record Ingredient(String substance, @Nullable Material material, ComponentRole role, BigDecimal fraction,
			FactorBasis basis, EObject part, EStructuralFeature feature, String how) {

		/** Name for people. */
		String name() {
			Material known = material;
			return !substance.isEmpty() || known == null ? substance : title(known);
		}
	}

	private Ingredients() {
	}

	/** The title of a material, or else its short id. */
	static String title(Material material) {
		String title = material.getTitle();
		return title != null && !title.isBlank() ? title : RecordLabels.shortName(material);
	}

	/** The parts of a material; empty where it is one substance, or where nothing is known. */
	static List<Ingredient> of(Material material) {
		if (material instanceof Batch batch) {
			Optional<List<Ingredient>> measured = stated(batch.getMeasuredComposition(), FactorBasis.MEASURED);
			if (measured.isPresent()) {
				return measured.get();
			}
			if (!isOneSubstance(batch)) {
				return used(batch, Use::getActual, SynthesisPackage.Literals.USE__ACTUAL, FactorBasis.WEIGHED)
						.or(() -> stated(batch.getComposition(), FactorBasis.NOMINAL))
						.or(() -> used(batch, Use::getPlanned, SynthesisPackage.Literals.USE__PLANNED,
								FactorBasis.NOMINAL))
						.or(() -> named(batch)).orElse(List.of());
			}
		}
		return stated(material.getComposition(), FactorBasis.NOMINAL).or(() -> named(material)).orElse(List.of());
	}

	/** The parts that a formula such as "S:KB 60:40" names; of a batch, each with the material that went in for it. */
	private static Optional<List<Ingredient>> named(Material material) {
		Optional<Composite> composite = Optional.ofNullable(material.getFormula()).flatMap(Composite::tryParse)
				.filter(c -> c.basis() != Composite.Basis.VOLUME)
				.filter(c -> c.basis() == Composite.Basis.MASS || c.parts().stream().allMatch(p -> isWeighable(c, p)));
		return composite.map(c -> {
			Map<String, Double> fractions = c.massFractions();
			return c.parts().stream().map(part -> new Ingredient(part.name(), input(material, part.name()),
					ComponentRole.UNSPECIFIED, BigDecimal.valueOf(fractions.getOrDefault(part.name(), 0.0)),
					FactorBasis.NOMINAL, material, MaterialPackage.Literals.MATERIAL__FORMULA,
					part.proportion().toPlainString() + " parts")).toList();
		});
	}

	private static boolean isWeighable(Composite composite, Composite.Part part) {
		return composite.formula(part.name()).filter(f -> f.unknowns().isEmpty()).isPresent();
	}

	private static @Nullable Material input(Material material, String name) {
		return material instanceof Batch batch ? batch.getInputs().stream().map(Use::getSource)
				.filter(source -> source != null && new Substance(name).is(source)).findFirst().orElse(null) : null;
	}

	private static boolean isOneSubstance(Batch batch) {
		String formula = batch.getFormula();
		return formula != null && !formula.isBlank() && Composite.tryParse(formula).isEmpty();
	}

	/** The parts that a composition states; empty where it states no complete fractions. */
	static Optional<List<Ingredient>> stated(@Nullable Composition composition, FactorBasis basis) {
		if (composition == null || composition.getComponents().isEmpty()) {
			return Optional.empty();
		}
		List<BigDecimal> weights = new ArrayList<>();
		boolean absolute = false;
		for (Component component : composition.getComponents()) {
			Quantity fraction = component.getFraction();
			if (fraction == null || !fraction.dimension().isRatio()) {
				return Optional.empty();
			}
			absolute |= !fraction.unit().text().isEmpty();
			Optional<BigDecimal> mass = massPerUnit(composition.getBasis(), component);
			if (mass.isEmpty()) {
				return Optional.empty();
			}
			weights.add(ratio(fraction).multiply(mass.get(), Calculation.EXACT));
		}
		BigDecimal sum = sum(weights);
		boolean parts = composition.getBasis() != FractionBasis.MASS || !absolute && sum.compareTo(BigDecimal.ONE) > 0;
		BigDecimal whole = parts ? sum : BigDecimal.ONE;
		return whole.signum() <= 0 ? Optional.empty()
				: Optional.of(ingredients(composition, weights, whole, basis, parts));
	}

	private static List<Ingredient> ingredients(Composition composition, List<BigDecimal> weights, BigDecimal whole,
			FactorBasis basis, boolean parts) {
		List<Ingredient> result = new ArrayList<>();
		for (int i = 0; i < weights.size(); i++) {
			Component component = composition.getComponents().get(i);
			Quantity typed = component.getFraction();
			String how = parts && typed != null ? typed.text() + " parts" : "";
			result.add(new Ingredient(text(component.getSubstance()), component.getMaterial(), component.getRole(),
					weights.get(i).divide(whole, Calculation.EXACT), basis, component,
					MaterialPackage.Literals.COMPONENT__FRACTION, how));
		}
		return result;
	}

	private static BigDecimal ratio(Quantity fraction) {
		return "%".equals(fraction.unit().text()) ? fraction.value().movePointLeft(2) : Calculation.in(fraction, "");
	}

	/** Mass that goes with one unit of the basis; only masses and moles of known formulas can be turned into mass. */
	private static Optional<BigDecimal> massPerUnit(FractionBasis basis, Component component) {
		return switch (basis) {
		case MASS -> Optional.of(BigDecimal.ONE);
		case MOLE -> Optional.ofNullable(component.getSubstance()).flatMap(Formula::tryParse)
				.filter(f -> f.unknowns().isEmpty()).map(f -> new BigDecimal(f.molarMass(), Calculation.EXACT));
		case VOLUME -> Optional.empty();
		};
	}

	/** The parts that follow from the amounts that went in; empty where an amount is missing or is no mass. */
	private static Optional<List<Ingredient>> used(Batch batch, Function<Use, @Nullable Quantity> amount,
			EStructuralFeature feature, FactorBasis basis) {
		List<Use> uses = batch.getInputs().stream().filter(u -> u.getRole() != ComponentRole.SOLVENT).toList();
		List<BigDecimal> masses = new ArrayList<>();
		for (Use use : uses) {
			Quantity quantity = amount.apply(use);
			if (quantity == null || !quantity.dimension().name().equals("mass")) {
				return Optional.empty();
			}
			masses.add(Calculation.in(quantity, "mg"));
		}
		BigDecimal sum = sum(masses);
		if (sum.signum() <= 0) {
			return Optional.empty();
		}
		List<Ingredient> result = new ArrayList<>();
		for (int i = 0; i < uses.size(); i++) {
			Use use = uses.get(i);
			String how = Calculation.shown(masses.get(i)).text() + " of " + Calculation.shown(sum).text() + " mg";
			result.add(new Ingredient("", use.getSource(), use.getRole(),
					masses.get(i).divide(sum, Calculation.EXACT), basis, use, feature, how));
		}
		return Optional.of(result);
	}

	private static BigDecimal sum(List<BigDecimal> numbers) {
		return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static String text(@Nullable String text) {
		return text == null ? "" : text.strip();
	}
}
