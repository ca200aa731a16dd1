/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.model.notebook.Attachment;
import org.glovebox.model.notebook.AttachmentRole;
import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.junit.jupiter.api.Test;

class LogCourseTest {

	private static Optional<LogCourse> read(Column... columns) {
		return LogCourse.of(4, "furnace.csv",
				new Dataset("test", Technique.OTHER, List.of(Table.of("", columns)), Metadata.EMPTY));
	}

	@Test
	void timesCountFromTheBeginningOfTheFileInHours() {
		LogCourse course = read(Column.of(Columns.TIME, "s", 7200.0, 9000.0, 10800.0),
				Column.of(Columns.TEMPERATURE, "degC", 25.0, 300.0, 330.0)).orElseThrow();
		assertEquals(List.of(0.0, 0.5, 1.0), course.hours());
		assertEquals(330, course.highest(), 1e-9);
		assertEquals(1.0, course.lastHour(), 1e-12);
	}

	@Test
	void otherUnitsAreConverted() {
		LogCourse course = read(Column.of(Columns.TIME, "min", 0.0, 90.0), Column.of("furnace", "K", 298.15, 603.15))
				.orElseThrow();
		assertEquals(1.5, course.lastHour(), 1e-12);
		assertEquals(330, course.celsius().get(1), 1e-9);
	}

	@Test
	void aFileWithoutATemperatureIsNoLog() {
		assertEquals(Optional.empty(), read(Column.of(Columns.TIME, "s", 0.0), Column.of(Columns.VOLTAGE, "V", 3.1)));
	}

	@Test
	void onlyFilesAtStepsThatHeatAreTaken() {
		PerformedStep heat = SynthesisFactory.eINSTANCE.createPerformedStep();
		heat.setActual(SynthesisFactory.eINSTANCE.createHeat());
		PerformedStep mill = SynthesisFactory.eINSTANCE.createPerformedStep();
		mill.setActual(SynthesisFactory.eINSTANCE.createBallMill());
		for (PerformedStep step : List.of(mill, heat)) {
			Attachment log = NotebookFactory.eINSTANCE.createAttachment();
			log.setFileName("log.csv");
			log.setBlob("a".repeat(64));
			log.setRole(AttachmentRole.LOG);
			step.getFiles().add(log);
		}
		List<LogFile> files = LogFile.of(List.of(mill, heat));
		assertEquals(List.of(2), files.stream().map(LogFile::step).toList());
		assertTrue(files.get(0).log());
	}
}
