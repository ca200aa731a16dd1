/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.glovebox.model.FieldPath;
import org.glovebox.model.description.Annotations;
import org.glovebox.model.description.Fields;
import org.glovebox.model.description.Labels;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.notebook.Setting;
import org.glovebox.model.synthesis.Ingredient;
import org.glovebox.model.synthesis.Parameter;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.units.Formula;
import org.glovebox.units.Quantity;

/**
 * Something in a recipe that can have another value in each run: a setting of a step, how much of an ingredient is
 * taken, the size of the batch, or an unknown of the formula of the product.
 *
 * @param path where it is, as a {@link FieldPath} from the recipe; an unknown stands behind the field of the formula
 * @param name its name for people, such as "milling time of step 2"
 * @param value the value that the recipe has; empty where it has none
 */
public record Variable(String path, String name, Optional<Quantity> value) {

	private static final String FORMULA = SynthesisPackage.Literals.RECIPE__PRODUCT_FORMULA.getName();

	/** All that can be varied in a recipe: what tells most comes first, what has no value yet last. */
	public static List<Variable> of(Recipe recipe) {
		List<Variable> all = new ArrayList<>();
		Optional.ofNullable(recipe.getProductFormula()).flatMap(Formula::tryParse).map(Formula::unknowns)
				.ifPresent(unknowns -> unknowns.forEach(unknown -> all.add(new Variable(FORMULA + '/' + unknown,
						unknown + " in " + recipe.getProductFormula(), Optional.empty()))));
		List<Variable> rest = new ArrayList<>();
		for (int i = 0; i < recipe.getSteps().size(); i++) {
			collect(recipe.getSteps().get(i), "step " + (i + 1), all, rest);
		}
		for (Ingredient ingredient : recipe.getIngredients()) {
			String substance = ingredient.getSubstance();
			collect(ingredient, substance == null ? "an ingredient" : substance, all, rest);
		}
		rest.add(of(recipe, SynthesisPackage.Literals.RECIPE__BATCH_SIZE, ""));
		all.addAll(rest);
		return Stream.concat(all.stream().filter(Variable::isSaid), all.stream().filter(v -> !v.isSaid())).toList();
	}

	private boolean isSaid() {
		return value.isPresent() || path.startsWith(FORMULA);
	}

	/** The settings of a part and of the parts inside it, such as the segments of a heating. */
	private static void collect(EObject part, String owner, List<Variable> telling, List<Variable> rest) {
		for (EStructuralFeature feature : part.eClass().getEAllStructuralFeatures()) {
			if (isNumber(feature)) {
				(Annotations.flag(feature, "summary") ? telling : rest).add(of(part, feature, owner));
			} else if (isInside(feature)) {
				// what surrounds a step, such as its atmosphere, tells less than what is done in it
				List<Variable> inside = feature.isMany() ? telling : rest;
				children(part, feature).forEach(child -> collect(child, name(child, owner), inside, rest));
			}
		}
	}

	private static boolean isNumber(EStructuralFeature feature) {
		return !feature.isMany()
				&& (Fields.isQuantity(feature) || feature.getEType() == EcorePackage.Literals.EINTEGER_OBJECT);
	}

	private static boolean isInside(EStructuralFeature feature) {
		return feature instanceof EReference reference && reference.isContainment()
				&& feature != NotebookPackage.Literals.ANNOTATED__ANNOTATIONS;
	}

	private static List<EObject> children(EObject part, EStructuralFeature feature) {
		Object value = part.eGet(feature);
		Stream<?> values = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
		return values.map(EObject.class::cast).toList();
	}

	private static String name(EObject child, String owner) {
		if (child instanceof Setting setting && setting.getName() != null) {
			return setting.getName() + " of " + owner;
		}
		EStructuralFeature feature = child.eContainingFeature();
		if (!feature.isMany()) {
			return words(feature.getName()) + " of " + owner;
		}
		List<EObject> siblings = children(child.eContainer(), feature);
		String kind = Labels.kind(child.eClass()).toLowerCase(Locale.ROOT);
		return siblings.size() == 1 ? owner : kind + ' ' + (siblings.indexOf(child) + 1) + " of " + owner;
	}

	private static Variable of(EObject part, EStructuralFeature feature, String owner) {
		String what = feature == NotebookPackage.Literals.SETTING__QUANTITY ? "" : words(feature.getName());
		String name = owner.isEmpty() ? what : what.isEmpty() ? owner : what + " of " + owner;
		return new Variable(FieldPath.of(part, feature), name, value(part, feature));
	}

