/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.analysis.FactorBasis;
import org.glovebox.model.description.Labels;
import org.glovebox.model.synthesis.BallMill;
import org.glovebox.model.synthesis.Heat;
import org.glovebox.model.synthesis.HeatSegment;
import org.glovebox.model.synthesis.Press;
import org.glovebox.model.synthesis.Step;
import org.glovebox.model.synthesis.SynthesisPackage.Literals;
import org.glovebox.units.Quantity;

/** What follows from the settings of a step: milling, pressing, heating. */
final class StepNumbers {

	/** Where a heat program begins when nobody said so. */
	private static final String ROOM_TEMPERATURE = "25 \u00b0C";

	private final Sources sources;
	private final Reckoning reckoning;

	StepNumbers(Sources sources) {
		this.sources = sources;
		this.reckoning = new Reckoning(sources);
	}

	/** A number by its name. */
	record Number(String name, Derivation derivation) {
	}

	/**
	 * The numbers that follow from a step.
	 *
	 * @param step the step
	 * @param powder mass of what is in the jar, where the step itself does not state it
	 */
	List<Number> of(StepFields step, Derivation powder) {
		return switch (step.main()) {
		case BallMill mill -> List.of(new Number("ballToPowderRatio", ballToPowder(step, powder)),
				new Number("netMillingTime", netMillingTime(step)),
				new Number("totalMillingTime", totalMillingTime(step)));
		case Press press -> press(step);
		case Heat heat -> List.of(new Number("programDuration", programDuration(step)));
		default -> List.of();
		};
	}

	private Derivation field(StepFields step, EStructuralFeature feature, String unit) {
		Step part = step.stating(feature);
		Object value = part.eGet(feature);
		FactorBasis basis = step.planned(feature) ? FactorBasis.NOMINAL : FactorBasis.TYPED;
		return value instanceof Integer count
				? reckoning.count(part, feature, count, label(feature))
				: reckoning.stated(part, feature, (@Nullable Quantity) value, label(feature), unit, basis);
	}

	private static String label(EStructuralFeature feature) {
		return Labels.field(feature).toLowerCase(java.util.Locale.ROOT);
	}

	/** Mass of the balls over mass of the powder; a plain number. */
	private Derivation ballToPowder(StepFields step, Derivation powder) {
		if (step.quantity(Literals.BALL_MILL__BALL_TO_POWDER_RATIO).isPresent()) {
			return Reckoning.named("ballToPowderRatio", "", field(step, Literals.BALL_MILL__BALL_TO_POWDER_RATIO, ""));
		}
		boolean stated = step.quantity(Literals.BALL_MILL__POWDER_MASS).isPresent();
		return Reckoning.quotient("ballToPowderRatio", "", field(step, Literals.BALL_MILL__BALL_MASS, "g"), "g",
				stated ? field(step, Literals.BALL_MILL__POWDER_MASS, "g") : powder, "g");
	}

	/** Time for which the mill ran, in h: as stated, else run time × cycles. */
	private Derivation netMillingTime(StepFields step) {
		Derivation stated = field(step, Literals.BALL_MILL__MILLING_TIME, "h");
		if (step.quantity(Literals.BALL_MILL__MILLING_TIME).isPresent()) {
			return Reckoning.named("netMillingTime", "h", stated);
		}
		Derivation product = Reckoning.product("netMillingTime", "h",
				field(step, Literals.BALL_MILL__RUN_TIME, "h"), "h", field(step, Literals.BALL_MILL__CYCLES, ""), "");
		return product.derived().isPresent() ? product
				: new Derivation.Missing("neither the milling time nor run time and cycles are known");
	}

	/** Time with the rests, in h: net time × (run time + rest time) / run time. */
	private Derivation totalMillingTime(StepFields step) {
		if (step.quantity(Literals.BALL_MILL__REST_TIME).isEmpty()) {
			return Reckoning.named("totalMillingTime", "h", netMillingTime(step));
		}
		Derivation run = field(step, Literals.BALL_MILL__RUN_TIME, "h");
		Derivation both = Reckoning.sum("cycle", "h", List.of(run, field(step, Literals.BALL_MILL__REST_TIME, "h")));
		Derivation stretch = Reckoning.quotient("stretch", "", both, "h", run, "h");
		return Reckoning.product("totalMillingTime", "h", netMillingTime(step), "h", stretch, "");
	}

