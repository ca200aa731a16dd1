/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.core.reading.MemorySource;
import org.glovebox.core.reading.ReadResult;
import org.glovebox.core.store.BlobStore;
import org.glovebox.units.Unit;

/**
 * The temperature that a furnace wrote down.
 *
 * @param step number of the step, from 1
 * @param file name of the file
 * @param hours time since the file begins, in h, ascending
 * @param celsius temperature at these times, in °C
 */
record LogCourse(int step, String file, List<Double> hours, List<Double> celsius) {

	private static final double SECONDS = 3600;
	private static final double ZERO_CELSIUS = 273.15;
	private static final int MOST = 4000;

	LogCourse {
		hours = List.copyOf(hours);
		celsius = List.copyOf(celsius);
	}

	/** What came of reading a file. */
	sealed interface Outcome {
		/** It holds a course of temperature. */
		record Found(LogCourse course) implements Outcome {
		}

		/** It does not, for a reason in a sentence without full stop. */
		record None(LogFile file, String reason) implements Outcome {
		}
	}

	/** Reads a file of the notebook; not in the UI thread. */
	static Outcome read(BlobStore blobs, ImportRunner importer, LogFile file) {
		try {
			return switch (result(blobs, importer, file)) {
			case ReadResult.Read read -> of(file.step(), file.name(), read.dataset())
					.<Outcome>map(Outcome.Found::new)
					.orElseGet(() -> new Outcome.None(file, file.name() + " has no temperature over time"));
			case ReadResult.Unreadable unreadable -> new Outcome.None(file, unreadable.reason());
			};
		} catch (IOException e) {
			return new Outcome.None(file, file.name() + ": " + e.getMessage());
		}
	}

	private static ReadResult result(BlobStore blobs, ImportRunner importer, LogFile file) throws IOException {
		Optional<Path> path = blobs.path(file.blob());
		if (path.isPresent()) {
			return importer.read(path.get(), file.name(), Optional.empty(), Monitor.NONE);
		}
		try (InputStream in = blobs.open(file.blob())) {
			return importer.read(new MemorySource(file.name(), in.readAllBytes()), Monitor.NONE);
		}
	}

	/** The course in a data set; empty where no table has both a time and a temperature. */
	static Optional<LogCourse> of(int step, String file, Dataset data) {
		return data.parts().stream().flatMap(table -> of(step, file, table).stream()).findFirst();
	}

	private static Optional<LogCourse> of(int step, String file, Table table) {
		Optional<Column> time = table.find(Columns.TIME).or(() -> table.find(Columns.UNIX_TIME))
				.filter(column -> measures(column, "s"));
		Optional<Column> temperature = table.find(Columns.TEMPERATURE).or(() -> table.columns().stream()
				.filter(column -> measures(column, "\u00b0C")).findFirst()).filter(column -> measures(column, "\u00b0C"));
		return time.isEmpty() || temperature.isEmpty() || table.rows() == 0 ? Optional.empty()
				: Optional.of(of(step, file, time.get(), temperature.get()));
	}

	private static boolean measures(Column column, String unit) {
		return !column.unit().isEmpty()
				&& Unit.tryParse(column.unit()).filter(own -> own.isCompatible(Unit.parse(unit))).isPresent();
	}

	private static LogCourse of(int step, String file, Column time, Column temperature) {
		Unit timeUnit = Unit.parse(time.unit());
		Unit temperatureUnit = Unit.parse(temperature.unit());
		double begin = timeUnit.toCanonical(time.number(0));
		// more points than the strip has pixels are of no use
		int stride = Math.max(1, time.size() / MOST);
		List<Double> hours = new ArrayList<>();
		List<Double> celsius = new ArrayList<>();
		for (int i = 0; i < time.size(); i += stride) {
			double hour = (timeUnit.toCanonical(time.number(i)) - begin) / SECONDS;
			double value = temperatureUnit.toCanonical(temperature.number(i)) - ZERO_CELSIUS;
			if (Double.isFinite(hour) && Double.isFinite(value)) {
				hours.add(hour);
				celsius.add(value);
			}
		}
		return new LogCourse(step, file, hours, celsius);
	}

	double lastHour() {
		return hours.isEmpty() ? 0 : hours.get(hours.size() - 1);
	}

	double highest() {
		return celsius.stream().mapToDouble(Double::doubleValue).max().orElse(0);
	}

	double lowest() {
		return celsius.stream().mapToDouble(Double::doubleValue).min().orElse(0);
	}
}
