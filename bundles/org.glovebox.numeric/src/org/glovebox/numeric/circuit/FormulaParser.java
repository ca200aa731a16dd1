/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.circuit;

import java.util.ArrayList;
import java.util.List;

import org.glovebox.numeric.Complex;
import org.glovebox.numeric.circuit.ElementParameter.Role;

/**
 * Reads the definition of an element by its user: {@code X(R[ohm], tau[s], n) = R/(1 + (s*tau)^n)}. In the formula stand
 * the parameters, s = jω, omega, j, pi, numbers, + - * / ^ and sqrt, exp, log, tanh, coth, sinh, cosh.
 */
final class FormulaParser {

	/** A formula or a part of one. */
	private interface Term {
		Dual at(AngularFrequency w, double[] p, int first);
	}

	private final String input;
	private final int end;
	private int at;
	private final List<ElementParameter> parameters = new ArrayList<>();

	FormulaParser(String input, int from, int to) {
		this.input = input;
		this.at = from;
		this.end = to;
	}

	Element definition() {
		String symbol = name("the letters of the element");
		if (!symbol.chars().allMatch(Character::isLetter)) {
			throw problem("an element is called by letters only, not " + symbol);
		}
		expect('(');
		do {
			parameters.add(parameter());
		} while (accept(','));
		expect(')');
		expect('=');
		int start = at;
		Term formula = sum();
		skipSpace();
		if (at < end) {
			throw unexpected();
		}
		int count = parameters.size();
		return new Element(symbol, "defined with the circuit", parameters, input.substring(start, end).strip(),
				"the user's formula", (w, p, first, gradient) -> {
					Dual z = formula.at(w, p, first);
					for (int k = 0; k < count; k++) {
						gradient.set(first + k, z.slope()[k]);
					}
					return z.value();
				});
	}

	private ElementParameter parameter() {
		String name = name("a parameter");
		if (parameters.stream().anyMatch(q -> q.name().equals(name)) || isConstant(name)) {
			throw problem("\"" + name + "\" has a meaning already; choose another name");
		}
		String unit = "";
		if (accept('[')) {
			int start = at;
			while (at < end && input.charAt(at) != ']') {
				at++;
			}
			unit = input.substring(start, at).strip();
			expect(']');
		}
		Role role = switch (unit) {
		case "ohm", "\u03a9", "\u2126" -> Role.RESISTANCE;
		case "F" -> Role.CAPACITANCE;
		case "H" -> Role.INDUCTANCE;
		case "s" -> Role.TIME;
		default -> Role.NUMBER;
		};
		return ElementParameter.positive(name, unit, role);
	}

	private static boolean isConstant(String name) {
		return List.of("s", "omega", "j", "pi").contains(name);
	}

	private Term sum() {
		Term left = product();
		while (true) {
			Term before = left;
			if (accept('+')) {
				Term right = product();
				left = (w, p, f) -> before.at(w, p, f).plus(right.at(w, p, f));
			} else if (accept('-')) {
				Term right = product();
				left = (w, p, f) -> before.at(w, p, f).minus(right.at(w, p, f));
			} else {
				return left;
			}
		}
	}

	private Term product() {
		Term left = signed();
		while (true) {
			Term before = left;
			if (accept('*')) {
				Term right = signed();
				left = (w, p, f) -> before.at(w, p, f).times(right.at(w, p, f));
			} else if (accept('/')) {
				Term right = signed();
				left = (w, p, f) -> before.at(w, p, f).over(right.at(w, p, f));
			} else {
				return left;
			}
		}
	}

	private Term signed() {
		if (accept('-')) {
			Term inner = signed();
			Term zero = constant(Complex.ZERO);
			return (w, p, f) -> zero.at(w, p, f).minus(inner.at(w, p, f));
		}
		Term base = atom();
		if (accept('^')) {
			Term exponent = signed();
			return (w, p, f) -> base.at(w, p, f).pow(exponent.at(w, p, f));
		}
		return base;
	}

	private Term atom() {
		if (accept('(')) {
			Term inner = sum();
			expect(')');
			return inner;
		}
		skipSpace();
		int start = at;
		if (at < end && (Character.isDigit(input.charAt(at)) || input.charAt(at) == '.')) {
			return number();
		}
		String name = name("a number, a parameter or \"(\"");
		if (accept('(')) {
			Term inner = sum();
			expect(')');
			return function(name, inner, start);
		}
		return named(name, start);
	}