	/** "millingTime" as people say it. */
	private static String words(String name) {
		return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
	}

	private static Optional<Quantity> value(EObject part, EStructuralFeature feature) {
		Object value = part.eIsSet(feature) ? part.eGet(feature) : null;
		return value instanceof Quantity quantity ? Optional.of(quantity)
				: value instanceof Integer number ? Optional.of(Quantity.parse(number.toString())) : Optional.empty();
	}

	/** What a parameter of a recipe points at; empty where it points at nothing that is there. */
	public static Optional<Variable> of(Recipe recipe, Parameter parameter) {
		Optional<String> path = path(recipe, parameter);
		return path.flatMap(at -> of(recipe).stream().filter(variable -> variable.path().equals(at)).findFirst())
				.map(found -> new Variable(found.path(), name(parameter, found),
						found.value().or(() -> Optional.ofNullable(parameter.getUsualValue()))));
	}

	private static String name(Parameter parameter, Variable variable) {
		String name = parameter.getName();
		return name == null || name.isBlank() ? variable.name() : name;
	}

	private static Optional<String> path(Recipe recipe, Parameter parameter) {
		String symbol = parameter.getSymbol();
		if (symbol != null && !symbol.isBlank()) {
			return Optional.of(FORMULA + '/' + symbol.strip());
		}
		String field = parameter.getFeature();
		if (field == null || field.isBlank()) {
			return Optional.empty();
		}
		int step = recipe.getSteps().indexOf(parameter.getStep());
		int ingredient = recipe.getIngredients().indexOf(parameter.getIngredient());
		EObject owner = step >= 0 ? recipe.getSteps().get(step)
				: ingredient >= 0 ? recipe.getIngredients().get(ingredient) : recipe;
		return Optional.of(owner == recipe ? field : FieldPath.of(owner) + '/' + field);
	}

	/** The parameter of the recipe that points at this, where there is one. */
	public Optional<Parameter> in(Recipe recipe) {
		return recipe.getParameters().stream()
				.filter(p -> of(recipe, p).filter(v -> v.path().equals(path)).isPresent()).findFirst();
	}

	/** Makes a parameter that points at this; it is not in the recipe yet. */
	public Parameter parameter(Recipe recipe) {
		Parameter parameter = SynthesisFactory.eINSTANCE.createParameter();
		parameter.setName(name);
		if (path.startsWith(FORMULA + '/')) {
			parameter.setSymbol(path.substring(FORMULA.length() + 1));
			return parameter;
		}
		parameter.setFeature(path);
		recipe.getSteps().stream().filter(this::isIn).findFirst().ifPresent(step -> {
			parameter.setStep(step);
			parameter.setFeature(path.substring(FieldPath.of(step).length() + 1));
		});
		recipe.getIngredients().stream().filter(this::isIn).findFirst().ifPresent(ingredient -> {
			parameter.setIngredient(ingredient);
			parameter.setFeature(path.substring(FieldPath.of(ingredient).length() + 1));
		});
		return parameter;
	}

	private boolean isIn(EObject part) {
		return path.startsWith(FieldPath.of(part) + '/');
	}

	/**
	 * Gives this another value in a recipe.
	 *
	 * @throws IllegalArgumentException where the recipe has no such place, or the place takes whole numbers only
	 */
	void set(Recipe recipe, Quantity newValue) {
		if (path.startsWith(FORMULA + '/')) {
			Formula formula = Formula.parse(recipe.getProductFormula()).with(path.substring(FORMULA.length() + 1),
					newValue.value().doubleValue());
			recipe.setProductFormula(formula.plain());
			return;
		}
		int slash = path.lastIndexOf('/');
		Object owner = FieldPath.find(recipe, slash < 0 ? "" : path.substring(0, slash)).orElse(recipe);
		EStructuralFeature feature = owner instanceof EObject part
				? part.eClass().getEStructuralFeature(path.substring(slash + 1))
				: null;
		if (feature == null) {
			throw new IllegalArgumentException("the recipe has no " + name);
		}
		((EObject) owner).eSet(feature, Fields.isQuantity(feature) ? newValue : whole(newValue));
	}

	private Object whole(Quantity number) {
		try {
			return number.value().intValueExact();
		} catch (ArithmeticException e) {
			throw new IllegalArgumentException("the " + name + " is a whole number, not " + number.text(), e);
		}
	}
}
