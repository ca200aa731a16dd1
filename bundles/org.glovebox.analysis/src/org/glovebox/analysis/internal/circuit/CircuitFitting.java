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
import java.util.stream.Collectors;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.analysis.internal.Divisor;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Dataset;
import org.glovebox.numeric.impedance.FitResult;
import org.glovebox.numeric.impedance.Weighting;

/**
 * Equivalent circuits by complex nonlinear least squares (J. R. Macdonald, J. Electroanal. Chem. 223 (1987) 25), for one
 * spectrum or a series. Table {@code parameters} has every parameter with standard error and 95 % interval, {@code arcs}
 * the arcs with effective capacitance and assignment, {@code models} the circuits that were tried, {@code series} one row a
 * spectrum, {@code correlation} the correlation of the parameters, {@code fit} the points beside the fit and
 * {@code fit_curve} a smooth line. Quantities are those of the first spectrum.
 */
public final class CircuitFitting implements Analyzer<CircuitFitSettings> {

	@Override
	public Class<CircuitFitSettings> settingsType() {
		return CircuitFitSettings.class;
	}

	@Override
	public AnalysisOutcome analyze(Dataset data, Givens givens, CircuitFitSettings settings, Monitor monitor) {
		return switch (new SeriesFit(settings, monitor).fit(data)) {
		case SeriesFit.Refused(var reason) -> AnalysisOutcome.Refused.because(reason);
		case SeriesFit.Done done -> new AnalysisOutcome.Done(results(done, givens, settings));
		};
	}

	private static Results results(SeriesFit.Done done, Givens givens, CircuitFitSettings settings) {
		Results.Builder results = Results.builder();
		done.messages().forEach(results::message);
		Divisor.Choice area = Divisor.choose("area", settings.area(), Givens.AREA, "cm2", givens);
		Divisor.Choice thickness = Divisor.choose("thickness", settings.thickness(), Givens.THICKNESS, "cm", givens);
		area.messages().forEach(results::message);
		thickness.messages().forEach(results::message);
		quality(done.first().fit(), settings.weighting(), results);
		resistances(done.first(), area.divisor(), thickness.divisor(), results);
		CircuitFitTables tables = new CircuitFitTables(done, area.divisor(), thickness.divisor());
		CircuitChoice choice = new CircuitChoice(settings);
		results.table(tables.parameters()).table(tables.arcs()).table(tables.series()).table(tables.models(choice::score))
				.table(tables.correlation()).table(tables.points()).table(tables.curve());
		return results.build();
	}

	private static void quality(FitResult fit, Weighting weighting, Results.Builder results) {
		String how = "circuit " + fit.circuit().text() + ", " + fit.points() + " points, " + fit.free().length
				+ " free parameters, weighting by " + weighting.name().toLowerCase(java.util.Locale.ROOT);
		results.quantity("reduced_chi_square", fit.reducedChiSquare(), weighting == Weighting.UNIT ? "ohm2" : "",
				"sum of the squared weighted deviations over 2 \u00d7 points less free parameters; " + how);
		if (weighting == Weighting.MODULUS) {
			results.quantity("mean_deviation", 100 * Math.sqrt(fit.reducedChiSquare()), "%",
					"root of the reduced chi square, the usual deviation as a part of |Z| in each part; " + how);
		}
	}

	private static void resistances(FittedSpectrum first, Optional<Divisor> area, Optional<Divisor> thickness,
			Results.Builder results) {
		seriesResistance(first.fit(), results);
		for (ArcAssignment assignment : ArcAssignment.values()) {
			List<Arc> arcs = first.arcs().stream()
					.filter(a -> ArcAssignment.of(a.capacitance(), area, thickness) == assignment).toList();
			quantity(assignment).filter(q -> !arcs.isEmpty()).ifPresent(name -> assigned(name, arcs, results));
		}
		if (!first.arcs().isEmpty()) {
			boolean scaled = area.isPresent() && thickness.isPresent();
			results.message(Message.info("arcs are assigned by their capacitance (Irvine, Sinclair, West 1990)"
					+ (scaled ? ", taken to a thickness over area of 1/cm"
							: " as if thickness over area were 1/cm, since they are not known")));
		}
		polarization(first, area, results);
	}

	private static void seriesResistance(FitResult fit, Results.Builder results) {
		List<Integer> places = fit.circuit().parts().stream().filter(Arc::isResistor).map(n -> n.from()).toList();
		if (!places.isEmpty()) {
			double error = Math.sqrt(places.stream().mapToDouble(i -> Math.pow(fit.standardErrors()[i], 2)).sum());
			results.quantity("series_resistance", Arc.seriesResistance(fit), "ohm", error,
					"resistors in series with everything in " + fit.circuit().text()
							+ ": leads, and all that is faster than the highest frequency");
		}
	}

	private static Optional<String> quantity(ArcAssignment assignment) {
		return switch (assignment) {
		case BULK -> Optional.of("bulk_resistance");
		case GRAIN_BOUNDARY -> Optional.of("grain_boundary_resistance");
		case INTERPHASE -> Optional.of("interface_resistance");
		case CHARGE_TRANSFER -> Optional.of("charge_transfer_resistance");
		case ELECTRODE -> Optional.empty();
		};
	}

	private static void assigned(String name, List<Arc> arcs, Results.Builder results) {
		double error = Math.sqrt(arcs.stream().mapToDouble(a -> a.resistanceError() * a.resistanceError()).sum());
		results.quantity(name, arcs.stream().mapToDouble(Arc::resistance).sum(), "ohm", error,
				arcs.stream().map(CircuitFitting::described).collect(Collectors.joining("; ")));
	}

	private static String described(Arc arc) {
		return arc.name() + " = " + Digits.shown(arc.resistance(), "ohm") + " with a capacitance of "
				+ Digits.shown(arc.capacitance(), "F") + ", top of the arc at " + Digits.shown(arc.topFrequency(), "Hz");
	}

	private static void polarization(FittedSpectrum first, Optional<Divisor> area, Results.Builder results) {
		List<Arc> arcs = new ArrayList<>(first.arcs());
		if (arcs.isEmpty()) {
			return;
		}
		double sum = arcs.stream().mapToDouble(Arc::resistance).sum();
		double error = Math.sqrt(arcs.stream().mapToDouble(a -> a.resistanceError() * a.resistanceError()).sum());
		String names = arcs.stream().map(Arc::name).collect(Collectors.joining(" + "));
		results.quantity("polarization_resistance", sum, "ohm", error, "sum of the arcs " + names
				+ "; their errors are taken as independent");
		area.ifPresent(a -> results.quantity("area_specific_resistance", sum * a.value(), "ohm cm2", error * a.value(),
				Digits.shown(sum, "ohm") + " (" + names + ") \u00d7 " + a.origin()));
	}
}
