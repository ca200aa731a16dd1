/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.drafting;

import java.time.Instant;
import java.util.Map;

import org.glovebox.model.analysis.AnalysisFactory;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.analysis.Figure;
import org.glovebox.model.analysis.FigureSeries;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.Records;

/** Makes the record of a figure, from which the figure can be drawn again. */
public final class FigureDrafter {

	private final String author;
	private final Instant now;

	/**
	 * @param author who makes the record
	 * @param now when it is made
	 */
	public FigureDrafter(String author, Instant now) {
		this.author = author;
		this.now = now;
	}

	/**
	 * Makes the record; saving it is up to the caller.
	 *
	 * @param kind id of the kind of chart
	 * @param title title of the record
	 * @param source the measurement that is drawn
	 * @param settings settings of the kind by name, those that are not the default
	 */
	public Figure draft(String kind, String title, Measurement source, Map<String, String> settings) {
		Figure figure = Records.create(AnalysisPackage.Literals.FIGURE, Figure.class, author, now);
		figure.setTitle(title);
		figure.setProject(source.getProject());
		figure.setKind(kind);
		FigureSeries series = AnalysisFactory.eINSTANCE.createFigureSeries();
		series.setSource(source);
		figure.getSeries().add(series);
		figure.getOptions().addAll(SettingTexts.kept(settings));
		return figure;
	}
}
