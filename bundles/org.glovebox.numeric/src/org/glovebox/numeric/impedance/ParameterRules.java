/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.impedance;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.glovebox.numeric.circuit.Circuit;
import org.glovebox.numeric.circuit.CircuitParameter;

/**
 * Start values, limits, fixed and linked parameters of a fit. Immutable. They are written with a semicolon between them:
 * {@code R0 = 10} (start), {@code R0 = 10 fixed}, {@code C1 = 1e-9 .. 1e-6} (limits), {@code C1 = 1e-8 (1e-9 .. 1e-6)}
 * (both), {@code R2 = 2*R1} (linked); or as the plain list of all start values, with commas between them.
 */
public final class ParameterRules {

	private static final String NUMBER = "([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)";
	private static final String RANGE = NUMBER + "\\s*\\.\\.\\s*" + NUMBER;
	private static final Pattern ENTRY = Pattern.compile("\\s*([\\p{L}]\\w*(?:\\.\\w+)?)\\s*=\\s*(.+?)\\s*",
			Pattern.UNICODE_CHARACTER_CLASS);
	private static final Pattern PLAIN = Pattern.compile(NUMBER);
	private static final Pattern FIXED = Pattern.compile(NUMBER + "\\s+fixed");
	private static final Pattern LIMITS = Pattern.compile(RANGE);
	private static final Pattern START_AND_LIMITS = Pattern.compile(NUMBER + "\\s*\\(\\s*" + RANGE + "\\s*\\)");
	private static final Pattern LINK = Pattern.compile("(?:" + NUMBER + "\\s*\\*\\s*)?([\\p{L}][\\w.]*)",
			Pattern.UNICODE_CHARACTER_CLASS);

	private final Circuit circuit;
	private final List<ParameterRule> rules;

	private ParameterRules(Circuit circuit, List<ParameterRule> rules) {
		this.circuit = circuit;
		this.rules = List.copyOf(rules);
	}

	/** All parameters free between the limits of their elements. */
	public static ParameterRules free(Circuit circuit) {
		return new ParameterRules(circuit, circuit.parameters().stream().map(ParameterRules::free).toList());
	}

	private static ParameterRule free(CircuitParameter p) {
		return new ParameterRule.Free(Double.NaN, p.definition().min(), p.definition().max());
	}

	/** All parameters free, each with a start value. */
	public static ParameterRules startingAt(Circuit circuit, double... start) {
		if (start.length != circuit.parameters().size()) {
			throw new IllegalArgumentException("there are " + start.length + " start values for the "
					+ circuit.parameters().size() + " parameters " + names(circuit));
		}
		List<ParameterRule> rules = new ArrayList<>();
		for (int i = 0; i < start.length; i++) {
			CircuitParameter p = circuit.parameters().get(i);
			rules.add(new ParameterRule.Free(start[i], p.definition().min(), p.definition().max()));
		}
		return new ParameterRules(circuit, rules);
	}

	/**
	 * Reads rules.
	 *
	 * @param text as the class comment says; blank for none
	 * @throws IllegalArgumentException where it cannot be understood, with a text for people
	 */
	public static ParameterRules parse(Circuit circuit, String text) {
		if (text.isBlank()) {
			return free(circuit);
		}
		if (!text.contains("=")) {
			return startingAt(circuit, numbers(text));
		}
		ParameterRules rules = free(circuit);
		for (String entry : text.split("[;\n]")) {
			if (!entry.isBlank()) {
				rules = rules.with(entry);
			}
		}
		rules.checkLinks();
		return rules;
	}

	private static double[] numbers(String text) {
		String[] parts = text.strip().split("\\s*[,;]\\s*|\\s+");
		double[] values = new double[parts.length];
		for (int i = 0; i < parts.length; i++) {
			if (!PLAIN.matcher(parts[i]).matches()) {
				throw new IllegalArgumentException("\"" + parts[i] + "\" is not a number; write start values as 1, 2, 3 or "
						+ "rules as R0 = 10; CPE1.alpha = 0.9 fixed");
			}
			values[i] = Double.parseDouble(parts[i]);
		}
		return values;
	}

