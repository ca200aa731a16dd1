/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.Message;
import org.glovebox.api.Severity;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Table;
import org.glovebox.core.analysis.AnalysisRun;
import org.glovebox.core.derivation.Derived;
import org.glovebox.core.derivation.TestGivens;
import org.glovebox.core.drafting.SettingTexts;
import org.glovebox.model.Records;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.analysis.DerivedQuantity;
import org.glovebox.model.analysis.FactorBasis;
import org.glovebox.model.analysis.MessageSeverity;
import org.glovebox.model.analysis.Result;
import org.glovebox.ui.Explanation;
import org.glovebox.units.Quantity;
import org.glovebox.units.Uncertainty;

/**
 * What came out of an analysis, whether it was just run or is kept in the notebook.
 *
 * @param version version of the analyzer
 * @param settings every setting as it was used
 * @param lines the quantities, in the analyzer's order
 * @param messages what the analyzer had to say
 * @param tables its tables by name; none for one that is kept, whose tables are files of its record
 * @param derived the numbers that followed from the records, by name
 */
record AnalysisResult(String version, Map<String, String> settings, List<Line> lines, List<Message> messages,
		Map<String, Table> tables, Map<String, Explanation.Factor> derived) {

	AnalysisResult {
		lines = List.copyOf(lines);
		messages = List.copyOf(messages);
	}

	/**
	 * One quantity.
	 *
	 * @param label what it is
	 * @param value the number with its unit, as it is shown
	 * @param unit unit as plain text
	 * @param explanation how it was found; may be ""
	 */
	record Line(String label, String value, String unit, String explanation) {
	}

	/** What an analyzer found just now. */
	static AnalysisResult of(AnalysisRun.Done run, TestGivens givens) {
		List<Line> lines = new ArrayList<>();
		run.results().quantities().forEach((name, value) -> lines.add(line(name, value)));
		Map<String, Explanation.Factor> derived = new LinkedHashMap<>();
		givens.derived().forEach(d -> derived.put(d.name(), factor(d)));
		return new AnalysisResult(run.version(), run.settings(), lines, run.results().messages(), run.results().tables(),
				derived);
	}

	private static Line line(String name, Results.Value value) {
		return new Line(ResultText.label(name), ResultText.value(value.value(), value.uncertainty(), value.unit()),
				value.unit(), value.explanation());
	}

	private static Explanation.Factor factor(Derived from) {
		List<Explanation.Factor> factors = from.factors().stream().map(f -> new Explanation.Factor(f.label(),
				f.value().text(), basis(f.basis()), Optional.of(f.record()), f.feature(), List.of())).toList();
		return factor(from.name(), from.value(), from.expression(), factors);
	}

	private static Explanation.Factor factor(String name, @Nullable Quantity value, String expression,
			List<Explanation.Factor> factors) {
		String number = value == null ? "\u2013"
				: ResultText.value(value.value().doubleValue(), Double.NaN, value.unit().symbol());
		String how = expression.isEmpty() ? "" : " = " + expression;
		return new Explanation.Factor(words(name) + how, number, basis(FactorBasis.COMPUTED), Optional.empty(), "",
				factors);
	}

	private static String basis(FactorBasis basis) {
		return basis == FactorBasis.UNSPECIFIED ? "" : basis.getName().toLowerCase(Locale.ROOT);
	}

	/** "active mass" for activeMass. */
	private static String words(String name) {
		return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
	}

	/** What an analysis of the notebook found. */
	static AnalysisResult of(Analysis analysis) {
		Map<String, Explanation.Factor> derived = new LinkedHashMap<>();
		for (DerivedQuantity quantity : analysis.getDerived()) {
			derived.put(text(quantity.getName()), factor(text(quantity.getName()), quantity.getValue(),
					text(quantity.getExpression()), quantity.getFactors().stream().map(AnalysisResult::factor).toList()));
		}
		return new AnalysisResult(text(analysis.getAnalyzerVersion()), SettingTexts.of(analysis.getSettings()),
				analysis.getResults().stream().map(AnalysisResult::line).toList(),
				analysis.getMessages().stream().map(AnalysisResult::message).toList(), Map.of(), derived);
	}

	private static Explanation.Factor factor(org.glovebox.model.analysis.Factor from) {
		Quantity value = from.getValue();
		return new Explanation.Factor(text(from.getLabel()), value == null ? "" : value.text(), basis(from.getBasis()),
				Optional.ofNullable(from.getRecord()).flatMap(Records::uuid).map(java.util.UUID::fromString),
				text(from.getFeature()), List.of());
	}

	private static Line line(Result result) {
		Quantity value = result.getValue();
		String unit = value == null ? "" : value.unit().symbol();
		String shown = value == null ? "\u2013" : ResultText.value(value.value().doubleValue(), value.uncertainty()
				.map(Uncertainty::halfWidth).orElse(Double.NaN), unit);
		return new Line(ResultText.label(text(result.getProperty())), shown, unit, text(result.getRemarks()));
	}

	private static Message message(org.glovebox.model.analysis.Message from) {
		Severity severity = from.getSeverity() == MessageSeverity.ERROR ? Severity.ERROR
				: from.getSeverity() == MessageSeverity.WARNING ? Severity.WARNING : Severity.INFO;
		return new Message(severity, text(from.getText()), -1, 1);
	}

	private static String text(@Nullable String text) {
		return text == null ? "" : text;
	}

	/**
	 * Why a quantity is what it is: how it was found, and the chains of the derived numbers that it refers to.
	 *
	 * @param analyzer name of the analyzer
	 */
	Explanation explain(Line line, String analyzer) {
		List<Explanation.Factor> factors = derived.entrySet().stream().filter(d -> restsOn(line, d.getKey()))
				.map(Map.Entry::getValue).toList();
		List<String> remarks = new ArrayList<>(clauses(line.explanation()));
		remarks.add("Found by " + analyzer + ", version " + version + ".");
		return new Explanation(line.label(), line.value(), "", factors, remarks);
	}

	/** Whether the explanation of a quantity names a derived number that no setting took the place of. */
	private boolean restsOn(Line line, String name) {
		Pattern word = Pattern.compile("\\b" + Pattern.quote(words(name)) + "\\b", Pattern.CASE_INSENSITIVE);
		return settings.getOrDefault(name, "").isEmpty() && word.matcher(line.explanation()).find();
	}

	/** The parts of an explanation between semicolons that are not in brackets, each as a sentence. */
	static List<String> clauses(String explanation) {
		List<String> clauses = new ArrayList<>();
		int open = 0;
		int start = 0;
		for (int i = 0; i <= explanation.length(); i++) {
			char c = i == explanation.length() ? ';' : explanation.charAt(i);
			open += c == '(' ? 1 : c == ')' ? -1 : 0;
			if (i == explanation.length() || c == ';' && open <= 0) {
				String clause = explanation.substring(start, i).strip();
				if (!clause.isEmpty()) {
					clauses.add(MessageText.sentence(clause));
				}
				start = i + 1;
			}
		}
		return clauses;
	}
}
