/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.birt;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.eclipse.birt.chart.device.IDeviceRenderer;
import org.eclipse.birt.chart.exception.ChartException;
import org.eclipse.birt.chart.factory.GeneratedChartState;
import org.eclipse.birt.chart.factory.Generator;
import org.eclipse.birt.chart.factory.RunTimeContext;
import org.eclipse.birt.chart.model.ChartWithAxes;
import org.eclipse.birt.chart.model.attribute.AxisType;
import org.eclipse.birt.chart.model.attribute.IntersectionType;
import org.eclipse.birt.chart.model.attribute.TickStyle;
import org.eclipse.birt.chart.model.attribute.impl.BoundsImpl;
import org.eclipse.birt.chart.model.component.Axis;
import org.eclipse.birt.chart.model.component.Scale;
import org.eclipse.birt.chart.model.component.Series;
import org.eclipse.birt.chart.model.component.impl.AxisImpl;
import org.eclipse.birt.chart.model.component.impl.SeriesImpl;
import org.eclipse.birt.chart.model.data.SeriesDefinition;
import org.eclipse.birt.chart.model.data.impl.NumberDataElementImpl;
import org.eclipse.birt.chart.model.data.impl.NumberDataSetImpl;
import org.eclipse.birt.chart.model.data.impl.SeriesDefinitionImpl;
import org.eclipse.birt.chart.model.impl.ChartWithAxesImpl;

import com.ibm.icu.util.ULocale;

/**
 * A plot as BIRT sees it: a figure of a size, axes with fixed ranges, and series between them that paint themselves.
 * Axis lines, ticks, numbers, titles and legend are invisible for BIRT, since it can draw them neither inside the plot
 * nor on all four sides nor with markup; their room is kept as the margins of the plot.
 */
public final class BirtPlot {

	/**
	 * Pixels of the device to the inch, so that one is a point; other sizes come from scaling the graphics. From 144
	 * on BIRT would copy the model while it renders and place parts of it by the original.
	 */
	private static final int RESOLUTION = 72;
	/** Room that BIRT keeps for ticks on the outer side of each axis, invisible ones too. */
	private static final double TICK_ROOM = 5;

	private final ChartWithAxes chart;
	private final Axis x;
	private final Axis y;
	private final double width;
	private final double height;
	private Axis current;

	/**
	 * An empty plot.
	 *
	 * @param width width of the figure in points
	 * @param height height of the figure in points
	 * @param area where the plot is in the figure, in points from the upper left corner
	 */
	public BirtPlot(double width, double height, Rectangle2D area) {
		this.width = width;
		this.height = height;
		chart = ChartWithAxesImpl.create();
		chart.setType("Line Chart");
		chart.setSubType("Overlay");
		hideBlocks(area);
		x = chart.getPrimaryBaseAxes()[0];
		x.setCategoryAxis(false);
		x.getSeriesDefinitions().clear();
		x.getSeriesDefinitions().add(definition(withData(SeriesImpl.create())));
		y = chart.getPrimaryOrthogonalAxis(x);
		hide(x, TickStyle.BELOW_LITERAL);
		hide(y, TickStyle.LEFT_LITERAL);
		current = y;
	}

	/** Sets the range of the axis at the bottom; a logarithmic one runs over the logarithms. */
	public void rangeX(double min, double max) {
		range(x, min, max);
	}

	/** Sets the range of the axis on the left, likewise. */
	public void rangeY(double min, double max) {
		range(y, min, max);
	}

	/** Adds an axis on the right with its range; what is added from here on belongs to it. */
	public void addSecondY(double min, double max) {
		Axis second = AxisImpl.create(Axis.ORTHOGONAL);
		hide(second, TickStyle.RIGHT_LITERAL);
		second.getOrigin().setType(IntersectionType.MAX_LITERAL);
		x.getAssociatedAxes().add(second);
		chart.getPlot().getInsets().setRight(chart.getPlot().getInsets().getRight() - TICK_ROOM);
		range(second, min, max);
		current = second;
	}

	/** Adds a series that paints itself, above those that were added before. */
	public void add(AreaPainter painter) {
		PaintedSeries series = new PaintedSeries(painter);
		series.getMarkers().clear();
		series.getTriggers().clear();
		series.getLabel().setVisible(false);
		current.getSeriesDefinitions().add(definition(withData(series)));
	}

	/** Draws the plot where the graphics is, in points. */
	public void draw(Graphics2D graphics) {
		try {
			IDeviceRenderer device = BirtEngine.device(graphics, RESOLUTION);
			RunTimeContext context = new RunTimeContext();
			context.setULocale(ULocale.ENGLISH);
			context.setScriptingEnabled(false);
			GeneratedChartState state = BirtEngine.build(
					() -> Generator.instance().build(device.getDisplayServer(), chart,
							BoundsImpl.create(0, 0, width, height), null, context, null));
			Generator.instance().render(device, state);
		} catch (ChartException e) {
			throw new IllegalStateException("the charting engine failed: " + e.getMessage(), e);
		}
	}

	private void hideBlocks(Rectangle2D area) {
		chart.getTitle().setVisible(false);
		chart.getLegend().setVisible(false);
		chart.getBlock().setBackground(null);
		chart.getBlock().getOutline().setVisible(false);
		chart.getBlock().getInsets().set(0, 0, 0, 0);
		chart.getPlot().setBackground(null);
		chart.getPlot().getOutline().setVisible(false);
		chart.getPlot().getInsets().set(area.getMinY(), area.getMinX() - TICK_ROOM, height - area.getMaxY() - TICK_ROOM,
				width - area.getMaxX());
		chart.getPlot().getClientArea().setBackground(null);
		chart.getPlot().getClientArea().getOutline().setVisible(false);
		chart.getPlot().getClientArea().getInsets().set(0, 0, 0, 0);
	}

	private static void range(Axis axis, double min, double max) {
		Scale scale = axis.getScale();
		scale.setMin(NumberDataElementImpl.create(min));
		scale.setMax(NumberDataElementImpl.create(max));
		scale.setStep(max - min);
	}

	private static void hide(Axis axis, TickStyle ticks) {
		axis.setType(AxisType.LINEAR_LITERAL);
		axis.getOrigin().setType(IntersectionType.MIN_LITERAL);
		axis.getTitle().setVisible(false);
		axis.getLabel().setVisible(false);
		axis.getLineAttributes().setVisible(false);
		axis.getMajorGrid().getLineAttributes().setVisible(false);
		axis.getMinorGrid().getLineAttributes().setVisible(false);
		axis.getMajorGrid().getTickAttributes().setVisible(false);
		axis.getMinorGrid().getTickAttributes().setVisible(false);
		axis.getMajorGrid().setTickStyle(ticks);
		axis.getMinorGrid().setTickStyle(ticks);
	}

	/** BIRT wants all data sets to be of one length; the true data are in the painter. */
	private static Series withData(Series series) {
		series.setDataSet(NumberDataSetImpl.create(new double[] { 0, 1 }));
		return series;
	}

	private static SeriesDefinition definition(Series series) {
		SeriesDefinition definition = SeriesDefinitionImpl.create();
		definition.getSeries().addAll(List.of(series));
		return definition;
	}
}
