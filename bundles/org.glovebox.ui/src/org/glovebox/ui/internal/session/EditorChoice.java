/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.emf.ecore.EClass;
import org.glovebox.model.ModelPackages;
import org.glovebox.ui.RecordEditor;

/** Which editor shows a kind of record, by the extension point {@code org.glovebox.ui.editors}. */
public final class EditorChoice {

	private static final String POINT = "org.glovebox.ui.editors";

	private final Map<String, String> editorByType = new HashMap<>();

	/** Reads the contributions. */
	public EditorChoice(IExtensionRegistry registry) {
		for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
			String type = element.getAttribute("recordType");
			String id = element.getAttribute("id");
			if (type != null && id != null) {
				editorByType.put(type, id);
			}
		}
	}

	/**
	 * The id of the editor for a kind: that of the nearest class for which there is one.
	 *
	 * @param kind name of the class
	 */
	public String editorFor(String kind) {
		return types(kind).stream().flatMap(type -> Optional.ofNullable(editorByType.get(type)).stream()).findFirst()
				.orElse(RecordEditor.ID);
	}

	/** The names of a class and those above it, the nearest first; of a kind whose plug-in is gone only its own. */
	public static List<String> types(String kind) {
		Optional<EClass> known = ModelPackages.recordKind(kind);
		return known.map(EditorChoice::types).orElse(List.of(kind, "Record"));
	}

	/** The names of a class and those above it, the nearest first. */
	public static List<String> types(EClass kind) {
		return Stream.concat(Stream.of(kind), kind.getEAllSuperTypes().reversed().stream()).map(EClass::getName).toList();
	}
}
