/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.Locale;

import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.vocabulary.Property;
import org.glovebox.api.vocabulary.PropertyVocabulary;
import org.glovebox.core.content.BundleFiles;
import org.glovebox.core.extension.VocabularyRegistry;
import org.glovebox.model.description.Annotations;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Properties as people call them: "First specific discharge capacity" for first_discharge_specific_capacity. */
public final class PropertyLabels {

	private static final PropertyVocabulary KNOWN = known();

	private PropertyLabels() {
	}

	private static PropertyVocabulary known() {
		Bundle bundle = FrameworkUtil.getBundle(PropertyLabels.class);
		return bundle == null ? PropertyVocabulary.builtIn()
				: new VocabularyRegistry(Platform.getExtensionRegistry(), new BundleFiles(bundle.getBundleContext()))
						.properties();
	}

	static PropertyVocabulary vocabulary() {
		return KNOWN;
	}

	/** Whether a field holds the id of a property. */
	static boolean namesProperty(EStructuralFeature feature) {
		return !feature.isMany() && Annotations.detail(feature, "vocabulary").filter("property"::equals).isPresent();
	}

	/**
	 * The label of a property.
	 *
	 * @param id the id as a record holds it
	 * @return its label in the vocabulary, else the words of the id; "" for none
	 */
	public static String of(@Nullable String id) {
		String name = id == null ? "" : id.strip();
		return KNOWN.named(name).map(Property::label).orElseGet(() -> sentence(words(name)));
	}

	/**
	 * The label of a property within a line of text, such as "current density".
	 *
	 * @param id the id as a record holds it
	 */
	public static String inText(@Nullable String id) {
		String label = of(id);
		boolean word = label.length() > 1 && Character.isLowerCase(label.charAt(1));
		return word ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) : label;
	}

	private static String words(String id) {
		return id.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
	}

	private static String sentence(String words) {
		return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}
}
