/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.api.Message;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.numeric.impedance.ImpedanceData;
import org.glovebox.numeric.impedance.LinearKramersKronig;

/**
 * Which spectra and which of their points are analyzed.
 *
 * @param spectra "all", or numbers and ranges such as "1, 3-5"
 * @param minimum lowest frequency, Hz; {@code NaN} for no limit
 * @param maximum highest frequency, Hz; {@code NaN} for no limit
 * @param inductive what becomes of inductive points at high frequency
 * @param outliersLeftOut whether single points far off a fit of Kramers and Kronig are left out; else they are named
 */
public record PointSelection(String spectra, double minimum, double maximum, InductivePoints inductive,
		boolean outliersLeftOut) {

	private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,9})\\s*(?:[-\u2013]\\s*(\\d{1,9})\\s*)?");
	/** A point is an outlier where it is this many times further off than most, and its neighbours are not. */
	private static final double FAR = 6;
	/** Deviations below this part of |Z| are never outliers. */
	private static final double HARMLESS = 0.005;
	private static final int FEWEST_FOR_OUTLIERS = 10;
	/** So much of itself a point at an end must be off the curve through the points beside it. */
	private static final double FAR_FROM_END = 0.05;

	/**
	 * A spectrum with the points that are analyzed.
	 *
	 * @param number its place in the data, from 1
	 * @param spectrum all of it
	 * @param used one flag a point; owned by the record, never change it
	 */
	public record Selected(long number, Spectrum spectrum, boolean[] used) {

		/** The points that are analyzed. */
		public ImpedanceData data() {
			return all().only(used);
		}

		/** All points. */
		public ImpedanceData all() {
			return new ImpedanceData(spectrum.frequency(), spectrum.real(), spectrum.imaginary());
		}
	}

	/** What came of a selection. */
	public sealed interface Outcome {
	}

	/**
	 * There are spectra.
	 *
	 * @param spectra at least one
	 * @param messages what was left out
	 */
	public record Found(List<Selected> spectra, List<Message> messages) implements Outcome {
		public Found {
			spectra = List.copyOf(spectra);
			messages = List.copyOf(messages);
		}
	}

	/** There are none, and why. */
	public record Nothing(String reason) implements Outcome {
	}

	/**
	 * Selects from data.
	 *
	 * @param inductance whether the model has an inductance
	 */
	public Outcome of(Dataset data, boolean inductance) {
		List<Table> parts = data.parts().stream().filter(Spectrum::isIn).toList();
		if (parts.isEmpty()) {
			return new Nothing("the data hold no impedance; needed are the columns " + Spectrum.needed());
		}
		List<Spectrum> all = parts.stream().flatMap(p -> Spectrum.of(p).spectra().stream()).toList();
		if (all.isEmpty()) {
			return new Nothing("no row has a frequency and an impedance");
		}
		Optional<boolean[]> wanted = wanted(all.size());
		if (wanted.isEmpty()) {
			return new Nothing("\"" + spectra + "\" does not say which spectra; write all, or numbers such as 1, 3-5");
		}
		List<Message> messages = new ArrayList<>();
		List<Selected> selected = IntStream.range(0, all.size()).filter(i -> wanted.get()[i])
				.mapToObj(i -> select(i + 1L, all.get(i), inductance, messages)).toList();
		return selected.isEmpty() ? new Nothing("there are " + all.size() + " spectra, none of them " + spectra)
				: new Found(selected, messages);
	}

	private Optional<boolean[]> wanted(int count) {
		boolean[] wanted = new boolean[count];
		if (spectra.isBlank() || spectra.strip().equalsIgnoreCase("all")) {
			Arrays.fill(wanted, true);
			return Optional.of(wanted);
		}
		for (String part : spectra.split(",", -1)) {
			Matcher m = RANGE.matcher(part);
			if (!m.matches()) {
				return Optional.empty();
			}
			int first = Integer.parseInt(m.group(1));
			int last = m.group(2) == null ? first : Integer.parseInt(m.group(2));
			for (int i = Math.max(1, first); i <= Math.min(count, last); i++) {
				wanted[i - 1] = true;
			}
		}
		return Optional.of(wanted);
	}

	private Selected select(long number, Spectrum s, boolean inductance, List<Message> messages) {
		boolean[] used = new boolean[s.points()];
		int outside = 0;
		for (int i = 0; i < used.length; i++) {
			used[i] = !(s.frequency()[i] < minimum) && !(s.frequency()[i] > maximum) && (s.real()[i] != 0
					|| s.imaginary()[i] != 0);
			outside += used[i] ? 0 : 1;
		}
		if (outside > 0) {
			messages.add(Message.info("spectrum " + number + ": " + outside + " points outside the frequency limits, or "
					+ "without an impedance, are left out"));
		}
		leading(number, s, inductance, used, messages);
		outliers(number, s, used, messages);
		return new Selected(number, s, used);
	}

	/** Points from the highest frequency down to the first that is not inductive. */
	private void leading(long number, Spectrum s, boolean inductance, boolean[] used, List<Message> messages) {
		int count = 0;
		for (int i = 0; i < used.length && s.imaginary()[i] > 0; i++) {
			count += used[i] ? 1 : 0;
		}
		boolean out = inductive == InductivePoints.LEAVE_OUT || inductive == InductivePoints.AUTO && !inductance;
		if (count == 0 || !out) {
			return;
		}
		for (int i = 0; i < used.length && s.imaginary()[i] > 0; i++) {
			used[i] = false;
		}
		messages.add(Message.info("spectrum " + number + ": " + count + " inductive points at high frequency are left out; "
				+ "a model with an inductance L could use them"));
	}

	private void outliers(long number, Spectrum s, boolean[] used, List<Message> messages) {
		ImpedanceData data = new ImpedanceData(s.frequency(), s.real(), s.imaginary()).only(used);
		int[] place = IntStream.range(0, used.length).filter(i -> used[i]).toArray();
		List<Integer> found = outliers(data);
		if (found.isEmpty()) {
			return;
		}
		String where = found.stream().map(i -> Digits.shown(data.frequency()[i], "Hz")).collect(Collectors.joining(", "));
		if (outliersLeftOut) {
			found.forEach(i -> used[place[i]] = false);
		}
		messages.add(Message.warning("spectrum " + number + ": " + (found.size() == 1 ? "a point lies far off its"
				: "points lie far off their") + " neighbours, at " + where + (outliersLeftOut ? ", and left out" : "; kept")));
	}

	private static List<Integer> outliers(ImpedanceData data) {
		LinearKramersKronig test = new LinearKramersKronig(0.85, 50, true, LinearKramersKronig.Part.BOTH);
		if (data.size() < FEWEST_FOR_OUTLIERS) {
			return List.of();
		}
		LinearKramersKronig.Result r = test.testThoroughly(data);
		double[] size = IntStream.range(0, data.size())
				.mapToDouble(i -> Math.hypot(r.realDeviation()[i], r.imaginaryDeviation()[i])).toArray();
		double usual = Arrays.stream(size).sorted().toArray()[size.length / 2];
		double limit = Math.max(HARMLESS, FAR * usual);
		return IntStream.range(0, size.length).filter(i -> size[i] > limit && (i == 0 || size[i - 1] < 0.5 * size[i])
				&& (i == size.length - 1 || size[i + 1] < 0.5 * size[i])).filter(i -> isInside(i, size.length) || leavesEnd(data, i))
				.boxed().toList();
	}

	private static boolean isInside(int i, int points) {
		return i > 0 && i < points - 1;
	}

	/**
	 * Whether a point at an end leaves the parabola of ln Z over ln f through the three beside it. A model of Kramers and
	 * Kronig is worst at its ends, where a spike goes on beyond the frequencies: its deviation alone does not tell.
	 */
	private static boolean leavesEnd(ImpedanceData data, int end) {
		int inwards = end == 0 ? 1 : -1;
		double[] x = new double[4];
		double[] modulus = new double[4];
		double[] phase = new double[4];
		for (int k = 0; k < x.length; k++) {
			int i = end + k * inwards;
			x[k] = Math.log(data.frequency()[i]);
			modulus[k] = Math.log(Math.hypot(data.real()[i], data.imaginary()[i]));
			phase[k] = Math.atan2(data.imaginary()[i], data.real()[i]);
		}
		return Math.hypot(modulus[0] - extended(x, modulus), phase[0] - extended(x, phase)) > FAR_FROM_END;
	}

	/** The parabola through the second to fourth place, at the first. */
	private static double extended(double[] x, double[] y) {
		double sum = 0;
		for (int k = 1; k < x.length; k++) {
			double weight = 1;
			for (int j = 1; j < x.length; j++) {
				weight *= j == k ? 1 : (x[0] - x[j]) / (x[k] - x[j]);
			}
			sum += weight * y[k];
		}
		return sum;
	}
}
