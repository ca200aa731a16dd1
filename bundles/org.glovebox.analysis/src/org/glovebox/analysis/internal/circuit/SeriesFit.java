/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.analysis.internal.impedance.InductivePoints;
import org.glovebox.analysis.internal.impedance.PointSelection;
import org.glovebox.analysis.internal.impedance.PointSelection.Selected;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.data.Dataset;
import org.glovebox.numeric.circuit.Circuit;
import org.glovebox.numeric.impedance.CircuitFit;
import org.glovebox.numeric.impedance.FitResult;
import org.glovebox.numeric.impedance.ImpedanceData;
import org.glovebox.numeric.impedance.ParameterRules;

/**
 * Fits a series of spectra with one circuit, which is chosen on the first. Each fit starts from the one before; where that
 * ends much worse, it starts anew.
 */
public final class SeriesFit {

	/** A fit whose reduced chi² is this many times that of the one before starts anew. */
	private static final double WORSE = 4;
	/** Fewer inductive points may be noise at a spectrum that begins on the axis. */
	private static final int FEWEST_INDUCTIVE = 3;

	private final CircuitFitSettings settings;
	private final Monitor monitor;

	public SeriesFit(CircuitFitSettings settings, Monitor monitor) {
		this.settings = settings;
		this.monitor = monitor;
	}

	/** What came of it. */
	public sealed interface Outcome {
	}

	/**
	 * It was done.
	 *
	 * @param spectra at least one fit, in order
	 * @param candidates the circuits that were tried on the first spectrum
	 * @param messages what the user should know
	 */
	public record Done(List<FittedSpectrum> spectra, List<CircuitChoice.Candidate> candidates, List<Message> messages)
			implements Outcome {
		public Done {
			spectra = List.copyOf(spectra);
			candidates = List.copyOf(candidates);
			messages = List.copyOf(messages);
		}

		public FittedSpectrum first() {
			return spectra.get(0);
		}
	}

	/** It cannot be done, and why. */
	public record Refused(String reason) implements Outcome {
	}

	/** Fits the spectra of some data. */
	public Outcome fit(Dataset data) {
		CircuitChoice choice = new CircuitChoice(settings);
		Optional<String> problem = problem(choice);
		if (problem.isPresent()) {
			return new Refused(problem.get());
		}
		boolean kept = settings.inductivePoints() != InductivePoints.LEAVE_OUT;
		boolean inductance = kept && (choice.isAutomatic() ? hasInductivePoints(data)
				: choice.circuits(false).stream().anyMatch(SeriesFit::hasInductance));
		return switch (settings.selection().of(data, inductance)) {
		case PointSelection.Nothing(var reason) -> new Refused(reason);
		case PointSelection.Found(var spectra, var messages) -> fit(spectra, messages, choice, choice.circuits(inductance));
		};
	}

	/** What is wrong with the circuits or the rules for parameters. */
	private Optional<String> problem(CircuitChoice choice) {
		if (choice.isAutomatic() && !settings.parameters().isBlank()) {
			return Optional.of("start values and rules for parameters need a circuit; with auto there is none yet");
		}
		try {
			choice.circuits(false).forEach(c -> ParameterRules.parse(c, settings.parameters()));
			return Optional.empty();
		} catch (IllegalArgumentException e) {
			return Optional.of(String.valueOf(e.getMessage()));
		}
	}

	private boolean hasInductivePoints(Dataset data) {
		PointSelection all = new PointSelection(settings.spectra(), settings.minimumFrequency(), settings.maximumFrequency(),
				InductivePoints.KEEP, false);
		return all.of(data, true) instanceof PointSelection.Found(var spectra, var messages)
				&& leadingInductive(spectra.get(0)) >= FEWEST_INDUCTIVE;
	}

	private static int leadingInductive(Selected selected) {
		ImpedanceData data = selected.data();
		int count = 0;
		while (count < data.size() && data.imaginary()[count] > 0) {
			count++;
		}
		return count;
	}

