/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.util.Map;
import java.util.TreeMap;

/**
 * A reader of UCUM codes that shares nothing with the units of the program: grammar after The Unified Code for Units of
 * Measure, version 2.1, section 1 (§§ 2-12), atoms and prefixes after its tables 1 to 24, with the values that the SI
 * gave its units in 2019. The mole is a dimension of its own here, and special units may only stand alone (§§ 21, 22).
 */
final class UcumReader {

	/** A value with the exponents of its base units. */
	record Measure(double value, Map<String, Integer> base) {

		static Measure number(double value) {
			return new Measure(value, Map.of());
		}

		Measure times(Measure other, int sign) {
			Map<String, Integer> sum = new TreeMap<>(base);
			other.base.forEach((unit, exponent) -> sum.merge(unit, sign * exponent, Integer::sum));
			sum.values().removeIf(exponent -> exponent == 0);
			return new Measure(sign > 0 ? value * other.value : value / other.value, sum);
		}

		Measure power(int exponent) {
			Measure result = number(1);
			for (int i = 0; i < Math.abs(exponent); i++) {
				result = result.times(this, Integer.signum(exponent));
			}
			return result;
		}
	}

	private static final Map<String, Double> PREFIXES = Map.ofEntries(Map.entry("P", 1e15), Map.entry("T", 1e12),
			Map.entry("G", 1e9), Map.entry("M", 1e6), Map.entry("k", 1e3), Map.entry("h", 1e2), Map.entry("da", 1e1),
			Map.entry("d", 1e-1), Map.entry("c", 1e-2), Map.entry("m", 1e-3), Map.entry("u", 1e-6),
			Map.entry("n", 1e-9), Map.entry("p", 1e-12), Map.entry("f", 1e-15), Map.entry("a", 1e-18));

	/** Atom, whether it is metric, value, and what it is made of; the gram is 0.001 kg here. */
	private static final String ATOMS = """
			g metric 0.001 kg
			m metric 1 m
			s metric 1 s
			A metric 1 A
			K metric 1 K
			mol metric 1 mol
			cd metric 1 cd
			rad metric 1 rad
			N metric 1 kg m s-2
			Pa metric 1 kg m-1 s-2
			J metric 1 kg m2 s-2
			W metric 1 kg m2 s-3
			C metric 1 A s
			V metric 1 kg m2 s-3 A-1
			Ohm metric 1 kg m2 s-3 A-2
			S metric 1 kg-1 m-2 s3 A2
			F metric 1 kg-1 m-2 s4 A2
			H metric 1 kg m2 s-2 A-2
			Wb metric 1 kg m2 s-2 A-1
			T metric 1 kg s-2 A-1
			Hz metric 1 s-1
			min no 60 s
			h no 3600 s
			d no 86400 s
			wk no 604800 s
			a no 31557600 s
			L metric 0.001 m3
			t metric 1000 kg
			u metric 1.66053906660e-27 kg
			eV metric 1.602176634e-19 kg m2 s-2
			bar metric 1e5 kg m-1 s-2
			Ao no 1e-10 m
			deg no 0.017453292519943295 rad
			atm no 101325 kg m-1 s-2
			m[Hg] metric 133322.387415 kg m-1 s-2
			[psi] no 6894.757293168361 kg m-1 s-2
			gf metric 0.00980665 kg m s-2
			[g] metric 9.80665 m s-2
			cal_th metric 4.184 kg m2 s-2
			erg metric 1e-7 kg m2 s-2
			dyn metric 1e-5 kg m s-2
			P metric 0.1 kg m-1 s-1
			G metric 1e-4 kg s-2 A-1
			[in_i] no 0.0254 m
			[ft_i] no 0.3048 m
			[mil_i] no 2.54e-5 m
			[lb_av] no 0.45359237 kg
			[oz_av] no 0.028349523125 kg
			[degR] no 0.5555555555555556 K
			% no 0.01
			[ppth] no 0.001
			[ppm] no 1e-6
			[ppb] no 1e-9
			Cel special 1 K
			[degF] special 0.5555555555555556 K
			[arb'U] arbitrary 1
			""";

