/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.output;

import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.image.BufferedImage;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;

/** Java2D to SVG. The charting engine asks for a device, which the generator does not have. */
final class SvgGraphics extends SVGGraphics2D {

	private final GraphicsConfiguration device;

	SvgGraphics(SVGGeneratorContext context) {
		super(context, false);
		device = anyDevice();
	}

	private SvgGraphics(SvgGraphics parent) {
		super(parent);
		device = parent.device;
	}

	/** The device of an image, which exists without a display. */
	static GraphicsConfiguration anyDevice() {
		return new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics().getDeviceConfiguration();
	}

	@Override
	public Graphics create() {
		return new SvgGraphics(this);
	}

	@Override
	public GraphicsConfiguration getDeviceConfiguration() {
		return device;
	}
}
