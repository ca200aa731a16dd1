/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.EdgeKind;
import org.glovebox.core.store.Lineage;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.electrochemistry.ElectrochemicalTest;
import org.glovebox.ui.forms.PropertyLabels;
import org.glovebox.units.Quantity;

/**
 * A measurement in a list.
 *
 * @param record the measurement
 * @param begun when it was begun, in the zone of this machine
 * @param conditions under which conditions
 * @param results what the analyses of it found, the first few
 */
public record MeasurementRow(RecordSummary record, String begun, String conditions, String results) {

	private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
			.withZone(ZoneId.systemDefault());
	private static final int MOST_RESULTS = 3;

	/** Reads the measurements of a record, oldest first; not in the UI thread. */
	public static List<MeasurementRow> of(Notebook notebook, UUID subject) {
		List<MeasurementRow> rows = new ArrayList<>();
		for (Edge edge : notebook.edgesAt(subject)) {
			if (edge.to().equals(subject) && edge.kind() == EdgeKind.UPSTREAM && edge.feature().equals("subject")) {
				notebook.summary(edge.from()).ifPresent(summary -> loaded(notebook, summary, Measurement.class)
						.ifPresent(measurement -> rows.add(row(notebook, summary, measurement))));
			}
		}
		rows.sort(Comparator.comparing(MeasurementRow::begun).thenComparing(row -> row.record().shortId()));
		return rows;
	}

	private static <T> Optional<T> loaded(Notebook notebook, RecordSummary summary, Class<T> kind) {
		return notebook.load(summary.uuid()).stored().map(Stored::record).filter(kind::isInstance).map(kind::cast);
	}

	private static MeasurementRow row(Notebook notebook, RecordSummary summary, Measurement measurement) {
		Instant started = measurement.getStarted();
		List<String> conditions = new ArrayList<>();
		add(conditions, measurement.getTemperature());
		if (measurement instanceof ElectrochemicalTest test) {
			add(conditions, test.getStackPressure());
		}
		return new MeasurementRow(summary, started == null ? "" : MINUTES.format(started),
				String.join(", ", conditions), results(notebook, summary.uuid()));
	}

	private static void add(List<String> conditions, @Nullable Quantity condition) {
		if (condition != null) {
			conditions.add(condition.text());
		}
	}

	private static String results(Notebook notebook, UUID measurement) {
		Lineage after = notebook.lineage(List.of(measurement), Direction.DOWN, 1);
		return after.nodes().stream().flatMap(node -> loaded(notebook, node.record(), Analysis.class).stream())
				.flatMap(analysis -> analysis.getResults().stream())
				.filter(result -> result.getValue() != null).limit(MOST_RESULTS)
				.map(result -> PropertyLabels.inText(result.getProperty()) + " " + result.getValue().text())
				.collect(Collectors.joining(", "));
	}
}
