/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.PackageFormat;
import org.glovebox.ui.RecordEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A record of a kind that a plug-in brings is edited like any other, and can be read when the plug-in is gone. */
@ExtendWith(InWindow.class)
class ForeignKindTest {

	private static final String URI = "https://example.org/tops/1";

	private static final String TOPS = """
			<?xml version="1.0" encoding="UTF-8"?>
			<ecore:EPackage xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
			    xmlns:ecore="http://www.eclipse.org/emf/2002/Ecore"
			    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" name="tops" nsURI="%s" nsPrefix="tops">
			  <eClassifiers xsi:type="ecore:EClass" name="Top" eSuperTypes="https://glovebox.org/model/notebook/1#//Record">
			    <eAnnotations source="https://glovebox.org/model/ui"><details key="label" value="Top"/></eAnnotations>
			    <eStructuralFeatures xsi:type="ecore:EAttribute" name="colour"
			        eType="ecore:EDataType http://www.eclipse.org/emf/2002/Ecore#//EString"/>
			  </eClassifiers>
			</ecore:EPackage>
			""".formatted(URI);

	private final Window window = new Window();

	@TempDir
	Path folder;
	private UUID top;

	@BeforeEach
	void saveATop() throws IOException {
		EPackage tops = PackageFormat.read(TOPS.getBytes(StandardCharsets.UTF_8));
		ModelPackages.contribute(tops);
		window.create(folder.resolve("notebook"));
		EClass kind = (EClass) tops.getEClassifier("Top");
		top = window.save(kind, "a humming top",
				record -> record.eSet(kind.getEStructuralFeature("colour"), "amber"));
	}

	@AfterEach
	void close() {
		window.closeEditors();
		EPackage.Registry.INSTANCE.remove(URI);
	}

	@Test
	void isEditedInTheGenericFormWhileThePluginIsThere() {
		RecordEditor editor = window.open(top);
		assertTrue(colour().getEditable());
		assertFalse(saysThatThePluginIsGone());
		assertEquals("Top", editor.record().orElseThrow().eClass().getName());
	}

	@Test
	void isReadAndNotChangedWhenThePluginIsGone() {
		EPackage.Registry.INSTANCE.remove(URI);
		// an open notebook is not opened again
		window.create(folder.resolve("other"));
		window.reopen(folder.resolve("notebook"));
		RecordEditor editor = window.open(top);
		assertEquals("a humming top", editor.record().orElseThrow().getTitle());
		assertFalse(colour().getEditable());
		assertTrue(saysThatThePluginIsGone());
		assertFalse(editor.getTitle().contains("past"), editor.getTitle());
	}

	private Text colour() {
		return Window.find(window.shell(), Text.class, text -> text.getText().equals("amber")).orElseThrow();
	}

	private boolean saysThatThePluginIsGone() {
		return Window.find((Composite) window.shell(), Label.class, label -> label.getText().contains("not installed"))
				.isPresent();
	}
}
