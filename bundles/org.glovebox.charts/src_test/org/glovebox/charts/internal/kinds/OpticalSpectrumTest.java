/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.glovebox.api.analysis.Givens;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.figure.ChartInput;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureOutcome;
import org.junit.jupiter.api.Test;

/** Raman and infrared spectra of a few points made by hand. */
class OpticalSpectrumTest {

	private static Table table(String x, String y, double... values) {
		return Table.of("", Column.of(x, "1/cm", 200.0, 100), Column.of(y, "", values));
	}

	private static Dataset data(Table... parts) {
		return new Dataset("by hand", Technique.RAMAN, List.of(parts),
				Metadata.builder().put(Keys.INTENSITY_UNIT, "counts").build());
	}

	private static FigureOutcome draw(Dataset data, String spectra, boolean normalized, double offset) {
		return new OpticalSpectrum().draw(new ChartInput(data, Map.of(), Givens.NONE, ""),
				new OpticalSpectrum.Settings(spectra, normalized, offset));
	}

	private static Figure drawn(FigureOutcome outcome) {
		return assertInstanceOf(FigureOutcome.Drawn.class, outcome).figure();
	}

	@Test
	void aSpectrumIsDrawnAsMeasured() {
		Figure figure = drawn(draw(data(table("raman_shift", "intensity", 5, 10)), "auto", false, 0.5));
		assertArrayEquals(new double[] { 200, 100 }, figure.series().get(0).x());
		assertArrayEquals(new double[] { 5, 10 }, figure.series().get(0).y());
		assertEquals("Raman shift", figure.x().label());
		assertEquals("Intensity / counts", figure.y().title());
	}

	@Test
	void spectraAreNormalizedAndStacked() {
		Dataset data = data(table("raman_shift", "intensity", 5, 10), table("raman_shift", "intensity", 20, 10));
		Figure figure = drawn(draw(data, "all", true, 0.5));
		assertArrayEquals(new double[] { 0.5, 1 }, figure.series().get(0).y());
		assertArrayEquals(new double[] { 1.5, 1 }, figure.series().get(1).y());
		assertArrayEquals(new double[] { 40, 30 }, drawn(draw(data, "all", false, 1)).series().get(1).y());
	}

	/** OPUS puts single channels behind the absorbance; they are drawn only when they are wanted. */
	@Test
	void anAbsorbanceIsNotDrawnWithItsSingleChannels() {
		Dataset data = data(table("wavenumber", "absorbance", 0.1, 0.2), table("wavenumber", "intensity", 7, 8));
		assertEquals(1, drawn(draw(data, "auto", false, 0)).series().size());
		assertEquals("Absorbance", drawn(draw(data, "auto", false, 0)).y().label());
		assertArrayEquals(new double[] { 7, 8 }, drawn(draw(data, "2", false, 0)).series().get(0).y());
	}

	@Test
	void theAxisRunsAsTheConventionOfItsQuantity() {
		for (String falling : List.of("wavenumber", "chemical_shift")) {
			assertTrue(drawn(draw(data(table(falling, "intensity", 1, 2)), "auto", false, 0)).x().falling(), falling);
		}
		for (String rising : List.of("raman_shift", "wavelength")) {
			assertFalse(drawn(draw(data(table(rising, "intensity", 1, 2)), "auto", false, 0)).x().falling(), rising);
		}
	}

	@Test
	void otherDataAreRefused() {
		Dataset data = data(table("voltage", "current", 1, 2));
		assertTrue(new OpticalSpectrum().objection(data).isPresent());
		assertInstanceOf(FigureOutcome.Refused.class, draw(data, "auto", false, 0));
	}
}
