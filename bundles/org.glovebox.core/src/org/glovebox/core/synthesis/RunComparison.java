/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.synthesis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.description.Field;
import org.glovebox.model.description.Fields;
import org.glovebox.model.description.Labels;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.material.Material;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Step;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.model.synthesis.Use;
import org.glovebox.units.Quantity;

/**
 * Runs beside each other: which settings, amounts and products differ.
 *
 * @param runs the batches, one for each column
 * @param rows what is compared, in the order of work at the bench
 */
public record RunComparison(List<Column> runs, List<Row> rows) {

	private static final String INPUTS = "Inputs";
	private static final String PRODUCT = "Product";

	public RunComparison {
		runs = List.copyOf(runs);
		rows = List.copyOf(rows);
	}

	/**
	 * One run.
	 *
	 * @param batch its identity
	 * @param name its short id
	 * @param title its title, may be ""
	 */
	public record Column(UUID batch, String name, String title) {
	}

	/**
	 * One thing in all runs.
	 *
	 * @param group what it belongs to: "2  Ball mill", "Inputs", "Product"
	 * @param label what it is
	 * @param cells its value in each run
	 * @param differs whether it is not the same in all runs; amounts within a hundredth of each other are the same
	 */
	public record Row(String group, String label, List<Cell> cells, boolean differs) {
		public Row {
			cells = List.copyOf(cells);
		}
	}

	/**
	 * A value in one run.
	 *
	 * @param text the value; "" where none is known
	 * @param done whether it was done; else it is as planned
	 */
	public record Cell(String text, boolean done) {
	}

	/** A value before it is told in words. */
	private record Value(@Nullable Object object, String text, boolean done) {
		static final Value NONE = new Value(null, "", false);
	}

	/** Compares runs, in the order in which they are given. */
	public static RunComparison of(List<Batch> batches) {
		List<Column> columns = batches.stream().map(batch -> new Column(UUID.fromString(batch.getUuid()),
				RecordLabels.shortName(batch), batch.getTitle() == null ? "" : batch.getTitle())).toList();
		List<Row> rows = new ArrayList<>(inputs(batches));
		rows.addAll(steps(batches));
		rows.addAll(product(batches));
		return new RunComparison(columns, rows);
	}

	/** The rows that differ between the runs. */
	public List<Row> differences() {
		return rows.stream().filter(Row::differs).toList();
	}

	private static List<Row> inputs(List<Batch> batches) {
		Map<String, List<Value>> amounts = new LinkedHashMap<>();
		Map<String, List<Value>> lots = new LinkedHashMap<>();
		for (int i = 0; i < batches.size(); i++) {
			for (Use use : batches.get(i).getInputs()) {
				String name = name(use);
				Quantity done = use.getActual();
				Quantity amount = done == null ? use.getPlanned() : done;
				put(amounts, name, batches.size(), i,
						new Value(amount, amount == null ? "" : amount.text(), done != null));
				String lot = use.getSource() == null ? "" : RecordLabels.shortName(use.getSource());
				put(lots, "lot of " + name, batches.size(), i, new Value(lot, lot, true));
			}
		}
		List<Row> rows = new ArrayList<>();
		amounts.forEach((name, values) -> rows.add(row(INPUTS, name, values, true)));
		lots.forEach((name, values) -> rows.add(row(INPUTS, name, values, false)));
		return rows;
	}

	private static String name(Use use) {
		Material source = use.getSource();
		if (source == null) {
			return use.getRemarks() == null ? "?" : use.getRemarks();
		}
		String formula = source.eIsProxy() ? null : source.getFormula();
		return formula == null || formula.isBlank() ? RecordLabels.shortName(source) : formula;
	}

	private static void put(Map<String, List<Value>> rows, String name, int runs, int run, Value value) {
		List<Value> values = rows.computeIfAbsent(name, any -> new ArrayList<>(Collections.nCopies(runs,
				Value.NONE)));
		values.set(run, value);
	}

	private static List<Row> product(List<Batch> batches) {
		List<Row> rows = new ArrayList<>();
		for (EStructuralFeature feature : List.of(MaterialPackage.Literals.MATERIAL__FORMULA,
				MaterialPackage.Literals.MATERIAL__FORM, MaterialPackage.Literals.MATERIAL__AMOUNT,
				SynthesisPackage.Literals.BATCH__YIELD)) {
			List<Value> values = batches.stream().map(batch -> value(batch, feature, true)).toList();
			if (values.stream().anyMatch(value -> !value.text().isEmpty())) {
				rows.add(row(PRODUCT, Labels.field(feature), values, Fields.isQuantity(feature)));
			}
		}
		return rows;
	}