	/** Force from pressure, or pressure from force, with the area of the die. */
	private List<Number> press(StepFields step) {
		Derivation area = Reckoning.map("dieArea", "cm2", field(step, Literals.PRESS__DIE_DIAMETER, "cm"), "cm",
				Layers::circle, "\u03c0/4 \u00d7 #\u00b2");
		Derivation pressure = field(step, Literals.PRESS__PRESSURE, "MPa");
		Derivation force = field(step, Literals.PRESS__FORCE, "kN");
		List<Number> numbers = new ArrayList<>(List.of(new Number("dieArea", area)));
		if (step.quantity(Literals.PRESS__PRESSURE).isPresent()) {
			numbers.add(new Number("pressForce", Reckoning.named("pressForce", "kN",
					Reckoning.product("pressForce", "N", pressure, "Pa", area, "m2"))));
		}
		if (step.quantity(Literals.PRESS__FORCE).isPresent()) {
			numbers.add(new Number("pressPressure", Reckoning.named("pressPressure", "MPa",
					Reckoning.quotient("pressPressure", "Pa", force, "N", area, "m2"))));
		}
		return numbers;
	}

	/** Duration of a heat program, in h: ramps by rate or by time, and holds. */
	private Derivation programDuration(StepFields step) {
		Step part = step.stating(Literals.HEAT__SEGMENTS);
		List<Derivation> terms = new ArrayList<>();
		Optional<Quantity> start = step.quantity(Literals.HEAT__START_TEMPERATURE);
		Quantity before = start.orElseGet(() -> Quantity.parse(ROOM_TEMPERATURE));
		EObject stating = step.stating(Literals.HEAT__START_TEMPERATURE);
		EStructuralFeature feature = Literals.HEAT__START_TEMPERATURE;
		String label = start.isPresent() ? "start temperature" : "start temperature, not stated and taken as room";
		for (HeatSegment segment : ((Heat) part).getSegments()) {
			Factor from = sources.factor(label, before, FactorBasis.NOMINAL, stating, feature);
			terms.addAll(segment(segment, from));
			Quantity reached = segment.getTemperature();
			if (reached != null) {
				before = reached;
				stating = segment;
				feature = Literals.HEAT_SEGMENT__TEMPERATURE;
				label = "temperature before";
			}
		}
		return terms.isEmpty() ? new Derivation.Missing("the course of temperature is not known")
				: Reckoning.sum("programDuration", "h", terms);
	}

	private List<Derivation> segment(HeatSegment segment, Factor from) {
		List<Derivation> terms = new ArrayList<>();
		if (segment.getRampTime() != null) {
			terms.add(reckoning.stated(segment, Literals.HEAT_SEGMENT__RAMP_TIME, segment.getRampTime(), "ramp time",
					"h", FactorBasis.NOMINAL));
		} else if (segment.getRate() != null || segment.isUncontrolled()) {
			terms.add(segment.isUncontrolled() && segment.getRate() == null
					? new Derivation.Missing("a part of the course is left to itself") : ramp(segment, from));
		} else if (segment.getHoldTime() == null || segment.getTemperature() != null && !sameAs(segment, from)) {
			terms.add(new Derivation.Missing("neither rate nor ramp time to "
					+ (segment.getTemperature() == null ? "a temperature" : segment.getTemperature().text())
					+ " is known"));
		}
		if (segment.getHoldTime() != null) {
			terms.add(reckoning.stated(segment, Literals.HEAT_SEGMENT__HOLD_TIME, segment.getHoldTime(), "hold", "h",
					FactorBasis.NOMINAL));
		}
		return terms;
	}

	private static boolean sameAs(HeatSegment segment, Factor from) {
		Quantity temperature = segment.getTemperature();
		return temperature != null && temperature.canonical() == from.value().canonical();
	}

	private Derivation ramp(HeatSegment segment, Factor from) {
		Derivation to = reckoning.stated(segment, Literals.HEAT_SEGMENT__TEMPERATURE, segment.getTemperature(),
				"temperature", "\u00b0C", FactorBasis.NOMINAL);
		Derivation rate = reckoning.stated(segment, Literals.HEAT_SEGMENT__RATE, segment.getRate(), "rate",
				"\u00b0C/h", FactorBasis.NOMINAL);
		return Reckoning.both(to, rate, (t, r) -> {
			BigDecimal speed = Calculation.in(r.value(), "\u00b0C/h").abs();
			if (speed.signum() == 0) {
				return new Derivation.Missing("the rate is zero");
			}
			BigDecimal way = Calculation.in(t.value(), "\u00b0C").subtract(Calculation.in(from.value(), "\u00b0C"))
					.abs();
			List<Factor> factors = new ArrayList<>(List.of(from));
			factors.addAll(Reckoning.factors(t, r));
			return Reckoning.found("ramp", way.divide(speed, Calculation.EXACT), "h",
					"|" + t.expression() + " \u2212 " + from.value().text() + "| / " + r.expression(), factors,
					Known.of(t.value()).and(Known.of(from.value()).inverse()).and(Known.of(r.value()).inverse()));
		});
	}
}
