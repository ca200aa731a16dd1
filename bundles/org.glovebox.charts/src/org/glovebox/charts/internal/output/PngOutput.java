/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.output;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Writes an image as PNG with its resolution. */
public final class PngOutput {

	private static final String STANDARD = "javax_imageio_png_1.0";
	private static final double METRES_PER_INCH = 0.0254;

	private PngOutput() {
	}

	/** Writes an image of a resolution in dots per inch. */
	public static void write(BufferedImage image, double dpi, OutputStream out) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
			IIOMetadata metadata = writer
					.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
			String perMetre = Long.toString(Math.round(dpi / METRES_PER_INCH));
			IIOMetadataNode size = new IIOMetadataNode("pHYs");
			size.setAttribute("pixelsPerUnitXAxis", perMetre);
			size.setAttribute("pixelsPerUnitYAxis", perMetre);
			size.setAttribute("unitSpecifier", "meter");
			IIOMetadataNode root = new IIOMetadataNode(STANDARD);
			root.appendChild(size);
			metadata.mergeTree(STANDARD, root);
			writer.setOutput(stream);
			writer.write(null, new IIOImage(image, null, metadata), null);
		} finally {
			writer.dispose();
		}
	}
}
