/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.notebook.Record;
import org.glovebox.ui.RecordEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of record, with a value in every field, opens on all of its pages and is not changed by being looked at. */
@ExtendWith(InWindow.class)
class EveryKindTest {

	private final Window window = new Window();

	@TempDir
	Path folder;

	@BeforeEach
	void openANotebook() {
		window.create(folder.resolve("notebook"));
	}

	@AfterEach
	void close() {
		window.closeEditors();
	}

	@Test
	void everyKindOpensOnEveryPageWithAValueInEveryField() {
		Map<EClass, String> others = new LinkedHashMap<>();
		for (EClass kind : ModelPackages.recordKinds()) {
			others.put(kind, window.save(kind, "another " + kind.getName(), any -> {
			}).toString());
		}
		FullRecord full = new FullRecord(others);
		for (EClass kind : ModelPackages.recordKinds()) {
			UUID uuid = window.save(kind, kind.getName(), full::fill);
			RecordEditor editor = window.open(uuid);
			Record record = editor.record().orElseThrow();
			String before = new String(RecordFormat.write(record), java.nio.charset.StandardCharsets.UTF_8);
			List<String> failures = showEveryPage();
			assertEquals(List.of(), failures, kind::getName);
			CommandStack stack = AdapterFactoryEditingDomain.getEditingDomainFor(record).getCommandStack();
			assertFalse(stack.canUndo(), () -> kind.getName() + " was changed by being looked at");
			assertEquals(before, new String(RecordFormat.write(record), java.nio.charset.StandardCharsets.UTF_8));
			window.page().closeEditor(editor, false);
		}
	}

	/** Shows the pages of the open editor one after the other, and collects what failed. */
	private List<String> showEveryPage() {
		CTabFolder pages = Window.find(window.shell(), CTabFolder.class, folder -> folder.getItemCount() > 0
				&& folder.isVisible() && folder.getTabPosition() == SWT.TOP
				&& folder.getItem(0).getText().matches("Overview|Chart|Results|Record|Runs|Steps|Stack|Page|Table|Entry"))
				.orElseThrow(() -> new AssertionError("the editor has no pages"));
		List<String> failures = new java.util.ArrayList<>();
		for (int i = 0; i < pages.getItemCount(); i++) {
			pages.setSelection(i);
			Event event = new Event();
			event.item = pages.getItem(i);
			pages.notifyListeners(SWT.Selection, event);
			while (window.shell().getDisplay().readAndDispatch()) {
				// lets the page settle
			}
			String page = pages.getItem(i).getText();
			Window.find((Composite) window.shell(), Label.class, label -> label.getText().contains("of the plug-in"))
					.ifPresent(label -> failures.add(page + ": " + label.getText()));
		}
		return failures;
	}
}
