/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.glovebox.core.derivation.Derivation;
import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.derivation.Derived;
import org.glovebox.core.derivation.NamedDerivation;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.electrochemistry.ElectrochemicalTest;
import org.glovebox.model.notebook.Record;
import org.glovebox.ui.Explanation;
import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;

/**
 * A number that follows from a record, as a strip on top of its editor shows it.
 *
 * @param title what it is
 * @param value the number as it is shown; "" where it does not follow
 * @param missing why it does not follow; "" where it does
 * @param why where it comes from
 */
public record RecordNumber(String title, String value, String missing, Optional<Explanation> why) {

	private static final int SHOWN = 3;
	private static final Unit MICROMETRES = Unit.parse("\u00b5m");
	/** Which are told where they do not follow, with the reason: what everyone looks for. */
	private static final Set<String> ALWAYS = Set.of("area", "activeMass", "arealLoading", "arealCapacity",
			"nominalCapacity", "npRatio");
	private static final String RATIO = "ballToPowderRatio";
	private static final Set<String> LENGTHS = Set.of("thickness", "denseThickness");

	/** The numbers of the record itself, not those of its parts; reads from the notebook. */
	public static List<RecordNumber> of(Notebook notebook, Record record) {
		return new Derivations(notebook).of(record).stream().filter(n -> n.part() == record)
				.filter(n -> n.derivation() instanceof Derivation.Found || isLookedFor(n)).map(RecordNumber::of).toList();
	}

	private static boolean isLookedFor(NamedDerivation number) {
		return ALWAYS.contains(number.name())
				&& (number.part() instanceof CellBuild || number.part() instanceof ElectrochemicalTest);
	}

	/** Those of the numbers of the record itself that have one of some names; reads from the notebook. */
	public static List<RecordNumber> named(Notebook notebook, Record record, Set<String> names) {
		return new Derivations(notebook).of(record).stream()
				.filter(n -> n.part() == record && names.contains(n.name())).map(RecordNumber::of).toList();
	}

	/**
	 * The numbers that follow for the parts of a record, such as its steps, by the path of the part. What only says
	 * again what somebody typed is left out.
	 */
	public static Map<String, List<RecordNumber>> ofParts(Notebook notebook, Record record) {
		Map<String, List<RecordNumber>> numbers = new LinkedHashMap<>();
		for (NamedDerivation number : new Derivations(notebook).of(record)) {
			if (number.part() != record && isWorkedOut(number)) {
				numbers.computeIfAbsent(number.path(), path -> new ArrayList<>()).add(of(number));
			}
		}
		return numbers;
	}

	private static boolean isWorkedOut(NamedDerivation number) {
		return number.derivation() instanceof Derivation.Found(Derived derived) && !(derived.factors().size() == 1
				&& derived.expression().equals(derived.factors().get(0).value().text()));
	}

	private static RecordNumber of(NamedDerivation number) {
		String title = title(number);
		return switch (number.derivation()) {
		case Derivation.Found(Derived derived) -> {
			Derived shown = LENGTHS.contains(number.name()) ? micrometres(derived) : derived;
			String value = shown(shown.value()) + (number.name().equals(RATIO) ? " : 1" : "");
			yield new RecordNumber(title, value, "", Optional.of(number.where().isEmpty() ? Explanation.of(shown)
					: Explanation.of(number.title(), shown)));
		}
		case Derivation.Missing(String reason) -> new RecordNumber(title, "", reason, Optional.empty());
		};
	}

	private static String title(NamedDerivation number) {
		return switch (number.name()) {
		case "currentAt1C" -> "1C";
		case "currentDensityAt1C" -> "1C per area";
		case "npRatio" -> "N/P";
		case "thickness" -> "Electrolyte";
		case "massYield" -> "Yield by mass";
		case "inputMass" -> "Put in";
		case "pressPressure" -> "Pressure";
		case "pressForce" -> "Force";
		case "programDuration" -> "Duration";
		case "totalMillingTime" -> "With rests";
		default -> new NamedDerivation(number.name(), "", number.part(), number.derivation()).title();
		};
	}

	/** A length as people tell it who press pellets. */
	private static Derived micrometres(Derived length) {
		return new Derived(length.name(), length.value().to(MICROMETRES), length.expression(),
				length.factors());
	}

	private static String shown(Quantity quantity) {
		return quantity.rounded(SHOWN).pretty();
	}

	/** Where the number comes from, in lines for a tooltip. */
	public String tip() {
		if (why.isEmpty()) {
			return title + " does not follow: " + missing + ".";
		}
		StringBuilder tip = new StringBuilder(title + " = " + why.get().expression());
		why.get().factors().forEach(factor -> tip.append('\n').append(factor.value()).append("   ")
				.append(factor.label()).append(factor.basis().isEmpty() ? "" : ", " + factor.basis()));
		return tip.append("\nClick or F2: why").toString();
	}
}
