/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.description.Labels;

/**
 * The labels of the model in the form in which the generated item providers look them up. The model is where labels are
 * written; run {@link #main} in the folder of this bundle to bring {@code plugin.properties} up to date after a change.
 */
final class LabelProperties {

	static final Path FILE = Path.of("plugin.properties");

	private LabelProperties() {
	}

	/** Returns each key that the generated code uses for a label, with the label. */
	static Map<String, String> labels() {
		Map<String, String> labels = new TreeMap<>();
		for (EPackage part : ModelPackages.all()) {
			for (EClassifier classifier : part.getEClassifiers()) {
				switch (classifier) {
					case EClass kind -> {
						labels.put("_UI_" + kind.getName() + "_type", Labels.kind(kind));
						for (EStructuralFeature feature : kind.getEStructuralFeatures()) {
							labels.put("_UI_" + kind.getName() + "_" + feature.getName() + "_feature",
									Labels.field(feature));
						}
					}
					case EEnum choices -> choices.getELiterals().forEach(literal -> labels
							.put("_UI_" + choices.getName() + "_" + literal.getName() + "_literal",
									Labels.choice(literal)));
					default -> { }
				}
			}
		}
		return labels;
	}

	/** Returns the label of an element escaped as the value of a property. */
	static String escaped(String label) {
		return label.chars().mapToObj(c -> c < 0x7f ? String.valueOf((char) c) : String.format("\\u%04X", c))
				.collect(Collectors.joining());
	}

	/** Writes the labels into the file, keeping every line that is not a label. */
	public static void main(String[] arguments) throws IOException {
		String kept = Files.readAllLines(FILE).stream()
				.filter(line -> !line.matches("_UI_\\w+_(type|feature|literal) ?=.*") || line.startsWith("_UI_Unknown"))
				.collect(Collectors.joining("\n")).stripTrailing();
		String written = labels().entrySet().stream().map(label -> label.getKey() + " = " + escaped(label.getValue()))
				.collect(Collectors.joining("\n"));
		Files.writeString(FILE, kept + "\n\n" + written + "\n");
	}
}
