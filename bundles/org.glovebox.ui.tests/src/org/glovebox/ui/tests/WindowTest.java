/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The window when it opens for the first time. */
@ExtendWith(InWindow.class)
class WindowTest {
	private final IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	private final Shell shell = window.getShell();

	@Test
	void theTitleIsThatOfTheProgram() {
		assertTrue(shell.getText().contains("Glovebox"), shell.getText());
	}

	@Test
	void theIconIsThereInEverySize() {
		assertTrue(shell.getImages().length >= 5, () -> shell.getImages().length + " images");
	}

	@Test
	void nothingButOurMenusIsThere() {
		Menu bar = shell.getMenuBar();
		List<String> menus = Stream.of(bar.getItems()).map(MenuItem::getText).map(text -> text.replace("&", "")).toList();
		assertEquals(List.of("File", "Edit", "View", "Help"), menus);
	}

	@Test
	void findDoUnderstandAreThere() {
		IWorkbenchPage page = window.getActivePage();
		List<String> views = Stream.of(page.getViewReferences()).map(view -> view.getId()).toList();
		assertTrue(views.containsAll(List.of("org.glovebox.ui.navigator", "org.glovebox.ui.lineage", "org.glovebox.ui.findings")),
				views::toString);
	}

	@Test
	void everyViewOpensWithoutError() {
		for (var view : window.getActivePage().getViewReferences()) {
			var part = view.getView(true);
			assertTrue(part != null && !part.getClass().getName().endsWith("ErrorViewPart"), () -> view.getId() + ": " + part);
		}
	}
}
