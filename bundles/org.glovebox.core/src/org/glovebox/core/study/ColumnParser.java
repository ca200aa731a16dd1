/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.ENamedElement;
import org.glovebox.core.analysis.NearestName;
import org.glovebox.core.study.Column.Requirement;
import org.glovebox.core.study.Column.Stated;
import org.glovebox.core.study.Column.Subject;
import org.glovebox.core.study.Column.Which;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.cell.LayerRole;
import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;

/**
 * Reads a column as it is typed:
 *
 * <pre>
 * [AGGREGATE(] WHAT [[CONDITION, ...]] [)] [of PLACE] [in UNIT] [as TITLE]
 *
 * BallMill.millingTime                     a field of every part of a class in the record
 * BallMill.millingTime of upstream         the same of what it was made of, the nearest that has it
 * ionicConductivity in mS/cm               a property: own results, else published values
 * mean(ionicConductivity[temperature = 60 °C])
 * arealLoading, massFraction:PTFE, id      numbers that follow, mass fraction, short id
 * </pre>
 */
public final class ColumnParser {

	private static final Pattern FORM = Pattern.compile(
			"(?<what>.+?)(?:\\s+of\\s+(?<place>\\S+(?:\\s+\\S+)?))?(?:\\s+in\\s+(?<unit>[^\\s].*?))?"
					+ "(?:\\s+as\\s+(?<title>.+))?");
	private static final Pattern CALL = Pattern.compile("([A-Za-z]+)\\s*\\((.*)\\)");
	private static final Pattern CONDITIONS = Pattern.compile("(.*?)\\s*\\[(.*)\\]");
	private static final Pattern CONDITION = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9_ ]*?)\\s*=\\s*(.+?)\\s*");
	private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
	private static final String FRACTION = "massFraction:";

	private ColumnParser() {
	}

	/** What came of reading a column. */
	public sealed interface Outcome {

		/** It is understood. */
		record Understood(Column column) implements Outcome {
		}

		/** It is not; the message is for people. */
		record Malformed(String message) implements Outcome {
		}
	}

	/** Ends the reading. */
	private static final class Trouble extends Exception {
		private static final long serialVersionUID = 1L;

		Trouble(String message) {
			super(message);
		}
	}

	/** Reads a column. */
	public static Outcome parse(String text) {
		try {
			return new Outcome.Understood(column(text.strip()));
		} catch (Trouble t) {
			return new Outcome.Malformed(String.valueOf(t.getMessage()));
		}
	}

	private static Column column(String text) throws Trouble {
		Matcher form = FORM.matcher(text);
		if (!form.matches()) {
			throw new Trouble("a column is empty; it needs a quantity, such as BallMill.millingTime");
		}
		String what = form.group("what").strip();
		Aggregate aggregate = Aggregate.USUAL;
		Matcher call = CALL.matcher(what);
		if (call.matches()) {
			String word = call.group(1);
			aggregate = Aggregate.of(word).orElseThrow(() -> new Trouble("there is no " + word
					+ "(...); there are mean, median, sd, n, min, max, sum, first, last, all"));
			what = call.group(2).strip();
		}
		List<Requirement> conditions = new ArrayList<>();
		Matcher bracket = CONDITIONS.matcher(what);
		if (bracket.matches()) {
			conditions = conditions(bracket.group(2));
			what = bracket.group(1);
		}
		Subject subject = subject(what);
		String unit = form.group("unit");
		if (unit != null && Unit.tryParse(unit).isEmpty()) {
			throw new Trouble(unit + " is no unit that is known");
		}
		Where where = place(form.group("place"), subject);
		String title = form.group("title") == null ? text.replaceFirst("\\s+in\\s+\\S.*$", "") : form.group("title");
		return new Column(title, where.place(), where.kind(), "", subject, conditions, aggregate,
				Optional.ofNullable(unit));
	}

	private static List<Requirement> conditions(String text) throws Trouble {
		List<Requirement> conditions = new ArrayList<>();
		for (String part : text.split(",")) {
			Matcher m = CONDITION.matcher(part);
			if (!m.matches()) {
				throw new Trouble("a condition reads like temperature = 60 °C, not " + part.strip());
			}
			Quantity value = Quantity.tryParse(m.group(2))
					.orElseThrow(() -> new Trouble(m.group(2) + " is no quantity"));
			conditions.add(new Requirement(m.group(1), value));
		}
		return conditions;
	}

	private static Subject subject(String what) throws Trouble {
		Optional<Which> label = label(what);
		if (label.isPresent()) {
			return new Subject.Label(label.get());
		}
		if (what.startsWith(FRACTION) && what.length() > FRACTION.length()) {
			return new Subject.MassFraction(what.substring(FRACTION.length()).strip());
		}
		int dot = what.indexOf('.');
		if (dot > 0) {
			return classField(what.substring(0, dot), what.substring(dot + 1));
		}
		if (what.contains("/")) {
			return new Subject.Path(what);
		}
		String property = what.replaceFirst("^(result|claim):", "");
		if (!NAME.matcher(property).matches()) {
			throw new Trouble(what + " is no name of a quantity, such as ionicConductivity or BallMill.millingTime");
		}
		if (StudyNames.isDerived(property)) {
			return new Subject.DerivedNumber(property);
		}
		Stated stated = what.startsWith("result:") ? Stated.RESULT : what.startsWith("claim:") ? Stated.CLAIM
				: Stated.ANY;
		return stated == Stated.ANY && StudyNames.isRecordField(property) ? new Subject.Path(property)
				: new Subject.Property(property, stated);
	}

	private static Optional<Which> label(String what) {
		return switch (what.toLowerCase(Locale.ROOT)) {
		case "id" -> Optional.of(Which.ID);
		case "title" -> Optional.of(Which.TITLE);
		case "kind" -> Optional.of(Which.KIND);
		default -> Optional.empty();
		};
	}

	private static Subject classField(String type, String field) throws Trouble {
		List<EClass> classes = StudyNames.classes(type);
		if (classes.isEmpty()) {
			throw new Trouble("there is no kind of record, step or part called " + type
					+ NearestName.of(type, StudyNames.classNames()).map(n -> "; did you mean " + n + "?").orElse(""));
		}
		String first = field.replaceFirst("/.*", "");
		Set<String> fields = new TreeSet<>();
		classes.forEach(c -> c.getEAllStructuralFeatures().stream().map(ENamedElement::getName).forEach(fields::add));
		if (!fields.contains(first)) {
			throw new Trouble(type + " has no field " + first
					+ NearestName.of(first, fields).map(n -> "; did you mean " + n + "?").orElse(""));
		}
		return new Subject.ClassField(classes.get(0).getName(), field);
	}

	private record Where(Place place, String kind) {
	}

	private static Where place(@org.eclipse.jdt.annotation.Nullable String text, Subject subject) throws Trouble {
		if (text == null) {
			// what is measured on a record is found downstream of it and describes it
			return new Where(subject instanceof Subject.Property ? Place.DOWNSTREAM : Place.ROW, "");
		}
		String[] words = text.split("\\s+");
		String kind = words.length > 1 ? kind(words[1]) : "";
		switch (words[0].toLowerCase(Locale.ROOT)) {
		case "row", "own":
			return new Where(Place.ROW, "");
		case "upstream":
			return new Where(Place.UPSTREAM, kind);
		case "downstream":
			return new Where(Place.DOWNSTREAM, kind);
		default:
			String joined = String.join("", words);
			for (LayerRole role : LayerRole.values()) {
				if (role.getName().equalsIgnoreCase(joined) || role.getLiteral().equalsIgnoreCase(joined)) {
					return new Where(Place.LAYER, role.getLiteral());
				}
			}
			throw new Trouble("of " + text + " is no place; there are row, upstream, downstream, each may name a kind, "
					+ "and the role of a layer, such as electrolyte");
		}
	}

	private static String kind(String name) throws Trouble {
		return ModelPackages.recordKinds().stream().flatMap(k -> java.util.stream.Stream.concat(
				java.util.stream.Stream.of(k), k.getEAllSuperTypes().stream())).map(EClass::getName)
				.filter(n -> n.equalsIgnoreCase(name)).findFirst()
				.orElseThrow(() -> new Trouble("there is no kind of record " + name));
	}
}
