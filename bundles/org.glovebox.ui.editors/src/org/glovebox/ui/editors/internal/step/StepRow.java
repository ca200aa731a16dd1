/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.synthesis.Deviation;
import org.glovebox.model.UnreadText;
import org.glovebox.model.description.Annotations;
import org.glovebox.model.description.Fields;
import org.glovebox.model.description.Labels;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.material.Material;
import org.glovebox.model.notebook.Atmosphere;
import org.glovebox.model.notebook.Person;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Ingredient;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.Step;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.model.synthesis.Use;
import org.glovebox.model.synthesis.Weigh;
import org.glovebox.units.Quantity;

/**
 * A step as a row of a list: what is done, at which settings, as planned and as done side by side.
 *
 * @param part the step of a recipe, or the performed step
 * @param number its place, from 1
 * @param kind what is done
 * @param title its own name, "" where it has none beside that of its kind
 * @param values its key settings, and what is weighed in
 * @param atmosphere under which atmosphere
 * @param started when it was begun
 * @param operator who did it, in initials where they are known; "" where nobody said so
 */
public record StepRow(EObject part, int number, EClass kind, String title, List<StepValue> values, String atmosphere,
		Optional<Instant> started, String operator) {

	/** "From" and "to" belong before a temperature. */
	private static final int LONGEST_PREPOSITION = 4;

	private static final EStructuralFeature TITLE = SynthesisPackage.Literals.STEP__TITLE;

	/** The rows of the steps of a recipe. */
	public static List<StepRow> of(Recipe recipe) {
		List<StepRow> rows = new ArrayList<>();
		for (Step step : recipe.getSteps()) {
			rows.add(row(step, rows.size() + 1, null, step, ingredients(recipe, step), Optional.empty()));
		}
		return rows;
	}

	/** What is added in a step; what names no step is weighed in first of all. */
	private static Stream<StepValue> ingredients(Recipe recipe, Step step) {
		boolean first = recipe.getSteps().stream().filter(Weigh.class::isInstance).findFirst()
				.filter(weigh -> weigh == step).isPresent();
		return recipe.getIngredients().stream()
				.filter(i -> i.getStep() == step || i.getStep() == null && first).map(StepRow::ingredient);
	}

	private static StepValue ingredient(Ingredient ingredient) {
		String name = ingredient.getSubstance() == null ? "?" : ingredient.getSubstance();
		Quantity amount = ingredient.getAmount() == null ? ingredient.getRatio() : ingredient.getAmount();
		return new StepValue(name, "", text(amount), Deviation.NONE);
	}

	/** The rows of the steps of a batch. */
	public static List<StepRow> of(Batch batch) {
		List<StepRow> rows = new ArrayList<>();
		for (PerformedStep step : batch.getSteps()) {
			Stream<StepValue> weighed = batch.getInputs().stream().filter(use -> use.getStep() == step)
					.map(StepRow::weighed);
			rows.add(row(step, rows.size() + 1, step.getPlanned(), step.getActual(), weighed,
					Optional.of(step)));
		}
		return rows;
	}

	/** The rows of performed steps that are not those of a batch, such as the assembly of a cell. */
	public static List<StepRow> of(List<? extends PerformedStep> steps) {
		List<StepRow> rows = new ArrayList<>();
		for (PerformedStep step : steps) {
			rows.add(row(step, rows.size() + 1, step.getPlanned(), step.getActual(), Stream.empty(),
					Optional.of(step)));
		}
		return rows;
	}

	private static StepRow row(EObject part, int number, @Nullable Step planned, @Nullable Step actual,
			Stream<StepValue> weighed, Optional<PerformedStep> performed) {
		Optional<Instant> started = performed.flatMap(step -> Optional.ofNullable(step.getStarted()));
		String operator = performed.flatMap(step -> Optional.ofNullable(step.getOperator()))
				.map(StepRow::operator).orElse("");
		Step main = actual == null ? planned : actual;
		if (main == null) {
			return new StepRow(part, number, SynthesisPackage.Literals.STEP, "", List.of(), "", started, operator);
		}
		Stream<StepValue> settings = Fields.of(main.eClass()).stream()
				.filter(field -> Annotations.flag(field.feature(), "summary") && field.feature() != TITLE)
				.map(field -> value(field.feature(), planned, actual));
		List<StepValue> values = Stream.concat(weighed, settings)
				.filter(value -> !value.planned().isEmpty() || !value.actual().isEmpty()).toList();
		return new StepRow(part, number, main.eClass(), title(planned, actual, main.eClass()), values,
				atmosphere(planned, actual), started, operator);
	}

	private static String operator(Person person) {
		String initials = person.eIsProxy() ? "" : person.getInitials();
		String name = person.eIsProxy() ? "" : person.getTitle();
		return initials != null && !initials.isBlank() ? initials
				: name != null && !name.isBlank() ? name : RecordLabels.shortName(person);
	}

	private static String title(@Nullable Step planned, @Nullable Step actual, EClass kind) {
		String title = text(actual, TITLE).isBlank() ? text(planned, TITLE) : text(actual, TITLE);
		return title.equalsIgnoreCase(Labels.kind(kind)) ? "" : title;
	}

	private static String atmosphere(@Nullable Step planned, @Nullable Step actual) {
		Atmosphere done = actual == null ? null : actual.getAtmosphere();
		Atmosphere meant = planned == null ? null : planned.getAtmosphere();
		return done != null ? text(done) : meant != null ? text(meant) : "";
	}

	/** A word on an atmosphere; where water and oxygen have the same limit, it is told once. */
	private static String text(Atmosphere atmosphere) {
		String gas = atmosphere.getGas();
		String water = text(atmosphere.getWater());
		String oxygen = text(atmosphere.getOxygen());
		boolean both = !water.isEmpty() && water.equals(oxygen);
		if (gas == null || gas.isBlank() || !both) {
			return RecordLabels.of(atmosphere);
		}
		return gas + "; H2O, O2 " + water;
	}

	private static StepValue value(EStructuralFeature feature, @Nullable Step planned, @Nullable Step actual) {
		String plan = text(planned, feature);
		String act = text(actual, feature);
		Deviation deviation = feature.isMany() ? Deviation.ofLists(plan, act)
				: Deviation.of(raw(planned, feature), raw(actual, feature));
		String name = isBare(feature) ? "" : Labels.field(feature).toLowerCase(Locale.ROOT);
		return new StepValue(name, plan, act, deviation);
	}

	/** Whether a value needs no name before it: a list, a word, a quantity whose unit says what it is. */
	private static boolean isBare(EStructuralFeature feature) {
		boolean preposition = Labels.field(feature).length() <= LONGEST_PREPOSITION;
		return Fields.isQuantity(feature) ? isOnlyOneOfItsKind(feature) && !preposition
				: feature.isMany() || feature.getEType().getInstanceClass() == String.class;
	}

	/** A unit says which quantity it is, unless the step has another one of the same dimension in its row. */
	private static boolean isOnlyOneOfItsKind(EStructuralFeature feature) {
		List<String> units = Annotations.units(feature);
		return feature.getEContainingClass().getEAllStructuralFeatures().stream()
				.filter(other -> Annotations.flag(other, "summary") && Fields.isQuantity(other))
				.filter(other -> !units.isEmpty() && Annotations.units(other).equals(units)).count() == 1;
	}

	private static @Nullable Object raw(@Nullable Step step, EStructuralFeature feature) {
		boolean set = step != null && step.eClass().getEAllStructuralFeatures().contains(feature)
				&& step.eIsSet(feature);
		return step != null && set ? step.eGet(feature) : null;
	}

	private static String text(@Nullable Step step, EStructuralFeature feature) {
		if (step == null || !step.eClass().getEAllStructuralFeatures().contains(feature)) {
			return "";
		}
		return UnreadText.of(step, feature).map(text -> text + " ?")
				.orElseGet(() -> RecordLabels.value(step, feature));
	}

	private static StepValue weighed(Use use) {
		Material source = use.getSource();
		String name = source == null ? "?" : substance(source);
		return new StepValue(name, text(use.getPlanned()), text(use.getActual()),
				Deviation.of(use.getPlanned(), use.getActual()));
	}

	private static String substance(Material material) {
		String formula = material.eIsProxy() ? null : material.getFormula();
		return formula == null || formula.isBlank() ? RecordLabels.shortName(material) : formula;
	}

	private static String text(@Nullable Quantity quantity) {
		return quantity == null ? "" : quantity.text();
	}
}