	private record Entry(String kind, Measure measure) {
	}

	private final Map<String, Entry> atoms = new TreeMap<>();

	private String code = "";

	private int position;

	UcumReader() {
		ATOMS.lines().forEach(line -> {
			String[] cells = line.split(" ");
			Measure measure = Measure.number(Double.parseDouble(cells[2]));
			for (int i = 3; i < cells.length; i++) {
				String unit = cells[i].replaceAll("[-\\d]+$", "");
				String exponent = cells[i].substring(unit.length());
				Measure base = new Measure(1, Map.of(unit, 1));
				measure = measure.times(base.power(exponent.isEmpty() ? 1 : Integer.parseInt(exponent)), 1);
			}
			atoms.put(cells[0], new Entry(cells[1], measure));
		});
	}

	/** Reads a code; throws {@link IllegalArgumentException} where it is none. */
	Measure read(String text) {
		code = text;
		position = 0;
		for (int i = 0; i < code.length(); i++) {
			require(code.charAt(i) > 0x20 && code.charAt(i) < 0x7F, "printable ASCII");
		}
		Entry alone = atoms.get(code.replaceFirst("\\{[^{}]*\\}$", ""));
		if (alone != null && alone.kind().equals("special")) {
			return alone.measure();
		}
		Measure measure = term();
		require(position == code.length(), "the end");
		return measure;
	}

	private Measure term() {
		Measure result = Measure.number(1);
		int sign = skip('/') ? -1 : 1;
		while (true) {
			result = result.times(component(), sign);
			if (skip('.')) {
				sign = 1;
			} else if (skip('/')) {
				sign = -1;
			} else {
				return result;
			}
		}
	}

	private Measure component() {
		if (skip('(')) {
			Measure inside = term();
			require(skip(')'), "a closing parenthesis");
			return inside;
		}
		if (annotation()) {
			return Measure.number(1);
		}
		String digits = run("[0-9]+");
		Measure measure = digits.isEmpty() ? simple() : Measure.number(Double.parseDouble(digits));
		annotation();
		return measure;
	}

	private Measure simple() {
		String name = run("(?:\\[[^\\]]*\\]|[^-+0-9./(){}\\[\\]])+");
		require(!name.isEmpty(), "a unit");
		Measure unit = unit(name);
		String exponent = run("[-+]?[0-9]+");
		return exponent.isEmpty() ? unit : unit.power(Integer.parseInt(exponent));
	}

	private Measure unit(String name) {
		Entry exact = atoms.get(name);
		if (exact != null) {
			require(!exact.kind().equals("special"), "no special unit in a product");
			return exact.measure();
		}
		for (int length = 1; length <= 2 && length < name.length(); length++) {
			Double prefix = PREFIXES.get(name.substring(0, length));
			Entry atom = atoms.get(name.substring(length));
			if (prefix != null && atom != null && atom.kind().equals("metric")) {
				return Measure.number(prefix).times(atom.measure(), 1);
			}
		}
		throw new IllegalArgumentException(code + " holds the unknown unit " + name);
	}

	private boolean annotation() {
		return !run("\\{[^{}]*\\}").isEmpty();
	}

	private String run(String pattern) {
		var matcher = java.util.regex.Pattern.compile(pattern).matcher(code).region(position, code.length());
		if (!matcher.lookingAt()) {
			return "";
		}
		position = matcher.end();
		return matcher.group();
	}

	private boolean skip(char c) {
		boolean there = position < code.length() && code.charAt(position) == c;
		position += there ? 1 : 0;
		return there;
	}

	private void require(boolean holds, String what) {
		if (!holds) {
			throw new IllegalArgumentException(code + ": expected " + what + " at " + position);
		}
	}
}
