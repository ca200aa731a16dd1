/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.DataWindow;
import org.glovebox.ui.chart.FigureCanvas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A figure on the screen is zoomed, moved, gone back from and copied with mouse and keys. */
@ExtendWith(InWindow.class)
class FigureCanvasTest {

	private final Window window = new Window();
	private Shell shell;
	private FigureCanvas canvas;

	@BeforeEach
	void show() {
		shell = new Shell(window.shell());
		shell.setLayout(new FillLayout());
		canvas = new FigureCanvas(shell);
		shell.setSize(640, 480);
		shell.open();
		canvas.show(figure("Voltage"));
		window.until("the figure is there", () -> canvas.figure().isPresent());
	}

	@AfterEach
	void close() {
		shell.dispose();
		// without a window manager nobody else gives the focus back
		window.shell().forceActive();
	}

	private static Figure figure(String label) {
		double[] x = { 0, 1, 2, 3, 4 };
		double[] y = { 1, 3, 2, 5, 4 };
		return Figure.builder(Axis.linear("Time", "h"), Axis.linear(label, "V"))
				.add(Series.line("", x, y, Colour.rgb(0xff0000))).build();
	}

	private void wheel(int count, int modifiers) {
		Point size = canvas.getSize();
		Event event = new Event();
		event.x = size.x / 2;
		event.y = size.y / 2;
		event.count = count;
		event.stateMask = modifiers;
		canvas.notifyListeners(SWT.MouseVerticalWheel, event);
	}

	private void key(char character, int code) {
		Event event = new Event();
		event.character = character;
		event.keyCode = code;
		canvas.notifyListeners(SWT.KeyDown, event);
	}

	private void mouse(int type, int button, int x, int y) {
		Event event = new Event();
		event.button = button;
		event.x = x;
		event.y = y;
		canvas.notifyListeners(type, event);
	}

	private DataWindow zoomed() {
		return canvas.zoomed().orElseThrow();
	}

	@Test
	void theWheelZoomsAndBackspaceGoesBack() {
		wheel(3, 0);
		DataWindow once = zoomed();
		assertTrue(once.x().length() < 4 && once.y().length() < 4, once.toString());
		assertTrue(canvas.canGoBack());
		key(SWT.BS, SWT.BS);
		assertTrue(canvas.zoomed().isEmpty());
		assertFalse(canvas.canGoBack());
	}

	@Test
	void shiftZoomsAlongXOnlyAndControlAlongYOnly() {
		wheel(-3, 0);
		DataWindow start = zoomed();
		wheel(3, SWT.MOD2);
		DataWindow alongX = zoomed();
		assertEquals(start.y(), alongX.y());
		assertTrue(alongX.x().length() < start.x().length());
		wheel(3, SWT.MOD1);
		assertEquals(alongX.x(), zoomed().x());
		assertTrue(zoomed().y().length() < alongX.y().length());
	}

	@Test
	void aDraggedRectangleIsZoomedTo() {
		Point size = canvas.getSize();
		mouse(SWT.MouseDown, 1, size.x / 3, size.y / 3);
		mouse(SWT.MouseMove, 1, size.x / 2, size.y / 2);
		mouse(SWT.MouseUp, 1, size.x / 2, size.y / 2);
		assertTrue(zoomed().x().length() < 2, zoomed().toString());
	}

	@Test
	void aClickIsNoZoom() {
		mouse(SWT.MouseDown, 1, 200, 200);
		mouse(SWT.MouseUp, 1, 201, 200);
		assertTrue(canvas.zoomed().isEmpty());
	}

	@Test
	void theMiddleButtonMovesTheDataWithThePointer() {
		wheel(3, 0);
		DataWindow before = zoomed();
		mouse(SWT.MouseDown, 2, 300, 200);
		mouse(SWT.MouseMove, 2, 350, 200);
		mouse(SWT.MouseUp, 2, 350, 200);
		assertTrue(zoomed().x().min() < before.x().min(), "data move right, so smaller values come in");
		assertEquals(before.x().length(), zoomed().x().length(), 1e-9);
		assertEquals(before.y().min(), zoomed().y().min(), 1e-9);
	}

	@Test
	void theKeyboardDoesTheSame() {
		key('+', '+');
		DataWindow zoomedIn = zoomed();
		key('\0', SWT.ARROW_RIGHT);
		assertTrue(zoomed().x().min() > zoomedIn.x().min());
		key('\0', SWT.HOME);
		assertTrue(canvas.zoomed().isEmpty());
	}

	@Test
	void otherSettingsOfTheSameChartKeepTheZoomAndAnotherChartDoesNot() {
		wheel(3, 0);
		DataWindow before = zoomed();
		Figure again = figure("Voltage");
		canvas.show(again);
		window.until("the new figure is there", () -> canvas.figure().orElseThrow().series().equals(again.series()));
		assertEquals(before, zoomed());
		canvas.show(figure("Current"));
		window.until("the other chart is there",
				() -> canvas.figure().orElseThrow().y().label().equals("Current"));
		assertTrue(canvas.zoomed().isEmpty());
	}

	@Test
	void onlyTheLastOfManyFiguresIsShown() {
		for (int i = 0; i < 20; i++) {
			canvas.show(figure("Number " + i));
		}
		window.until("the last one is there", () -> canvas.figure().orElseThrow().y().label().equals("Number 19"));
	}

	@Test
	void theCopyIsAPictureFinerThanTheScreen() {
		Clipboard clipboard = new Clipboard(canvas.getDisplay());
		canvas.copy();
		window.until("a picture is on the clipboard", () -> clipboard.getContents(ImageTransfer.getInstance()) != null);
		ImageData data = (ImageData) clipboard.getContents(ImageTransfer.getInstance());
		clipboard.dispose();
		assertNotNull(data);
		assertTrue(data.width >= 2 * canvas.getSize().x, data.width + " pixels");
	}

	@Test
	void aSentenceTakesThePlaceOfTheFigure() {
		canvas.showMessage("There are no data.");
		assertTrue(canvas.figure().isEmpty());
		assertFalse(canvas.canGoBack());
		wheel(3, 0);
		key('+', '+');
		assertTrue(canvas.zoomed().isEmpty());
	}
}