	/** The steps of the runs, each with those of the other runs that carry out the same step of the recipe. */
	private static List<Row> steps(List<Batch> batches) {
		Map<String, List<@Nullable PerformedStep>> aligned = new LinkedHashMap<>();
		for (int i = 0; i < batches.size(); i++) {
			Map<String, Integer> seen = new HashMap<>();
			for (PerformedStep step : batches.get(i).getSteps()) {
				String key = key(step, seen);
				aligned.computeIfAbsent(key, any -> new ArrayList<>(Collections.nCopies(batches.size(),
						null))).set(i, step);
			}
		}
		List<Row> rows = new ArrayList<>();
		int number = 1;
		for (List<@Nullable PerformedStep> steps : aligned.values()) {
			rows.addAll(step(number++, steps));
		}
		return rows;
	}

	private static String key(PerformedStep step, Map<String, Integer> seen) {
		Step inRecipe = step.getPlanStep();
		if (inRecipe != null) {
			return EcoreUtil.getURI(inRecipe).toString();
		}
		String kind = main(step).map(s -> s.eClass().getName()).orElse("");
		return kind + seen.merge(kind, 1, Integer::sum);
	}

	private static Optional<Step> main(@Nullable PerformedStep step) {
		return step == null ? Optional.empty()
				: Optional.ofNullable(step.getActual() == null ? step.getPlanned() : step.getActual());
	}

	private static List<Row> step(int number, List<@Nullable PerformedStep> steps) {
		List<Row> rows = new ArrayList<>();
		Optional<Step> first = steps.stream().flatMap(step -> main(step).stream()).findFirst();
		if (first.isEmpty()) {
			return rows;
		}
		String group = number + "  " + Labels.kind(first.get().eClass());
		if (steps.contains(null)) {
			rows.add(row(group, "done", steps.stream().map(s -> new Value(s != null, s == null ? "no" : "yes", true))
					.toList(), false));
		}
		for (Field field : Fields.of(first.get().eClass())) {
			List<Value> values = steps.stream().map(step -> value(step, field.feature())).toList();
			if (isCompared(field) && values.stream().anyMatch(value -> !value.text().isEmpty())) {
				rows.add(row(group, field.label(), values, false));
			}
		}
		return rows;
	}

	private static boolean isCompared(Field field) {
		return !field.hidden() && !field.multiline()
				&& field.feature() != NotebookPackage.Literals.ANNOTATED__ANNOTATIONS
				&& field.feature() != SynthesisPackage.Literals.STEP__TITLE;
	}

	private static Value value(@Nullable PerformedStep step, EStructuralFeature feature) {
		if (step == null) {
			return Value.NONE;
		}
		Step actual = step.getActual();
		Step planned = step.getPlanned();
		return actual != null && has(actual, feature) ? value(actual, feature, true)
				: planned != null && has(planned, feature) ? value(planned, feature, false) : Value.NONE;
	}

	private static boolean has(Step step, EStructuralFeature feature) {
		return step.eClass().getEAllStructuralFeatures().contains(feature) && step.eIsSet(feature);
	}

	private static Value value(EObject part, EStructuralFeature feature, boolean done) {
		String text = RecordLabels.value(part, feature);
		return new Value(Fields.isQuantity(feature) && !feature.isMany() ? part.eGet(feature) : text, text, done);
	}

	private static Row row(String group, String label, List<Value> values, boolean weighed) {
		boolean differs = values.stream().anyMatch(value -> differ(values.get(0), value, weighed));
		return new Row(group, label, values.stream().map(v -> new Cell(v.text(), v.done())).toList(), differs);
	}

	private static boolean differ(Value first, Value other, boolean weighed) {
		if (first.text().isEmpty() || other.text().isEmpty()) {
			return !first.text().equals(other.text());
		}
		Deviation deviation = Deviation.of(first.object(), other.object());
		return deviation == Deviation.NOTABLE || deviation == Deviation.SLIGHT && !weighed;
	}
}
