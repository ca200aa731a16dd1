/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glovebox.core.synthesis.ValueList;
import org.glovebox.core.synthesis.Variable;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.units.Quantity;

/** What a series varies and the values it takes, as they are chosen and typed. */
public final class SeriesChoice {

	private static final int MOST = 200;
	private static final int TOLD = 8;

	private static final String SAME = "nothing: the same again";

	private final List<Variable> variables;
	private final boolean sameIsPossible;
	private Optional<Variable> variable;
	private String typed = "";

	private SeriesChoice(List<Variable> variables, boolean sameIsPossible) {
		this.variables = List.copyOf(variables);
		this.sameIsPossible = sameIsPossible;
		this.variable = sameIsPossible ? Optional.empty() : this.variables.stream().findFirst();
	}

	/** The choice for a recipe: its parameters come first, then what it has a value for, then the rest. */
	public static SeriesChoice of(Recipe recipe) {
		return new SeriesChoice(variables(recipe), false);
	}

	/**
	 * The choice for running again, where also nothing may be varied.
	 *
	 * @param recipe what was done
	 */
	public static SeriesChoice again(Recipe recipe) {
		return new SeriesChoice(variables(recipe), true);
	}

	private static List<Variable> variables(Recipe recipe) {
		List<Variable> all = new ArrayList<>();
		recipe.getParameters().forEach(parameter -> Variable.of(recipe, parameter).ifPresent(all::add));
		Variable.of(recipe).stream().filter(v -> all.stream().noneMatch(a -> a.path().equals(v.path())))
				.forEach(all::add);
		return all;
	}

	/** What can be varied, each with the value that it has. */
	List<String> choices() {
		Stream<String> names = variables.stream()
				.map(v -> v.name() + v.value().map(q -> "   (" + q.text() + ")").orElse(""));
		return Stream.concat(sameIsPossible ? Stream.of(SAME) : Stream.empty(), names).toList();
	}

	/** What is varied; empty where nothing is. */
	public Optional<Variable> variable() {
		return variable;
	}

	/**
	 * Varies something.
	 *
	 * @param index its place among the {@link #choices}
	 */
	void vary(int index) {
		int place = sameIsPossible ? index - 1 : index;
		variable = place < 0 ? Optional.empty() : Optional.of(variables.get(place));
	}

	/** Whether values are asked for. */
	boolean needsValues() {
		return variable.isPresent();
	}

	/** Whether the runs can be made. */
	boolean isReady() {
		return objection().isEmpty() && (!values().isEmpty() || variable.isEmpty() && sameIsPossible);
	}

	void type(String values) {
		typed = values;
	}

	private ValueList read() {
		return ValueList.parse(typed, variable.flatMap(Variable::value));
	}

	/** The values; empty where they cannot be read. */
	public List<Quantity> values() {
		return read() instanceof ValueList.Understood(List<Quantity> values) && values.size() <= MOST ? values
				: List.of();
	}

	/** What is wrong; empty where the series can be made, or nothing was typed yet. */
	Optional<String> objection() {
		if (variable.isEmpty()) {
			return sameIsPossible ? Optional.empty() : Optional.of("There is nothing to vary: write the steps of the recipe first.");
		}
		return switch (read()) {
		case ValueList.Unreadable(String message) -> typed.isBlank() ? Optional.empty() : Optional.of(message);
		case ValueList.Understood(List<Quantity> values) -> values.size() > MOST
				? Optional.of("These are " + values.size() + " runs; make them in parts of at most " + MOST + ".")
				: Optional.empty();
		};
	}

	/** What will be made, in a line. */
	String sentence() {
		if (variable.isEmpty()) {
			return "One run, planned as it was done here.";
		}
		String usual = variable.flatMap(Variable::value).map(v -> "So far: " + v.text() + ". ").orElse("");
		List<Quantity> values = values();
		if (values.isEmpty()) {
			return usual + "Type the values, such as 5, 10, 20 h or 0.15 0.30 0.60.";
		}
		String told = values.stream().limit(TOLD).map(Quantity::text).collect(Collectors.joining(", "));
		return values.size() + (values.size() == 1 ? " run: " : " runs: ") + told
				+ (values.size() > TOLD ? ", \u2026 " + values.get(values.size() - 1).text() : "");
	}

	/** What the button says. */
	String action() {
		int runs = variable.isEmpty() && sameIsPossible ? 1 : values().size();
		return runs == 0 ? "Make runs" : runs == 1 ? "Make 1 run" : "Make " + runs + " runs";
	}
}
