/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.internal.check;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.check.Check;
import org.glovebox.core.check.Findings;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.analysis.Claim;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.material.ComponentRole;
import org.glovebox.model.material.Material;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Ingredient;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.model.synthesis.Use;
import org.glovebox.units.Formula;

/**
 * Formulas that cannot be meant: a symbol that cancels out, a member that no value of the symbol gives, an element that
 * went in and is not in the product, or one that came out of nothing.
 */
public final class FormulaCheck implements Check<Record> {

	/** What leaves as water, carbon dioxide, ammonia or the like. */
	private static final Set<String> VOLATILE = Set.of("H", "C", "N");

	@Override
	public void check(Record record, Findings findings) {
		if (record instanceof Recipe recipe) {
			EAttribute field = SynthesisPackage.Literals.RECIPE__PRODUCT_FORMULA;
			symbols(recipe, field, recipe.getProductFormula(), findings);
			Set<String> inputs = new LinkedHashSet<>();
			boolean known = recipe.getIngredients().stream().allMatch(i -> elements(i, inputs));
			balance(recipe, field, recipe.getProductFormula(), known ? inputs : Set.of(), findings);
		} else if (record instanceof Claim claim) {
			wording(claim, findings);
		} else if (record instanceof Material material) {
			EAttribute field = MaterialPackage.Literals.MATERIAL__FORMULA;
			symbols(material, field, material.getFormula(), findings);
			if (material instanceof Batch batch) {
				Set<String> inputs = new LinkedHashSet<>();
				boolean known = batch.getInputs().stream().allMatch(u -> elements(u, inputs));
				balance(batch, field, batch.getFormula(), known ? inputs : Set.of(), findings);
				member(batch, findings);
			}
		}
	}

	/** A formula as printed that its record writes in another way. */
	private static void wording(Claim claim, Findings findings) {
		String printed = claim.getWording() == null ? "" : claim.getWording().strip();
		symbols(claim, AnalysisPackage.Literals.CLAIM__WORDING, printed, findings);
		Optional<Formula> formula = printed.matches("\\S{3,}") ? formula(printed) : Optional.empty();
		for (Record about : formula.isPresent() ? claim.getAbout() : List.<Record>of()) {
			String own = about instanceof Material material ? material.getFormula()
					: about instanceof Recipe recipe ? recipe.getProductFormula() : null;
			Optional<Formula> meant = formula(own);
			if (meant.isPresent() && !isSame(meant.get(), formula.get())) {
				findings.warning(claim, AnalysisPackage.Literals.CLAIM__WORDING, "It is printed as " + printed
						+ ", but " + RecordLabels.shortName(about) + " is " + own + ".");
			}
		}
	}

	/** Whether two formulas have the same elements in the same amounts, or one is a member of the other. */
	private static boolean isSame(Formula meant, Formula printed) {
		if (meant.unknowns().size() == 1 && printed.unknowns().isEmpty()) {
			return FormulaFamily.value(meant, meant.unknowns().iterator().next(), printed).isPresent();
		}
		Set<String> symbols = new LinkedHashSet<>(meant.unknowns());
		symbols.addAll(printed.unknowns());
		return same(filled(meant, symbols), filled(printed, symbols));
	}

	private static Optional<Map<String, BigDecimal>> filled(Formula formula, Set<String> symbols) {
		Formula filled = formula;
		for (String symbol : symbols) {
			filled = filled.unknowns().contains(symbol) ? filled.with(symbol, 0.1) : filled;
		}
		try {
			return Optional.of(filled.elements());
		} catch (IllegalStateException e) {
			return Optional.empty(); // an amount would be negative
		}
	}

	private static Optional<Formula> formula(@Nullable String text) {
		return text == null || text.isBlank() ? Optional.empty() : Formula.tryParse(text);
	}

	/** A symbol that changes nothing stands for an element that is missing or mistyped. */
	static void symbols(EObject part, EAttribute field, @Nullable String text, Findings findings) {
		Optional<Formula> formula = formula(text);
		for (String symbol : formula.map(Formula::unknowns).orElse(Set.of())) {
			Optional<Map<String, BigDecimal>> low = with(formula.get(), symbol, 0.1);
			Optional<Map<String, BigDecimal>> high = with(formula.get(), symbol, 0.2);
			if (low.isPresent() && same(low, high)) {
				findings.warning(part, field, symbol + " has no effect in " + text + ": what it takes away it adds again;"
						+ " one of the elements is probably mistyped.");
			}
		}
	}

