/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.util.List;
import java.util.Optional;

import org.glovebox.api.analysis.Param;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.ChartInput;
import org.glovebox.api.figure.ChartKind;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.internal.kinds.PairDistribution.Settings;

/** Reduced pair distribution function against distance. */
public final class PairDistribution implements ChartKind<Settings> {

	/** Settings of the pair distribution function. */
	public record Settings(
			@Param(label = "Up to", value = "20", unit = "\u00c5", description = "The largest distance that is drawn.", min = 0)
			double upTo) {
	}

	private static final String NONE = "there is no table with r and G(r) in these data";

	@Override
	public Class<Settings> settingsType() {
		return Settings.class;
	}

	@Override
	public Optional<String> objection(Dataset data) {
		return parts(data).isEmpty() ? Optional.of(NONE) : Optional.empty();
	}

	@Override
	public FigureOutcome draw(ChartInput input, Settings settings) {
		List<Table> parts = parts(input.data());
		if (parts.isEmpty()) {
			return FigureOutcome.Refused.because(NONE);
		}
		Axis distance = Axis.linear("/{r}", "\u00c5");
		Figure.Builder figure = input.figure(settings.upTo() > 0 ? distance.range(0, settings.upTo()) : distance,
				Axis.linear("/{G}(/{r})", "\u00c5^{\u22122}"));
		for (int i = 0; i < parts.size(); i++) {
			figure.add(Series.line(parts.size() == 1 ? "" : parts.get(i).name(),
					parts.get(i).column(Columns.DISTANCE).numbers(), parts.get(i).column(Columns.PAIR_DISTRIBUTION).numbers(),
					Colour.kind(i)));
		}
		return new FigureOutcome.Drawn(figure.build());
	}

	private static List<Table> parts(Dataset data) {
		return data.parts().stream().filter(t -> t.rows() > 0 && isNumeric(t, Columns.DISTANCE)
				&& isNumeric(t, Columns.PAIR_DISTRIBUTION)).toList();
	}

	private static boolean isNumeric(Table table, String column) {
		return table.find(column).filter(c -> !(c instanceof Column.Texts)).isPresent();
	}
}
