/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.glovebox.analysis.internal.circuit.CircuitFitSettings;
import org.glovebox.analysis.internal.circuit.CircuitFitting;
import org.glovebox.analysis.internal.conduction.Conductivity;
import org.glovebox.analysis.internal.conduction.ConductivitySettings;
import org.glovebox.analysis.internal.cycling.CycleSummary;
import org.glovebox.analysis.internal.cycling.CycleSummarySettings;
import org.glovebox.analysis.internal.dqdv.DifferentialCapacity;
import org.glovebox.analysis.internal.dqdv.DifferentialCapacitySettings;
import org.glovebox.analysis.internal.dvdq.DifferentialVoltage;
import org.glovebox.analysis.internal.dvdq.DifferentialVoltageSettings;
import org.glovebox.analysis.internal.relaxation.RelaxationAnalysis;
import org.glovebox.analysis.internal.relaxation.RelaxationSettings;
import org.glovebox.analysis.internal.polarization.DcPolarization;
import org.glovebox.analysis.internal.polarization.DcPolarizationSettings;
import org.glovebox.analysis.internal.rest.OpenCircuit;
import org.glovebox.analysis.internal.rest.OpenCircuitSettings;
import org.glovebox.analysis.internal.symmetric.CriticalCurrent;
import org.glovebox.analysis.internal.symmetric.CriticalCurrentSettings;
import org.glovebox.analysis.internal.symmetric.SymmetricCell;
import org.glovebox.analysis.internal.symmetric.SymmetricCellSettings;
import org.glovebox.analysis.internal.symmetric.SymmetricProtocol;
import org.glovebox.analysis.internal.validation.KramersKronig;
import org.glovebox.analysis.internal.validation.KramersKronigSettings;
import org.glovebox.analysis.internal.voltammetry.CyclicVoltammetry;
import org.glovebox.analysis.internal.voltammetry.CyclicVoltammetrySettings;
import org.glovebox.analysis.internal.voltammetry.LinearSweep;
import org.glovebox.analysis.internal.voltammetry.LinearSweepSettings;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Param;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Technique;
import org.glovebox.units.Unit;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What the rest of the program relies on in every analyzer of this bundle. */
class ContributionTest {

