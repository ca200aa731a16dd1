/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.internal.check;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.check.Check;
import org.glovebox.core.check.Findings;
import org.glovebox.core.derivation.Derived;
import org.glovebox.model.electrochemistry.ElectrochemistryPackage.Literals;
import org.glovebox.model.electrochemistry.GalvanostaticCycling;
import org.glovebox.model.electrochemistry.ProtocolStep;
import org.glovebox.units.Quantity;

/** Whether the current of a test is what its C-rate says, with the capacity and the area of the cell. */
public final class RateCheck implements Check<GalvanostaticCycling> {

	/** Capacities and areas are rarely known better. */
	private static final double TOLERANCE = 0.1;

	@Override
	public void check(GalvanostaticCycling test, Findings findings) {
		Quantity rate = test.getRate();
		Optional<Derived> follows = findings.derivations().named(test, "chargeRate").stream().findFirst()
				.flatMap(n -> n.derivation().derived());
		if (rate != null && is(rate, "C-rate") && follows.isPresent()
				&& differs(follows.get().value().canonical(), rate)) {
			findings.warning(test, Literals.GALVANOSTATIC_CYCLING__RATE, current(test) + " is "
					+ Rounded.text(follows.get().value().canonical(), "C-rate") + ", not " + rate.text()
					+ "; 1C follows from " + follows.get().expression() + ".");
		}
		test.getProtocol().forEach(step -> step(test, step, findings));
	}

	private static String current(GalvanostaticCycling test) {
		Quantity current = test.getCurrent();
		Quantity density = test.getCurrentDensity();
		return current != null ? current.text() : density != null ? density.text() : "the current";
	}

	private static void step(GalvanostaticCycling test, ProtocolStep step, Findings findings) {
		Quantity rate = step.getRate();
		Quantity density = step.getCurrentDensity();
		Quantity current = step.getCurrent();
		Optional<Derived> capacity = number(findings.derivations().givens(test).derived(), "nominalCapacity");
		Optional<Derived> area = number(findings.derivations().givens(test).derived(), "area");
		if (rate == null || !is(rate, "C-rate") || capacity.isEmpty()) {
			return;
		}
		double milliampere = is(current, "current") ? current.in("mA")
				: is(density, "current density") && area.isPresent()
						? density.in("mA/cm2") * area.get().value().in("cm2") : Double.NaN;
		double computed = milliampere / capacity.get().value().in("mAh");
		if (!Double.isNaN(computed) && differs(computed, rate)) {
			findings.warning(step, Literals.PROTOCOL_STEP__RATE, (is(current, "current") ? current : density).text()
					+ " is " + Rounded.text(computed, "C-rate") + ", not " + rate.text() + ", where 1C is "
					+ Rounded.text(capacity.get().value().in("mAh"), "mA") + ".");
		}
	}

	private static Optional<Derived> number(java.util.List<Derived> derived, String name) {
		return derived.stream().filter(d -> d.name().equals(name)).findFirst();
	}

	private static boolean is(@Nullable Quantity quantity, String dimension) {
		return quantity != null && quantity.dimension().name().equals(dimension);
	}

	private static boolean differs(double computed, Quantity stated) {
		return computed > stated.canonicalUpper() * (1 + TOLERANCE)
				|| computed < stated.canonicalLower() / (1 + TOLERANCE);
	}
}