	private ParameterRules with(String entry) {
		Matcher m = ENTRY.matcher(entry);
		if (!m.matches()) {
			throw new IllegalArgumentException("\"" + entry.strip() + "\" is no rule such as R0 = 10, R0 = 10 fixed, "
					+ "C1 = 1e-9 .. 1e-6 or R2 = R1");
		}
		int index = place(m.group(1));
		List<ParameterRule> changed = new ArrayList<>(rules);
		changed.set(index, rule(circuit.parameters().get(index), m.group(2), entry.strip()));
		return new ParameterRules(circuit, changed);
	}

	private int place(String name) {
		OptionalInt index = circuit.indexOf(name);
		if (index.isEmpty()) {
			throw new IllegalArgumentException("there is no parameter " + name + " in " + circuit.text() + "; there are "
					+ names(circuit));
		}
		return index.getAsInt();
	}

	private static String names(Circuit circuit) {
		return circuit.parameters().stream().map(CircuitParameter::name).collect(Collectors.joining(", "));
	}

	private ParameterRule rule(CircuitParameter parameter, String value, String entry) {
		double min = parameter.definition().min();
		double max = parameter.definition().max();
		Matcher m = PLAIN.matcher(value);
		if (m.matches()) {
			return new ParameterRule.Free(number(m, 1), min, max);
		}
		m = FIXED.matcher(value);
		if (m.matches()) {
			return new ParameterRule.Fixed(number(m, 1));
		}
		m = LIMITS.matcher(value);
		if (m.matches()) {
			return limited(Double.NaN, number(m, 1), number(m, 2), entry);
		}
		m = START_AND_LIMITS.matcher(value);
		if (m.matches()) {
			return limited(number(m, 1), number(m, 2), number(m, 3), entry);
		}
		m = LINK.matcher(value);
		if (m.matches()) {
			return new ParameterRule.Linked(place(m.group(2)), m.group(1) == null ? 1 : number(m, 1));
		}
		throw new IllegalArgumentException("\"" + value + "\" in \"" + entry + "\" is neither a number, a number and "
				+ "fixed, limits such as 1 .. 10, nor another parameter");
	}

	private static ParameterRule limited(double start, double min, double max, String entry) {
		if (!(min < max)) {
			throw new IllegalArgumentException("the limits in \"" + entry + "\" leave nothing between them");
		}
		return new ParameterRule.Free(start, min, max);
	}

	private static double number(Matcher m, int group) {
		return Double.parseDouble(m.group(group));
	}

	private void checkLinks() {
		for (int i = 0; i < rules.size(); i++) {
			if (rules.get(i) instanceof ParameterRule.Linked(int to, double factor)
					&& (to == i || rules.get(to) instanceof ParameterRule.Linked)) {
				throw new IllegalArgumentException(circuit.parameters().get(i).name() + " is linked to "
						+ circuit.parameters().get(to).name() + ", which is linked itself");
			}
		}
	}

	public Circuit circuit() {
		return circuit;
	}

	/** One rule for each parameter of the circuit. */
	public List<ParameterRule> rules() {
		return rules;
	}

	/** Whether every free parameter has a start value. */
	public boolean isComplete() {
		return rules.stream().noneMatch(r -> r instanceof ParameterRule.Free f && Double.isNaN(f.start()));
	}

	/** Whether nothing was said about any parameter. */
	boolean isPlain() {
		return rules.equals(free(circuit).rules);
	}

	/** Values with what the rules say put into them: start values, fixed and linked ones. */
	double[] applied(double[] values) {
		double[] p = values.clone();
		for (int i = 0; i < p.length; i++) {
			switch (rules.get(i)) {
			case ParameterRule.Free(double start, double min, double max) -> p[i] = Math.min(max,
					Math.max(min, Double.isNaN(start) ? p[i] : start));
			case ParameterRule.Fixed(double value) -> p[i] = value;
			case ParameterRule.Linked linked -> p[i] = Double.NaN;
			}
		}
		for (int i = 0; i < p.length; i++) {
			if (rules.get(i) instanceof ParameterRule.Linked(int to, double factor)) {
				p[i] = factor * p[to];
			}
		}
		return p;
	}
}
