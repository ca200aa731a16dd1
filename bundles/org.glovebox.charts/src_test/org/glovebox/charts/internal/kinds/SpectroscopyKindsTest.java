/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.glovebox.api.analysis.Givens;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.ChartInput;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.charts.internal.kinds.AbsorptionSpectrum.Mode;
import org.glovebox.charts.internal.kinds.Diffractogram.Abscissa;
import org.junit.jupiter.api.Test;

/** Diffractograms, absorption spectra and pair distribution functions of a few points made by hand. */
class SpectroscopyKindsTest {

	private static Dataset pattern(int scans, Metadata facts) {
		List<Table> parts = new ArrayList<>();
		for (int i = 0; i < scans; i++) {
			parts.add(Table.of("Scan " + (i + 1), Column.of("two_theta", "deg", 10.0, 60), Column.of("intensity", "", 5.0, 10)));
		}
		return new Dataset("by hand", Technique.DIFFRACTION, parts, facts);
	}

	private static FigureOutcome diffractogram(Dataset data, Abscissa against, boolean normalized, boolean log,
			double offset) {
		return new Diffractogram().draw(new ChartInput(data, Map.of(), Givens.NONE, ""),
				new Diffractogram.Settings("auto", against, normalized, log, offset));
	}

	private static Figure drawn(FigureOutcome outcome) {
		return assertInstanceOf(FigureOutcome.Drawn.class, outcome).figure();
	}

	private static final Metadata COPPER = Metadata.builder().put(Keys.WAVELENGTH, 1.5406).put(Keys.INTENSITY_UNIT, "counts")
			.build();

	@Test
	void aDiffractogramIsDrawnAsMeasured() {
		Figure figure = drawn(diffractogram(pattern(1, COPPER), Abscissa.MEASURED, false, false, 0));
		assertArrayEquals(new double[] { 10, 60 }, figure.series().get(0).x());
		assertArrayEquals(new double[] { 5, 10 }, figure.series().get(0).y());
		assertEquals("\u00b0", figure.x().unit());
		assertEquals("Intensity / counts", figure.y().title());
	}

	/** At 60° 2θ sin θ is a half, so that d is the wavelength and Q is 2π over it. */
	@Test
	void braggsLawGivesQAndD() {
		Figure d = drawn(diffractogram(pattern(1, COPPER), Abscissa.D, false, false, 0));
		assertEquals(1.5406, d.series().get(0).x()[1], 1e-12);
		Figure q = drawn(diffractogram(pattern(1, COPPER), Abscissa.Q, false, false, 0));
		assertEquals(2 * Math.PI / 1.5406, q.series().get(0).x()[1], 1e-12);
		Dataset inQ = new Dataset("by hand", Technique.DIFFRACTION, List.of(Table.of("",
				Column.of("scattering_vector", "1/Å", 2 * Math.PI / 1.5406, 100), Column.of("intensity", "", 5.0, 6))), COPPER);
		double[] back = drawn(diffractogram(inQ, Abscissa.TWO_THETA, false, false, 0)).series().get(0).x();
		assertEquals(60, back[0], 1e-9);
		assertTrue(Double.isNaN(back[1]), "no angle has so large a Q");
	}

	@Test
	void withoutAWavelengthOnlyWhatWasMeasuredIsDrawn() {
		assertInstanceOf(FigureOutcome.Drawn.class,
				diffractogram(pattern(1, Metadata.EMPTY), Abscissa.MEASURED, false, false, 0));
		assertInstanceOf(FigureOutcome.Refused.class, diffractogram(pattern(1, Metadata.EMPTY), Abscissa.Q, false, false, 0));
	}

