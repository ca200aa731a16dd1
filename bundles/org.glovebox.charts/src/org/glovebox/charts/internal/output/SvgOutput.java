/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.output;

import java.awt.Graphics2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.glovebox.charts.internal.text.ChartFont;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes a drawing as SVG 1.1 with real texts. Equal drawings give equal bytes. */
public final class SvgOutput {

	private static final String NAMESPACE = "http://www.w3.org/2000/svg";
	/** Typefaces of the same widths, for who does not have the one of the figures. */
	private static final String FAMILIES = "'" + ChartFont.FAMILY + "', Arial, Helvetica, sans-serif";
	private static final List<String> RENDERING = List.of("color-interpolation", "color-rendering", "image-rendering",
			"shape-rendering", "text-rendering");
	private static final int DECIMALS = 3;

	private SvgOutput() {
	}

	/**
	 * Writes a drawing.
	 *
	 * @param width width in points
	 * @param height height in points
	 * @param title what it shows, for people who cannot see it
	 * @param drawing draws it, in points
	 */
	public static void write(double width, double height, String title, Consumer<Graphics2D> drawing, OutputStream out)
			throws IOException {
		try {
			Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation()
					.createDocument(NAMESPACE, "svg", null);
			SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
			context.setPrecision(DECIMALS);
			context.setComment(null);
			SvgGraphics graphics = new SvgGraphics(context);
			drawing.accept(graphics);
			Element root = graphics.getRoot();
			root.setAttribute("width", number(width) + "pt");
			root.setAttribute("height", number(height) + "pt");
			root.setAttribute("viewBox", "0 0 " + number(width) + " " + number(height));
			Element name = document.createElementNS(NAMESPACE, "title");
			name.setTextContent(title);
			root.insertBefore(name, root.getFirstChild());
			tidy(root);
			serialize(root, out);
		} catch (ParserConfigurationException | TransformerException e) {
			throw new IllegalStateException("the Java runtime cannot write XML", e);
		}
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
	}

	/** Names typefaces to fall back to, and leaves it to the viewer how to draw well. */
	private static void tidy(Element element) {
		RENDERING.forEach(element::removeAttribute);
		if (element.getAttribute("font-family").contains(ChartFont.FAMILY)) {
			element.setAttribute("font-family", FAMILIES);
		}
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element inner) {
				tidy(inner);
			}
		}
	}

	private static void serialize(Element root, OutputStream out) throws TransformerException, IOException {
		Transformer transformer = TransformerFactory.newInstance().newTransformer();
		transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
		transformer.setOutputProperty(OutputKeys.METHOD, "xml");
		transformer.transform(new DOMSource(root), new StreamResult(out));
		out.write('\n');
	}
}