	private static List<Element> contributions() throws Exception {
		var nodes = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
				.parse(Path.of("plugin.xml").toFile()).getElementsByTagName("analyzer");
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			elements.add((Element) nodes.item(i));
		}
		return elements;
	}

	@Test
	void namesClassesAndTechniquesThatExist() throws Exception {
		assertEquals(List.of("cycle-summary", "dq-dv", "dv-dq", "rate-capability", "capacity-fade", "open-circuit",
				"symmetric-cell", "critical-current", "dc-polarization", "linear-sweep", "cyclic-voltammetry",
				"impedance-view", "circuit-fit", "kramers-kronig", "relaxation-times", "conductivity", "arrhenius", "resistance-evolution"),
				contributions().stream().map(e -> e.getAttribute("id")).toList());
		List<String> techniques = java.util.Arrays.stream(Technique.values()).map(Technique::id).toList();
		for (Element e : contributions()) {
			Object analyzer = Class.forName(e.getAttribute("class")).getConstructor().newInstance();
			assertInstanceOf(Analyzer.class, analyzer);
			assertTrue(techniques.containsAll(List.of(e.getAttribute("techniques").split(","))));
			assertTrue(e.getAttribute("description").endsWith("."));
		}
	}

	@Test
	void annotatesEverySettingWithADefaultWithinItsLimits() throws Exception {
		for (Element e : contributions()) {
			Analyzer<?> analyzer = (Analyzer<?>) Class.forName(e.getAttribute("class")).getConstructor().newInstance();
			Defaults.of(analyzer.settingsType());
			for (RecordComponent component : analyzer.settingsType().getRecordComponents()) {
				Param param = component.getAnnotation(Param.class);
				assertTrue(param.label().length() > 2 && param.description().endsWith("."), component.getName());
				Unit.parse(param.unit());
				if (component.getType() == double.class || component.getType() == int.class) {
					double value = Double.parseDouble(param.value());
					assertTrue(Double.isNaN(value) || value >= param.min() && value <= param.max(), component.getName());
				}
			}
		}
	}

	@Test
	void givesUnitsThatTheProgramKnowsAndExplainsEveryNumber() {
		Dataset data = new Protocol(60).current(1, 2, 2, 4).rest(60).current(-1, 1.8, 4, 2).rest(60).data();
		Givens givens = Givens.of(List.of(new Given(Givens.ACTIVE_MASS, 2, "mg", List.of()),
				new Given(Givens.AREA, 0.785, "cm2", List.of())));
		check(new CycleSummary().analyze(data, givens, Defaults.of(CycleSummarySettings.class), Monitor.NONE));
		check(new OpenCircuit().analyze(new Protocol(10).current(1, 2, 2, 4).relax(3.9, 3.7, 1, 12).current(-1, 1.8, 4, 2).data(),
				givens, Defaults.of(OpenCircuitSettings.class), Monitor.NONE));
		checkImpedance(givens);
		checkSymmetric(givens);
		checkPolarization();
		checkSweeps(givens);
		check(new DifferentialVoltage().analyze(data, givens, Defaults.of(DifferentialVoltageSettings.class), Monitor.NONE));
		check(new DifferentialCapacity().analyze(data, givens, Defaults.of(DifferentialCapacitySettings.class, Map.of()),
				Monitor.NONE));
	}

	private static void checkImpedance(Givens givens) {
		Dataset spectra = Circuits.data(Circuits.spectrum("", "R0-p(R1,CPE1)-p(R2,CPE2)", 20, 300, 2e-9, 0.9, 500, 2e-5, 0.8));
		check(new CircuitFitting().analyze(spectra, givens, Defaults.of(CircuitFitSettings.class), Monitor.NONE));
		check(new KramersKronig().analyze(spectra, givens, Defaults.of(KramersKronigSettings.class), Monitor.NONE));
		check(new RelaxationAnalysis().analyze(spectra, givens, Defaults.of(RelaxationSettings.class), Monitor.NONE));
		check(new Conductivity().analyze(spectra, givens, Defaults.of(ConductivitySettings.class, Map.of("thickness", "0.1",
				"relativeDensity", "90")), Monitor.NONE));
	}

	private static void checkSymmetric(Givens givens) {
		Dataset rising = new SymmetricProtocol(10, 1e-5).hold(0.1, 1, p -> 100).hold(0.2, 1, p -> 100).hold(0.3, 1, p -> 5).data();
		check(new SymmetricCell().analyze(rising, givens, Defaults.of(SymmetricCellSettings.class), Monitor.NONE));
		check(new CriticalCurrent().analyze(rising, givens, Defaults.of(CriticalCurrentSettings.class), Monitor.NONE));
	}

	private static void checkPolarization() {
		Givens givens = Givens.of(List.of(new Given(Givens.AREA, 0.785, "cm2", List.of()),
				new Given(Givens.THICKNESS, 0.07, "cm", List.of())));
		Dataset steps = new Protocol(60).current(1e-6, 1, 0.1, 0.1).current(2e-6, 1, 0.2, 0.2).data();
		check(new DcPolarization().analyze(steps, givens,
				Defaults.of(DcPolarizationSettings.class, Map.of("totalConductivity", "1e-3")), Monitor.NONE));
	}

	private static void checkSweeps(Givens givens) {
		Dataset up = new Protocol(60).current(0.001, 2, 2.5, 4).current(1, 1, 4, 5).data();
		check(new LinearSweep().analyze(up, givens, Defaults.of(LinearSweepSettings.class), Monitor.NONE));
		Dataset cycle = new Protocol(60).current(0.1, 2, 2, 3).current(1, 1, 3, 3.1).current(0.1, 2, 3.1, 4)
				.current(-0.1, 2, 4, 3).current(-1, 1, 3, 2.9).current(-0.1, 2, 2.9, 2).data();
		check(new CyclicVoltammetry().analyze(cycle, givens, Defaults.of(CyclicVoltammetrySettings.class), Monitor.NONE));
	}

	private static void check(AnalysisOutcome outcome) {
		Results results = assertInstanceOf(AnalysisOutcome.Done.class, outcome).results();
		results.tables().values().forEach(t -> t.columns().forEach(c -> Unit.parse(c.unit())));
		results.quantities().forEach((name, value) -> {
			Unit.parse(value.unit());
			assertTrue(value.explanation().length() > 10, name);
			assertTrue(Double.isFinite(value.value()), name);
		});
	}
}
