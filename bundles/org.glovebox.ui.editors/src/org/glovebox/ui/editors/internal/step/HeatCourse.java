/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.synthesis.Dry;
import org.glovebox.model.synthesis.Heat;
import org.glovebox.model.synthesis.HeatSegment;
import org.glovebox.model.synthesis.Infiltrate;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Quench;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.Step;
import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;

/**
 * The course of temperature through the steps of a recipe or a batch that heat or cool, one after the other. What the
 * steps do not say is drawn but marked as assumed: a start at room temperature, a ramp of an hour.
 *
 * @param legs the course, each leg beginning where the one before it ended unless a new step begins
 */
public record HeatCourse(List<Leg> legs) {

	private static final double ROOM = 25;
	private static final double ASSUMED_HOURS = 1;

	public HeatCourse {
		legs = List.copyOf(legs);
	}

	/**
	 * A straight piece of the course.
	 *
	 * @param step number of the step, from 1
	 * @param fromHour begin in h
	 * @param from temperature at the begin in °C
	 * @param toHour end in h
	 * @param to temperature at the end in °C
	 * @param assumed whether its length is not known
	 */
	public record Leg(int step, double fromHour, double from, double toHour, double to, boolean assumed) {
	}

	/** The course that a recipe asks for. */
	public static HeatCourse of(Recipe recipe) {
		return of(recipe.getSteps().stream().map(Optional::<Step>of).toList());
	}

	/** The course that was planned. */
	public static HeatCourse planned(List<? extends PerformedStep> steps) {
		return of(each(steps, PerformedStep::getPlanned));
	}

	/** The course as it was done, where somebody wrote it down. */
	public static HeatCourse actual(List<? extends PerformedStep> steps) {
		return of(each(steps, PerformedStep::getActual));
	}

	private static List<Optional<Step>> each(List<? extends PerformedStep> performed,
			Function<PerformedStep, @Nullable Step> which) {
		List<Optional<Step>> steps = new ArrayList<>();
		for (PerformedStep step : performed) {
			steps.add(Optional.ofNullable(which.apply(step)));
		}
		return steps;
	}

	private static HeatCourse of(List<Optional<Step>> steps) {
		Drawing drawing = new Drawing();
		for (int i = 0; i < steps.size(); i++) {
			drawing.step = i + 1;
			switch (steps.get(i).orElse(null)) {
			case Heat heat -> drawing.heat(heat);
			case Quench quench -> drawing.quench(quench);
			case Dry dry -> drawing.hold(celsius(dry.getTemperature()), hours(dry.getDryingTime()));
			case Infiltrate melt -> drawing.hold(celsius(melt.getTemperature()), hours(melt.getInfiltrationTime()));
			case null, default -> {
				// nothing is heated
			}
			}
		}
		return new HeatCourse(drawing.legs);
	}

	/** Whether nothing is heated. */
	public boolean isEmpty() {
		return legs.isEmpty();
	}

	/** Where a step begins, in h; empty where it does not heat. */
	public Optional<Double> begin(int step) {
		return legs.stream().filter(leg -> leg.step() == step).map(Leg::fromHour).findFirst();
	}

	/** Where it ends, in h. */
	public double hours() {
		return legs.isEmpty() ? 0 : legs.get(legs.size() - 1).toHour();
	}

	/** The highest temperature, in °C. */
	public double highest() {
		return legs.stream().mapToDouble(leg -> Math.max(leg.from(), leg.to())).max().orElse(ROOM);
	}

	/** The lowest temperature, in °C. */
	public double lowest() {
		return legs.stream().mapToDouble(leg -> Math.min(leg.from(), leg.to())).min().orElse(ROOM);
	}

	private static Optional<Double> celsius(@Nullable Quantity quantity) {
		return in(quantity, "°C");
	}

	private static Optional<Double> hours(@Nullable Quantity quantity) {
		return in(quantity, "h");
	}

	private static Optional<Double> in(@Nullable Quantity quantity, String unit) {
		boolean fits = quantity != null && quantity.dimension().equals(Unit.parse(unit).dimension());
		return quantity != null && fits ? Optional.of(quantity.in(unit)) : Optional.empty();
	}

	/** The course as far as it is drawn. */
	private static final class Drawing {
		private final List<Leg> legs = new ArrayList<>();
		private double hour;
		private double temperature = ROOM;
		private int step;

		void heat(Heat heat) {
			temperature = celsius(heat.getStartTemperature()).orElse(temperature > ROOM && hot() ? temperature : ROOM);
			for (HeatSegment segment : heat.getSegments()) {
				celsius(segment.getTemperature()).ifPresent(target -> ramp(segment, target));
				hours(segment.getHoldTime()).ifPresent(time -> to(temperature, time, false));
			}
		}

		/** Whether the step right before this one left the material hot. */
		private boolean hot() {
			return !legs.isEmpty() && legs.get(legs.size() - 1).step() == step - 1;
		}

		private void ramp(HeatSegment segment, double target) {
			Optional<Double> told = hours(segment.getRampTime()).or(() -> in(segment.getRate(), "°C/h")
					.filter(rate -> rate != 0).map(rate -> Math.abs((target - temperature) / rate)));
			to(target, told.orElse(target == temperature ? 0 : ASSUMED_HOURS),
					told.isEmpty() || segment.isUncontrolled());
		}

		void quench(Quench quench) {
			celsius(quench.getFromTemperature()).ifPresent(from -> temperature = from);
			to(celsius(quench.getMediumTemperature()).orElse(ROOM), 0, quench.getMediumTemperature() == null);
		}

		void hold(Optional<Double> target, Optional<Double> time) {
			if (target.isPresent()) {
				temperature = target.get();
				to(temperature, time.orElse(ASSUMED_HOURS), time.isEmpty());
			}
		}

		private void to(double target, double time, boolean assumed) {
			legs.add(new Leg(step, hour, temperature, hour + time, target, assumed));
			hour += time;
			temperature = target;
		}
	}
}
