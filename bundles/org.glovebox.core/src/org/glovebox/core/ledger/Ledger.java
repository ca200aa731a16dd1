/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.notebook.Notebook;
import org.glovebox.model.material.Material;
import org.glovebox.units.Formula;
import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;

/**
 * What was bought or made of a material, what was taken from it, and what is left. Nothing of it is stored; what was not
 * weighed counts as planned. More may be written down than there was: that is a finding, not an error.
 *
 * @param total the amount there was, empty where nobody wrote it down
 * @param withdrawals what was taken, in the order of time
 * @param stock the sums, empty where the total is not known
 */
public record Ledger(Optional<Quantity> total, List<Withdrawal> withdrawals, Optional<Stock> stock) {

	public Ledger {
		withdrawals = List.copyOf(withdrawals);
	}

	/** Reads and adds up; not in the UI thread. */
	public static Ledger of(Notebook notebook, Material material) {
		return of(material, Withdrawal.from(notebook, material));
	}

	/**
	 * Adds up what was taken from a material. Moles are turned into mass by its formula, volumes by its density.
	 *
	 * @param withdrawals as {@link Withdrawal#from} reads them
	 */
	public static Ledger of(Material material, List<Withdrawal> withdrawals) {
		Optional<Quantity> total = Optional.ofNullable(material.getAmount());
		List<Withdrawal> converted = new ArrayList<>();
		for (Withdrawal withdrawal : withdrawals) {
			converted.add(total.isEmpty() ? withdrawal : withdrawal.in(
					withdrawal.amount().map(a -> converted(material, a, total.get().unit()))));
		}
		return new Ledger(total, withdrawals, total.map(t -> Stock.of(t, converted)));
	}

	/** An amount in a dimension in which it can be taken from the total; as it is where that is not possible. */
	private static Quantity converted(Material material, Quantity amount, Unit unit) {
		if (amount.unit().isCompatible(unit)) {
			return amount;
		}
		Optional<Double> grams = grams(material, amount);
		if (grams.isEmpty()) {
			return amount;
		}
		if (unit.isCompatible(Unit.parse("g"))) {
			return Quantity.of(grams.get(), "g");
		}
		Quantity density = material.getDensity();
		if (unit.isCompatible(Unit.parse("mL")) && density != null && density.dimension().name().equals("density")) {
			return Quantity.of(grams.get() / density.in("g/mL"), "mL");
		}
		Optional<Double> molarMass = molarMass(material);
		return unit.isCompatible(Unit.parse("mol")) && molarMass.isPresent()
				? Quantity.of(grams.get() / molarMass.get(), "mol") : amount;
	}

	private static Optional<Double> grams(Material material, Quantity amount) {
		Quantity density = material.getDensity();
		return switch (amount.dimension().name()) {
		case "mass" -> Optional.of(amount.in("g"));
		case "volume" -> density == null || !density.dimension().name().equals("density") ? Optional.empty()
				: Optional.of(amount.in("mL") * density.in("g/mL"));
		case "amount of substance" -> molarMass(material).map(m -> amount.in("mol") * m);
		default -> Optional.empty();
		};
	}

	private static Optional<Double> molarMass(Material material) {
		return Optional.ofNullable(material.getFormula()).flatMap(Formula::tryParse)
				.filter(f -> f.unknowns().isEmpty()).map(Formula::molarMass);
	}

	/**
	 * What was left after each withdrawal, in the order of {@link #withdrawals()}.
	 *
	 * @return as many as there are withdrawals; empty where that is not known
	 */
	public List<Optional<Quantity>> remainders() {
		return stock.map(Stock::remainders)
				.orElseGet(() -> withdrawals.stream().map(w -> Optional.<Quantity>empty()).toList());
	}

	/** The sums in a sentence, or why there are none. */
	public String sentence() {
		return stock.map(Stock::sentence).orElse("the amount that there was is not written down");
	}

	/** Whether more was taken than there was. */
	public boolean isOverdrawn() {
		return stock.filter(s -> s.level() == Stock.Level.OVERDRAWN).isPresent();
	}

	/** The identity of the material. */
	static UUID uuid(Material material) {
		return UUID.fromString(material.getUuid());
	}
}
