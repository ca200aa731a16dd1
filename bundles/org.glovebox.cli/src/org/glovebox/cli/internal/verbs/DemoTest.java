/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.cli.internal.Program;
import org.glovebox.core.analysis.AnalysisRun;
import org.glovebox.core.reading.ReadResult;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.electrochemistry.GalvanostaticCycling;
import org.glovebox.model.notebook.CurrentDirection;
import org.glovebox.units.Quantity;

/** Says of the test of a demo what neither its file nor the published cell can say. */
final class DemoTest {

	private static final String SUMMARY = "cycle-summary";
	private static final String HALF_CYCLES = "half_cycles";

	private final Program program;
	private final Monitor monitor;

	DemoTest(Program program, Monitor monitor) {
		this.program = program;
		this.monitor = monitor;
	}

	/** A further made-up measurement of a study. */
	static void describeGenerated(Measurement measurement, String title) {
		measurement.setGenerated(true);
		measurement.setTitle(title + " (generated data)");
		measurement.setRemarks("Generated, not measured: no raw data of the study are published. Made so that the published "
				+ "numbers are found; everything else in it is invented.");
	}

	/** The test of the generated file: conditions as published, and that it is generated. */
	static void describeGenerated(Measurement measurement) {
		measurement.setGenerated(true);
		measurement.setTitle("Cycling of S@C-NAS (generated data)");
		measurement.setRemarks("This curve is generated, not measured: no raw data of the study are published.");
		if (measurement instanceof GalvanostaticCycling cycling) {
			cycling.setCurrentDensity(Quantity.parse("0.127 mA/cm2"));
			cycling.setLowerVoltage(Quantity.parse("0.7 V"));
			cycling.setUpperVoltage(Quantity.parse("2.6 V"));
			cycling.setFirstDirection(CurrentDirection.DISCHARGE);
			cycling.setStackPressure(Quantity.parse("250 MPa"));
		}
	}

	/**
	 * The test of a file that was measured on another cell. Whether its cycles begin with a charge or a discharge is
	 * taken from its data, since the sulfur of the demo cell says nothing about them.
	 */
	void describeForeign(Measurement measurement, Path file) {
		measurement.setRemarks("File of the user, attached to the demo cell to show the way of the numbers; it was not "
				+ "measured on the published cell, and its specific capacities rest on the active mass of that cell.");
		if (measurement instanceof GalvanostaticCycling cycling
				&& program.imports().read(file, monitor) instanceof ReadResult.Read read) {
			firstDirection(read.dataset()).ifPresent(cycling::setFirstDirection);
		}
	}

	/** What the first whole cycle begins with, as the cycle summary counts without knowing of any cell. */
	private Optional<CurrentDirection> firstDirection(Dataset data) {
		AnalysisRun run = program.analyses().run(SUMMARY, data, Givens.NONE, Map.of(), monitor);
		Optional<Table> halves = run instanceof AnalysisRun.Done done ? done.results().table(HALF_CYCLES)
				: Optional.empty();
		return halves.flatMap(DemoTest::firstOfWholeCycle);
	}

	private static Optional<CurrentDirection> firstOfWholeCycle(Table halves) {
		Optional<Column> cycle = halves.find("cycle");
		Optional<Column> direction = halves.find("direction");
		if (cycle.isEmpty() || direction.isEmpty() || halves.rows() == 0) {
			return Optional.empty();
		}
		int row = 0;
		while (row < halves.rows() - 1 && cycle.get().number(row) < 1) {
			row++;
		}
		return switch (direction.get().text(row)) {
		case "charge" -> Optional.of(CurrentDirection.CHARGE);
		case "discharge" -> Optional.of(CurrentDirection.DISCHARGE);
		default -> Optional.empty();
		};
	}
}