	@Test
	void scansAreNormalizedAndStacked() {
		Figure figure = drawn(diffractogram(pattern(3, COPPER), Abscissa.MEASURED, true, false, 0.5));
		assertArrayEquals(new double[] { 0.5, 1 }, figure.series().get(0).y());
		assertArrayEquals(new double[] { 1.5, 2 }, figure.series().get(2).y());
		assertEquals("Scan 3", figure.series().get(2).name());
		Figure log = drawn(diffractogram(pattern(3, COPPER), Abscissa.MEASURED, false, true, 0.5));
		assertEquals(Axis.Scale.LOG, log.y().scale());
		assertArrayEquals(new double[] { 5, 10 }, log.series().get(2).y(), "no offset on a logarithmic axis");
	}

	private static Dataset absorption(Column... further) {
		List<Column> columns = new ArrayList<>(List.of(Column.of("energy", "eV", 7000.0, 7100)));
		columns.addAll(List.of(further));
		return new Dataset("by hand", Technique.XAS, List.of(new Table("", columns, Metadata.EMPTY)), Metadata.EMPTY);
	}

	private static FigureOutcome spectrum(Dataset data, Mode mode, String signal, String monitor, boolean transmission,
			boolean calibrated) {
		return new AbsorptionSpectrum().draw(new ChartInput(data, Map.of(), Givens.NONE, ""),
				new AbsorptionSpectrum.Settings("auto", mode, signal, monitor, transmission, calibrated));
	}

	@Test
	void theFirstAbsorptionThatIsThereIsDrawnOrTheOneThatIsWanted() {
		Dataset data = absorption(Column.of("absorption_fluorescence", "", 0.1, 0.2), Column.of("absorption", "", 1.0, 2),
				Column.of("energy_calibrated", "eV", 7001.0, 7101));
		Figure auto = drawn(spectrum(data, Mode.AUTO, "", "", false, true));
		assertArrayEquals(new double[] { 1, 2 }, auto.series().get(0).y());
		assertArrayEquals(new double[] { 7001, 7101 }, auto.series().get(0).x());
		Figure fluorescence = drawn(spectrum(data, Mode.FLUORESCENCE, "", "", false, false));
		assertArrayEquals(new double[] { 0.1, 0.2 }, fluorescence.series().get(0).y());
		assertArrayEquals(new double[] { 7000, 7100 }, fluorescence.series().get(0).x());
		assertInstanceOf(FigureOutcome.Refused.class, spectrum(data, Mode.NORMALIZED, "", "", false, true));
	}

	/** Beamlines that number their detectors leave it to the user which is which. */
	@Test
	void detectorsCanBeNamed() {
		Dataset data = absorption(Column.of("Detector1", "", 100.0, 100), Column.of("Detector2", "", 50.0, 0));
		assertTrue(new AbsorptionSpectrum().objection(data).isEmpty());
		assertInstanceOf(FigureOutcome.Refused.class, spectrum(data, Mode.AUTO, "", "", false, true));
		Figure transmission = drawn(spectrum(data, Mode.AUTO, "Detector2", "Detector1", true, true));
		assertEquals(Math.log(2), transmission.series().get(0).y()[0], 1e-15);
		assertTrue(Double.isNaN(transmission.series().get(0).y()[1]));
		Figure ratio = drawn(spectrum(data, Mode.AUTO, "Detector2", "Detector1", false, true));
		assertArrayEquals(new double[] { 0.5, 0 }, ratio.series().get(0).y());
		assertInstanceOf(FigureOutcome.Refused.class, spectrum(data, Mode.AUTO, "Detector3", "", false, true));
	}

	@Test
	void aPairDistributionFunctionIsDrawnUpToADistance() {
		Dataset data = new Dataset("by hand", Technique.PAIR_DISTRIBUTION,
				List.of(Table.of("", Column.of("r", "Å", 1.0, 2), Column.of("pair_distribution", "1/Å²", -1.0, 3))),
				Metadata.EMPTY);
		Figure figure = drawn(new PairDistribution().draw(new ChartInput(data, Map.of(), Givens.NONE, ""),
				new PairDistribution.Settings(20)));
		assertEquals(20, figure.x().max());
		assertArrayEquals(new double[] { -1, 3 }, figure.series().get(0).y());
	}

