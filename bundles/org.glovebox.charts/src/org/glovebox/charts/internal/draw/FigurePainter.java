/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureStyle;
import org.glovebox.api.figure.Inset;
import org.glovebox.charts.internal.birt.BirtPlot;
import org.glovebox.charts.internal.layout.AxisLayout;
import org.glovebox.charts.internal.layout.AxisScale;
import org.glovebox.charts.internal.layout.Margins;
import org.glovebox.charts.internal.layout.Plot;
import org.glovebox.charts.internal.layout.PlotLayout;
import org.glovebox.charts.internal.layout.Resolution;
import org.glovebox.charts.internal.text.TextLine;

/** Paints a figure that is laid out. */
public final class FigurePainter {

	private static final double INSET_TEXT = 0.82;
	private static final Color NOTE_COLOUR = new Color(0x666666);

	private final PlotLayout layout;
	private final boolean isInset;
	private final List<ThinCurve> curves = new ArrayList<>();
	private final @Nullable Point2D legendPlace;
	private final AnnotationPainter annotations;
	private final LegendPainter legend;

	/**
	 * Prepares a figure: thins its curves out and finds the places of its texts.
	 *
	 * @param layout the figure, laid out
	 * @param fixedLegend where the legend was in the view before, so that it does not jump; empty to find the best
	 *            place
	 */
	public FigurePainter(PlotLayout layout, Optional<Point2D> fixedLegend) {
		this(layout, fixedLegend, false);
	}

	private FigurePainter(PlotLayout layout, Optional<Point2D> fixedLegend, boolean isInset) {
		this.layout = layout;
		this.isInset = isInset;
		for (int i = 0; i < layout.figure().series().size(); i++) {
			curves.add(ThinCurve.of(layout, i));
		}
		Occupancy occupancy = new Occupancy(layout.area());
		for (ThinCurve curve : curves) {
			occupancy.add(curve, layout.x().scale(), ThinCurve.yScale(curve.series(), layout));
		}
		layout.figure().inset().ifPresent(inset -> occupancy.add(insetArea(inset)));
		annotations = new AnnotationPainter(layout, occupancy);
		legend = new LegendPainter(layout);
		legendPlace = isInset || legend.isEmpty() ? null : fixedLegend.orElseGet(() -> legend.place(occupancy));
	}

	/** Where the legend is, to keep it there in the next view. */
	public Optional<Point2D> legendPlace() {
		return Optional.ofNullable(legendPlace);
	}

	/** Paints on a white ground; one unit of the graphics is a point. */
	public void paint(Graphics2D g) {
		FigureStyle style = layout.style();
		if (!isInset) {
			g.setColor(Color.WHITE);
			g.fill(new Rectangle2D.Double(0, 0, style.width(), style.height()));
		}
		plot().draw(g);
	}

	private BirtPlot plot() {
		FigureStyle style = layout.style();
		BirtPlot plot = new BirtPlot(style.width(), style.height(), layout.area());
		AxisScale x = layout.x().scale();
		AxisScale y = layout.y().scale();
		plot.rangeX(x.first(), x.last());
		plot.rangeY(y.first(), y.last());
		plot.add((g, xEnds, yEnds) -> AnnotationPainter.paintGuides(g, layout));
		// all on the left axis, else those of the right one would cover the others; each has its own scale
		curves.forEach(curve -> plot.add(new CurvePainter(curve, layout)));
		layout.secondY().map(AxisLayout::scale)
				.ifPresent(second -> plot.addSecondY(second.first(), second.last()));
		plot.add((g, xEnds, yEnds) -> paintOver(g));
		return plot;
	}

	private void paintOver(Graphics2D g) {
		new FramePainter(layout).paint(g);
		annotations.paint(g);
		Point2D place = legendPlace;
		if (place != null) {
			legend.paint(g, place);
		}
		if (!isInset) {
			paintTitleAndNote(g);
			layout.figure().inset().ifPresent(inset -> paintInset(g, inset));
		}
	}

	private void paintTitleAndNote(Graphics2D g) {
		FigureStyle style = layout.style();
		Figure figure = layout.figure();
		String note = layout.note();
		TextLine line = TextLine.of(note, Margins.noteSize(style));
		g.setColor(NOTE_COLOUR);
		double base = Margins.EDGE + line.ascent();
		line.draw(g, Math.max(layout.area().getMaxX(), line.width() + Margins.EDGE), base, 1);
		g.setColor(Color.BLACK);
		double titleBase = note.isEmpty() ? Margins.EDGE : Margins.EDGE + 1.3 * Margins.noteSize(style);
		TextLine title = TextLine.of(figure.title(), style.titleSize());
		title.draw(g, layout.area().getCenterX(), titleBase + title.ascent(), 0.5);
	}

	private Rectangle2D insetArea(Inset inset) {
		Rectangle2D area = layout.area();
		return new Rectangle2D.Double(area.getMinX() + inset.x() * area.getWidth(),
				area.getMaxY() - (inset.y() + inset.height()) * area.getHeight(), inset.width() * area.getWidth(),
				inset.height() * area.getHeight());
	}

	/** Moves the graphics itself, not a copy: what a copy draws is not part of every vector format. */
	private void paintInset(Graphics2D g, Inset inset) {
		Rectangle2D place = insetArea(inset);
		FigureStyle style = layout.style();
		FigureStyle small = new FigureStyle("inset", Math.max(20, place.getWidth()), Math.max(20, place.getHeight()),
				INSET_TEXT * style.titleSize(), INSET_TEXT * style.tickSize(), INSET_TEXT * style.legendSize(),
				style.frameWidth());
		Plot plot = Plot.of(inset.figure().toBuilder().style(small).inset(null).build());
		Resolution resolution = layout.resolution();
		PlotLayout inner = PlotLayout.of(plot, plot.home(), resolution);
		AffineTransform before = g.getTransform();
		Shape clip = g.getClip();
		g.translate(resolution.raster() ? Math.round(place.getX() * resolution.perPoint()) / resolution.perPoint()
				: place.getX(),
				resolution.raster() ? Math.round(place.getY() * resolution.perPoint()) / resolution.perPoint()
						: place.getY());
		g.setColor(Color.WHITE);
		g.fill(inner.area());
		new FigurePainter(inner, Optional.empty(), true).paint(g);
		g.setTransform(before);
		g.setClip(clip);
	}
}
