/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.circuit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the text of a circuit. */
final class CircuitParser {

	private final String input;
	private final Set<String> labels = new HashSet<>();
	private Elements elements = Elements.builtIn();
	private int at;
	private int parameters;
	private final int end;

	CircuitParser(String input) {
		this.input = input;
		int semicolon = input.indexOf(';');
		this.end = semicolon < 0 ? input.length() : semicolon;
	}

	Circuit parse() {
		String definitions = readDefinitions();
		skipSpace();
		if (at == end) {
			throw problem("there is no circuit", at);
		}
		CircuitNode root = series();
		skipSpace();
		if (at < end) {
			throw unexpected();
		}
		return new Circuit(root, definitions);
	}

	private String readDefinitions() {
		StringBuilder text = new StringBuilder();
		int from = end + 1;
		while (from <= input.length()) {
			int next = input.indexOf(';', from);
			int to = next < 0 ? input.length() : next;
			if (!input.substring(from, to).isBlank()) {
				Element element = new FormulaParser(input, from, to).definition();
				if (Elements.builtIn().find(element.symbol()).isPresent() || element.symbol().equals("p")
						|| element.symbol().equals("s")) {
					throw problem(element.symbol() + " means something else already; choose other letters", from);
				}
				elements = elements.with(element);
				text.append("; ").append(input.substring(from, to).strip());
			}
			from = to + 1;
		}
		return text.toString();
	}

	private CircuitNode series() {
		List<CircuitNode> parts = new ArrayList<>();
		add(parts, item());
		while (accept('-')) {
			add(parts, item());
		}
		return parts.size() == 1 ? parts.get(0) : new CircuitNode.Series(parts);
	}

	/** A series within a series is the same series. */
	private static void add(List<CircuitNode> parts, CircuitNode part) {
		if (part instanceof CircuitNode.Series(var inner)) {
			parts.addAll(inner);
		} else {
			parts.add(part);
		}
	}

	private CircuitNode item() {
		skipSpace();
		if (at < end && input.charAt(at) == '(') {
			at++;
			CircuitNode inner = series();
			expect(')');
			return inner;
		}
		int start = at;
		while (at < end && Character.isLetter(input.charAt(at))) {
			at++;
		}
		String symbol = input.substring(start, at);
		if (symbol.isEmpty()) {
			throw at == end ? problem("an element is missing", at) : unexpected();
		}
		boolean group = symbol.equals("p") || symbol.equals("s");
		return group && accept('(') ? group(symbol) : leaf(symbol, start);
	}

	private CircuitNode group(String symbol) {
		int open = at;
		List<CircuitNode> parts = new ArrayList<>();
		parts.add(series());
		while (accept(',')) {
			CircuitNode next = series();
			if (symbol.equals("s")) {
				add(parts, next);
			} else {
				parts.add(next);
			}
		}
		expect(')');
		if (parts.size() < 2) {
			throw problem(symbol + "(...) needs at least two parts with a comma between them", open);
		}
		return symbol.equals("s") ? new CircuitNode.Series(parts) : new CircuitNode.Parallel(parts);
	}

	private CircuitNode leaf(String symbol, int start) {
		while (at < end && (Character.isDigit(input.charAt(at)) || input.charAt(at) == '_')) {
			at++;
		}
		String label = input.substring(start, at);
		Optional<Element> element = elements.find(symbol);
		if (element.isEmpty()) {
			throw problem("there is no element " + symbol + "; there are "
					+ elements.all().stream().map(Element::symbol).collect(Collectors.joining(", ")), start);
		}
		if (!labels.add(label)) {
			throw problem(label + " occurs twice; number the elements", start);
		}
		CircuitNode leaf = new CircuitNode.Leaf(element.get(), label, parameters);
		parameters = leaf.to();
		return leaf;
	}

	private boolean accept(char wanted) {
		skipSpace();
		boolean there = at < end && (input.charAt(at) == wanted || wanted == '-' && isDash(input.charAt(at)));
		at += there ? 1 : 0;
		return there;
	}

	/** Word processors turn a hyphen into a dash or a minus sign. */
	private static boolean isDash(char c) {
		return c == '\u2010' || c == '\u2011' || c == '\u2012' || c == '\u2013' || c == '\u2212';
	}

	private void expect(char wanted) {
		if (!accept(wanted)) {
			throw at == end ? problem("\"" + wanted + "\" is missing", at) : unexpected();
		}
	}

	private void skipSpace() {
		while (at < end && Character.isWhitespace(input.charAt(at))) {
			at++;
		}
	}

	private CircuitFormatException unexpected() {
		return problem("\"" + input.charAt(at) + "\" does not belong here", at);
	}

	private CircuitFormatException problem(String message, int position) {
		return new CircuitFormatException(message, input, position);
	}
}