	@Test
	void photoelectronsAreDrawnAgainstTheBindingEnergyWhereItIsKnown() {
		Table both = Table.of("Na 1s", Column.of("kinetic_energy", "eV", 400.0, 401), Column.of("binding_energy", "eV", 1086.6, 1085.6),
				Column.of("intensity", "", 5.0, 6));
		Dataset data = new Dataset("by hand", Technique.XPS, List.of(both, both), Metadata.EMPTY);
		ChartInput input = new ChartInput(data, Map.of(), Givens.NONE, "");
		Figure binding = drawn(new PhotoelectronSpectrum().draw(input, new PhotoelectronSpectrum.Settings("1", false)));
		assertArrayEquals(new double[] { 1086.6, 1085.6 }, binding.series().get(0).x());
		assertEquals("Binding energy / eV", binding.x().title());
		assertTrue(binding.x().falling(), "high binding energies are on the left");
		Figure kinetic = drawn(new PhotoelectronSpectrum().draw(input, new PhotoelectronSpectrum.Settings("all", true)));
		assertEquals(2, kinetic.series().size());
		assertArrayEquals(new double[] { 400, 401 }, kinetic.series().get(0).x());
		assertEquals("Na 1s", kinetic.series().get(1).name());
	}

	@Test
	void xRaysOfAMicroscopeAreDrawnInKiloelectronvoltsAndLossesInElectronvolts() {
		Table rays = Table.of("", Column.of("energy", "eV", 1041.0, 2014), Column.of("intensity", "", 5.0, 6));
		Figure figure = drawn(new MicroscopeSpectrum().draw(input(rays), new MicroscopeSpectrum.Settings(false)));
		assertEquals("Energy / keV", figure.x().title());
		assertArrayEquals(new double[] { 1.041, 2.014 }, figure.series().get(0).x(), 1e-12);
		Table losses = Table.of("", Column.of("energy_loss", "eV", 532.0, 533), Column.of("intensity", "", 5.0, 6));
		Figure loss = drawn(new MicroscopeSpectrum().draw(input(losses), new MicroscopeSpectrum.Settings(true)));
		assertEquals("Energy loss / eV", loss.x().title());
		assertArrayEquals(new double[] { 532, 533 }, loss.series().get(0).x());
		Dataset picture = input(Table.of("", Column.of("image_width", "", 1024L))).data();
		assertTrue(new MicroscopeSpectrum().objection(picture).isPresent());
	}

	private static ChartInput input(Table table) {
		Dataset data = new Dataset("by hand", Technique.MICROSCOPY, List.of(table), Metadata.EMPTY);
		return new ChartInput(data, Map.of(), Givens.NONE, "");
	}

	@Test
	void thermalAnalysisHasMassAndHeatFlow() {
		Table table = Table.of("", Column.of("time", "s", 60.0, 120), Column.of("temperature", "degC", 25.0, 30),
				Column.of("mass_percent", "%", 100.0, 99), Column.of("heat_flow", "mW", 1.0, 2));
		Dataset data = new Dataset("by hand", Technique.THERMAL, List.of(table), Metadata.EMPTY);
		ChartInput input = new ChartInput(data, Map.of(), Givens.NONE, "");
		Figure both = drawn(new ThermalCurve().draw(input, new ThermalCurve.Settings(false, true)));
		assertEquals("Heat flow / mW", both.secondY().orElseThrow().title());
		assertArrayEquals(new double[] { 25, 30 }, both.series().get(0).x());
		Figure mass = drawn(new ThermalCurve().draw(input, new ThermalCurve.Settings(true, false)));
		assertArrayEquals(new double[] { 1, 2 }, mass.series().get(0).x());
		assertTrue(mass.secondY().isEmpty());
	}
}