	private static boolean same(Optional<Map<String, BigDecimal>> one, Optional<Map<String, BigDecimal>> other) {
		return one.isPresent() && other.isPresent() && one.get().keySet().equals(other.get().keySet())
				&& one.get().entrySet().stream()
						.allMatch(e -> e.getValue().compareTo(other.get().get(e.getKey())) == 0);
	}

	/** The elements for a value of a symbol; empty where that is no formula, or where other symbols have no value. */
	private static Optional<Map<String, BigDecimal>> with(Formula formula, String symbol, double value) {
		Formula filled = formula.with(symbol, value);
		for (String other : filled.unknowns()) {
			filled = filled.with(other, 0.05);
		}
		try {
			return Optional.of(filled.elements());
		} catch (IllegalStateException e) {
			return Optional.empty(); // an amount would be negative
		}
	}

	private static boolean elements(Ingredient ingredient, Set<String> into) {
		Material material = ingredient.getMaterial();
		return elements(ingredient.getSubstance(), into) || material != null && elements(material.getFormula(), into);
	}

	private static boolean elements(Use use, Set<String> into) {
		if (use.getRole() == ComponentRole.SOLVENT) {
			return true;
		}
		Material source = use.getSource();
		return source != null && (elements(source.getFormula(), into) || elements(source.getTitle(), into));
	}

	private static boolean elements(@Nullable String text, Set<String> into) {
		Optional<Formula> formula = formula(text);
		formula.map(FormulaCheck::elements).ifPresent(into::addAll);
		return formula.isPresent();
	}

	/** The elements of a formula, whatever the values of its symbols. */
	private static Set<String> elements(Formula formula) {
		Formula filled = formula;
		for (String symbol : formula.unknowns()) {
			filled = filled.with(symbol, 0.1);
		}
		try {
			return filled.elements().keySet();
		} catch (IllegalStateException e) {
			return Set.of();
		}
	}

	private static void balance(Record record, EAttribute field, @Nullable String text, Set<String> inputs,
			Findings findings) {
		Optional<Formula> product = formula(text);
		if (inputs.isEmpty() || product.isEmpty()) {
			return;
		}
		Set<String> made = elements(product.get());
		Set<String> lost = new TreeSet<>(inputs);
		lost.removeAll(made);
		if (inputs.stream().anyMatch(VOLATILE::contains)) {
			lost.remove("O");
		}
		lost.removeAll(VOLATILE);
		Set<String> fromNothing = new TreeSet<>(made);
		fromNothing.removeAll(inputs);
		if (!lost.isEmpty() && !made.isEmpty()) {
			findings.warning(record, field, text + " has no " + String.join(" and no ", lost)
					+ ", though it goes in; the formula or an ingredient is wrong.");
		}
		if (!fromNothing.isEmpty()) {
			findings.warning(record, field, String.join(" and ", fromNothing) + " of " + text
					+ " is in nothing that went in.");
		}
	}

	private static String members(List<String> nearest) {
		return nearest.isEmpty() ? "" : "; " + String.join(" or ", nearest) + " would be one";
	}

	/** A member of a series must come out of the formula of its recipe, with a value in the range that was stated. */
	private static void member(Batch batch, Findings findings) {
		Recipe recipe = batch.getRecipe();
		Optional<Formula> family = Optional.ofNullable(recipe).flatMap(r -> formula(r.getProductFormula()))
				.filter(f -> f.unknowns().size() == 1);
		Optional<Formula> member = formula(batch.getFormula()).filter(f -> f.unknowns().isEmpty());
		if (recipe == null || family.isEmpty() || member.isEmpty()) {
			return;
		}
		String symbol = family.get().unknowns().iterator().next();
		Optional<Double> value = FormulaFamily.value(family.get(), symbol, member.get());
		if (value.isEmpty()) {
			if (FormulaFamily.matters(family.get(), symbol)) {
				findings.warning(batch, MaterialPackage.Literals.MATERIAL__FORMULA, "No " + symbol + " makes "
						+ batch.getFormula() + " of " + recipe.getProductFormula()
						+ members(FormulaFamily.nearest(family.get(), symbol, member.get())) + ".");
			}
			return;
		}
		FormulaFamily.range(recipe, symbol).filter(r -> !r.holds(value.get())).ifPresent(range -> findings.warning(
				batch, MaterialPackage.Literals.MATERIAL__FORMULA, batch.getFormula() + " is " + symbol + " = "
						+ Rounded.text(value.get(), "") + ", outside " + range.text() + " as stated by "
						+ RecordLabels.shortName(recipe) + "."));
	}
}
