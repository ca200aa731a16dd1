/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Writes formulas for screens, documents and keyboards. */
public final class FormulaWriter {

	/** A way of writing. */
	public enum Form {
		/** Subscripts and superscripts as markup. */
		HTML,
		/** Subscripts and superscripts as characters, where Unicode has them. */
		UNICODE,
		/** Characters of the keyboard, which read back the same. */
		PLAIN
	}

	private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

	private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

	private final Form form;

	private final Map<String, Rational> values;

	private final StringBuilder out = new StringBuilder();

	private FormulaWriter(Form form, Map<String, Rational> values) {
		this.form = form;
		this.values = values;
	}

	/** Writes a formula, with numbers in place of the unknowns that have values. */
	public static String write(ParsedFormula formula, Form form) {
		FormulaWriter writer = new FormulaWriter(form, formula.values());
		StringJoiner units = new StringJoiner("·");
		for (FormulaNode node : formula.units()) {
			writer.out.setLength(0);
			writer.unit((FormulaNode.Unit) node);
			units.add(writer.out.toString());
		}
		return units + writer.charge(formula.charge());
	}

	private void unit(FormulaNode.Unit unit) {
		out.append(typographic(unit.amount().write(values)));
		nodes(unit.parts());
	}

	private void nodes(List<FormulaNode> parts) {
		for (FormulaNode part : parts) {
			if (part.amount().isBound(values) && part.amount().evaluate(values).isZero()) {
				continue;
			}
			switch (part) {
			case FormulaNode.Atoms atoms -> atoms(atoms);
			case FormulaNode.Group group -> group(group);
			case FormulaNode.Unit unit -> unit(unit);
			}
		}
	}

	private void group(FormulaNode.Group group) {
		out.append(group.open());
		nodes(group.parts());
		out.append(group.close());
		subscript(group.amount());
	}

	private void atoms(FormulaNode.Atoms atoms) {
		if (atoms.massNumber() > 0 && atoms.shown().equals(atoms.element())) {
			String number = Integer.toString(atoms.massNumber());
			out.append(switch (form) {
			case HTML -> "<sup>" + number + "</sup>" + atoms.shown();
			case UNICODE -> shifted(number, RAISED) + atoms.shown();
			case PLAIN -> "[" + number + atoms.shown() + "]";
			});
		} else {
			out.append(atoms.shown());
		}
		subscript(atoms.amount());
	}

	private void subscript(Amount amount) {
		String written = amount.write(values);
		if (written.isEmpty()) {
			return;
		}
		switch (form) {
		case HTML -> out.append("<sub>").append(typographic(written)).append("</sub>");
		case UNICODE -> out.append(shifted(written, LOWERED));
		case PLAIN -> out.append("{").append(written).append("}");
		}
		if (form == Form.PLAIN && written.chars().allMatch(c -> NumberReader.isDigit((char) c) || c == '.')) {
			out.setLength(out.length() - written.length() - 2);
			out.append(written);
		}
	}

	/**
	 * Unknowns are set in italics and minus signs as such, after the rules of the IUPAC Green Book, 3rd edition, 1.6.
	 */
	private String typographic(String amount) {
		if (form != Form.HTML) {
			return amount;
		}
		StringBuilder result = new StringBuilder();
		for (char c : amount.toCharArray()) {
			result.append(AmountReader.isVariable(c) ? "<i>" + c + "</i>" : c == '-' ? "−" : String.valueOf(c));
		}
		return result.toString();
	}

	private static String shifted(String text, String digits) {
		StringBuilder result = new StringBuilder();
		for (char c : text.toCharArray()) {
			result.append(switch (c) {
			case '-' -> '₋';
			case '+' -> '₊';
			case 'x' -> 'ₓ';
			case 'n' -> 'ₙ';
			case 'm' -> 'ₘ';
			default -> NumberReader.isDigit(c) ? digits.charAt(c - '0') : c;
			});
		}
		return result.toString();
	}

	private String charge(int charge) {
		if (charge == 0) {
			return "";
		}
		String number = Math.abs(charge) == 1 ? "" : Integer.toString(Math.abs(charge));
		return switch (form) {
		case HTML -> "<sup>" + number + (charge > 0 ? "+" : "−") + "</sup>";
		case UNICODE -> shifted(number, RAISED) + (charge > 0 ? "⁺" : "⁻");
		case PLAIN -> "^" + number + (charge > 0 ? "+" : "-");
		};
	}
}
