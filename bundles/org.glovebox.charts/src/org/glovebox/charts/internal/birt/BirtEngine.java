/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.birt;

import java.awt.Graphics2D;
import java.util.logging.Level;

import org.eclipse.birt.chart.api.ChartEngine;
import org.eclipse.birt.chart.device.IDeviceRenderer;
import org.eclipse.birt.chart.exception.ChartException;
import org.eclipse.birt.chart.factory.GeneratedChartState;
import org.eclipse.birt.chart.util.PluginSettings;
import org.eclipse.birt.core.framework.PlatformConfig;
import org.eclipse.core.runtime.Platform;

/** The charting engine. In the product it reads the extension registry, in plain Java it is told. */
final class BirtEngine {

	private static final String DATA_SETS = "org.eclipse.birt.chart.extension.datafeed.DataSetProcessorImpl";

	/**
	 * BIRT moves one shared default series from chart to chart while it builds ({@code ChartDefaultValueUtil}), so
	 * that two builds at a time corrupt each other, whatever renderers they use. Rendering is safe.
	 */
	private static final Object BUILD_LOCK = new Object();

	private BirtEngine() {
	}

	/** A build of a chart. */
	@FunctionalInterface
	interface Build {
		GeneratedChartState run() throws ChartException;
	}

	/** BIRT's Java2D device on a graphics. */
	static IDeviceRenderer device(Graphics2D graphics, int resolution) throws ChartException {
		IDeviceRenderer device = Holder.ENGINE.getRenderer("dv.SWING");
		device.setProperty(IDeviceRenderer.DPI_RESOLUTION, resolution);
		device.setProperty(IDeviceRenderer.GRAPHICS_CONTEXT, graphics);
		return device;
	}

	static GeneratedChartState build(Build build) throws ChartException {
		synchronized (BUILD_LOCK) {
			return build.run();
		}
	}

	/** Starts the engine on first need. */
	private static final class Holder {
		static final ChartEngine ENGINE = start();

		private static ChartEngine start() {
			PlatformConfig config = new PlatformConfig();
			boolean standalone = !Platform.isRunning();
			if (standalone) {
				config.setProperty("STANDALONE", "true");
			}
			config.setProperty("LOGGING_LEVEL", Level.OFF);
			ChartEngine engine = ChartEngine.instance(config);
			if (standalone) {
				PluginSettings.instance().registerSeriesRenderer(PaintedSeries.class.getName(), DATA_SETS,
						PaintedSeriesRenderer.class.getName());
			}
			return engine;
		}
	}
}
