/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.glovebox.ui.EditorPage;
import org.glovebox.ui.internal.session.EditorChoice;

/**
 * A page that a plug-in contributes through {@code org.glovebox.ui.editorPages}, as its XML describes it.
 *
 * @param id id of the page
 * @param name name on the tab
 * @param recordType name of the class of records that it is for
 * @param order its place among the pages
 * @param replaces id of the page whose place it takes, "" for none
 * @param opensWith names of fields, separated by commas; the editor does not open on the page where none of them is
 *        set; "" for none
 * @param element the XML
 */
public record PageEntry(String id, String name, String recordType, int order, String replaces,
		String opensWith, IConfigurationElement element) {

	private static final String POINT = "org.glovebox.ui.editorPages";
	private static final int ORDER = 100;

	/** The pages for a kind of record, in their order. */
	public static List<PageEntry> of(IExtensionRegistry registry, EClass kind) {
		List<String> types = EditorChoice.types(kind);
		List<PageEntry> fitting = new ArrayList<>();
		for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
			PageEntry entry = of(element);
			if (types.contains(entry.recordType())) {
				fitting.add(entry);
			}
		}
		Set<String> replaced = fitting.stream().map(PageEntry::replaces).collect(Collectors.toSet());
		return fitting.stream().filter(entry -> !replaced.contains(entry.id()))
				.sorted(Comparator.comparingInt(PageEntry::order).thenComparing(PageEntry::id)).toList();
	}

	/** The place of the page that an editor opens on: the first one that has something to show of the record. */
	public static int first(List<PageEntry> pages, EObject record) {
		for (int i = 0; i < pages.size(); i++) {
			if (pages.get(i).hasSomethingOf(record)) {
				return i;
			}
		}
		return 0;
	}

	private boolean hasSomethingOf(EObject record) {
		List<EStructuralFeature> needed = Arrays.stream(opensWith.split(",")).map(String::strip)
				.map(record.eClass()::getEStructuralFeature).filter(Objects::nonNull).toList();
		return needed.isEmpty() || needed.stream().anyMatch(record::eIsSet);
	}

	private static PageEntry of(IConfigurationElement element) {
		return new PageEntry(text(element, "id"), text(element, "name"), text(element, "recordType"),
				number(text(element, "order")), text(element, "replaces"), text(element, "opensWith"),
				element);
	}

	private static String text(IConfigurationElement element, String attribute) {
		return Optional.ofNullable(element.getAttribute(attribute)).orElse("");
	}

	private static int number(String text) {
		try {
			return text.isEmpty() ? ORDER : Integer.parseInt(text.strip());
		} catch (NumberFormatException e) {
			return ORDER;
		}
	}

	/**
	 * Makes the page.
	 *
	 * @throws CoreException where the plug-in's class cannot be loaded or is no page
	 */
	public EditorPage create() throws CoreException {
		return (EditorPage) element.createExecutableExtension("class");
	}

	/** Name of the plug-in, for messages. */
	public String plugin() {
		return element.getContributor().getName();
	}
}