	private Term number() {
		int start = at;
		while (at < end && (Character.isLetterOrDigit(input.charAt(at)) || input.charAt(at) == '.'
				|| "+-".indexOf(input.charAt(at)) >= 0 && "eE".indexOf(input.charAt(at - 1)) >= 0)) {
			at++;
		}
		try {
			return constant(Complex.real(Double.parseDouble(input.substring(start, at))));
		} catch (NumberFormatException e) {
			throw new CircuitFormatException("\"" + input.substring(start, at) + "\" is not a number", input, start);
		}
	}

	private Term named(String name, int start) {
		for (int k = 0; k < parameters.size(); k++) {
			if (parameters.get(k).name().equals(name)) {
				int index = k;
				return (w, p, f) -> Dual.parameter(p[f + index], index, parameters.size());
			}
		}
		return switch (name) {
		case "s" -> (w, p, f) -> Dual.constant(w.imaginary(), parameters.size());
		case "omega" -> (w, p, f) -> Dual.constant(Complex.real(w.omega()), parameters.size());
		case "j" -> constant(new Complex(0, 1));
		case "pi" -> constant(Complex.real(Math.PI));
		default -> throw new CircuitFormatException("\"" + name + "\" is neither a parameter nor s, omega, j or pi", input,
				start);
		};
	}

	private Term constant(Complex value) {
		return (w, p, f) -> Dual.constant(value, parameters.size());
	}

	private Term function(String name, Term inner, int start) {
		return switch (name) {
		case "sqrt" -> (w, p, f) -> {
			Dual z = inner.at(w, p, f);
			Complex root = z.value().sqrt();
			return z.through(root, root.times(2).inverse());
		};
		case "exp" -> (w, p, f) -> {
			Dual z = inner.at(w, p, f);
			return z.through(z.value().exp(), z.value().exp());
		};
		case "log" -> (w, p, f) -> {
			Dual z = inner.at(w, p, f);
			return z.through(z.value().log(), z.value().inverse());
		};
		case "tanh" -> (w, p, f) -> tanh(inner.at(w, p, f));
		case "coth" -> (w, p, f) -> Dual.constant(Complex.ONE, parameters.size()).over(tanh(inner.at(w, p, f)));
		case "sinh" -> (w, p, f) -> {
			Dual z = inner.at(w, p, f);
			return z.through(sinh(z.value()), cosh(z.value()));
		};
		case "cosh" -> (w, p, f) -> {
			Dual z = inner.at(w, p, f);
			return z.through(cosh(z.value()), sinh(z.value()));
		};
		default -> throw new CircuitFormatException(
				"there is no function " + name + "; there are sqrt, exp, log, tanh, coth, sinh, cosh", input, start);
		};
	}

	private static Dual tanh(Dual z) {
		Complex tanh = z.value().tanh();
		return z.through(tanh, Complex.ONE.minus(tanh.times(tanh)));
	}

	private static Complex sinh(Complex z) {
		return z.exp().minus(z.negative().exp()).times(0.5);
	}

	private static Complex cosh(Complex z) {
		return z.exp().plus(z.negative().exp()).times(0.5);
	}

	private String name(String wanted) {
		skipSpace();
		int start = at;
		while (at < end && (Character.isLetter(input.charAt(at)) || at > start && Character.isDigit(input.charAt(at)))) {
			at++;
		}
		if (at == start) {
			throw problem(wanted + " is missing");
		}
		return input.substring(start, at);
	}

	private boolean accept(char wanted) {
		skipSpace();
		boolean there = at < end && input.charAt(at) == wanted;
		at += there ? 1 : 0;
		return there;
	}

	private void expect(char wanted) {
		if (!accept(wanted)) {
			throw at == end ? problem("\"" + wanted + "\" is missing") : unexpected();
		}
	}

	private void skipSpace() {
		while (at < end && Character.isWhitespace(input.charAt(at))) {
			at++;
		}
	}

	private CircuitFormatException unexpected() {
		return problem("\"" + input.charAt(at) + "\" does not belong here");
	}

	private CircuitFormatException problem(String message) {
		return new CircuitFormatException(message, input, Math.min(at, input.length()));
	}
}