	private static boolean hasInductance(Circuit circuit) {
		return circuit.parameters().stream()
				.anyMatch(p -> p.definition().role() == org.glovebox.numeric.circuit.ElementParameter.Role.INDUCTANCE);
	}

	private Outcome fit(List<Selected> spectra, List<Message> before, CircuitChoice choice, List<Circuit> circuits) {
		List<Message> messages = new ArrayList<>(before);
		Selected first = spectra.get(0);
		List<CircuitChoice.Candidate> candidates = choice.tried(circuits, first.data());
		Optional<FitResult> chosen = candidates.stream().filter(CircuitChoice.Candidate::chosen)
				.map(CircuitChoice.Candidate::fit).findFirst();
		if (chosen.isEmpty()) {
			return new Refused("the " + first.data().size() + " points of spectrum " + first.number()
					+ " do not determine the parameters of " + circuits.get(0).text());
		}
		if (circuits.size() > 1) {
			messages.add(Message.info("circuit " + chosen.get().circuit().text() + " is chosen among "
					+ candidates.size() + " circuits by " + settings.criterion() + (spectra.size() > 1 ? " on spectrum " + first.number() + " and used for all" : "")));
		}
		List<FittedSpectrum> fitted = new ArrayList<>();
		fitted.add(FittedSpectrum.of(first, chosen.get()));
		follow(spectra, chosen.get(), fitted, messages);
		fitted.forEach(f -> judge(f, messages));
		return new Done(fitted, candidates, messages);
	}

	private void follow(List<Selected> spectra, FitResult chosen, List<FittedSpectrum> fitted, List<Message> messages) {
		ParameterRules rules = chosen.rules();
		CircuitFit fit = new CircuitFit(rules, settings.weighting(), settings.starts());
		FitResult before = chosen;
		for (int i = 1; i < spectra.size(); i++) {
			monitor.checkCancelled();
			monitor.progress((double) i / spectra.size(), "spectrum " + spectra.get(i).number());
			ImpedanceData data = spectra.get(i).data();
			if (!fit.isDetermined(data)) {
				messages.add(Message.warning("spectrum " + spectra.get(i).number() + " has too few points and is left out"));
				continue;
			}
			FitResult next = fit.fit(data, List.of(before.values()));
			if (!(next.reducedChiSquare() <= WORSE * before.reducedChiSquare())) {
				FitResult anew = fit.fit(data);
				next = anew.chiSquare() < next.chiSquare() ? anew : next;
			}
			fitted.add(FittedSpectrum.of(spectra.get(i), next));
			before = next;
		}
	}

	private static void judge(FittedSpectrum f, List<Message> messages) {
		String which = "spectrum " + f.selected().number() + ": ";
		FitResult fit = f.fit();
		if (!fit.search().converged()) {
			messages.add(Message.warning(which + "the fit did not come to an end in " + fit.search().iterations()
					+ " steps; fix a parameter or take a simpler circuit"));
		}
		if (fit.search().starts() > 1 && fit.search().same() == 1) {
			messages.add(Message.info(which + "only one of " + fit.search().starts()
					+ " starts ended in this minimum; try more starts or start values of your own"));
		}
		for (int i : fit.free()) {
			determination(fit, i).ifPresent(text -> messages.add(Message.warning(which + text)));
		}
	}

	private static Optional<String> determination(FitResult fit, int parameter) {
		String name = fit.circuit().parameters().get(parameter).name();
		double value = fit.values()[parameter];
		if (CircuitChoice.isExponent(fit, parameter) && value == 1) {
			return Optional.of(name + " is at its limit 1: a capacitor would do");
		}
		if (fit.isUndetermined(parameter)) {
			return Optional.of(name + " is not determined by the data, or at one of its limits: " + Digits.shown(value));
		}
		return fit.standardErrors()[parameter] > Math.abs(value)
				? Optional.of(name + " is not determined by the data: its standard error is larger than its value")
				: Optional.empty();
	}
}
