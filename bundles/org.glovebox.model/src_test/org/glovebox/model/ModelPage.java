/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.glovebox.model.description.Annotations;
import org.glovebox.model.description.Documentation;
import org.glovebox.model.description.Labels;

/**
 * The page of the manual that lists every kind and field of the model. The model is where they are written; run
 * {@link #main} in the folder of this bundle to bring the page up to date after a change.
 */
final class ModelPage {

	static final Path FILE = Path.of("..", "..", "docs", "reference", "model.md");

	private static final String INTRODUCTION = """
			# Model

			Every kind of record, step and part with its fields, as forms, search, bulk entry, the command line and exports
			use them. A quantity is kept as it was typed; the unit given here is the usual one, and any other of the same
			dimension does. A field marked with * takes several values. This page is written from the `.ecore` files of the
			bundle `org.glovebox.model`, and a test holds the two together.
			""";

	private ModelPage() {
	}

	static String text() {
		return INTRODUCTION + ModelPackages.all().stream().map(ModelPage::part).collect(Collectors.joining());
	}

	private static String part(EPackage part) {
		String kinds = part.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
				.map(ModelPage::kind).collect(Collectors.joining());
		String choices = part.getEClassifiers().stream().filter(EEnum.class::isInstance).map(EEnum.class::cast)
				.map(ModelPage::choices).collect(Collectors.joining());
		return "\n## " + label(part) + "\n\n" + Documentation.of(part) + " Namespace `" + part.getNsURI() + "`.\n"
				+ kinds + (choices.isEmpty() ? "" : "\n### Choices of " + label(part) + "\n\n" + choices);
	}

	private static String label(EPackage part) {
		return Annotations.detail(part, "label").orElse(part.getName());
	}

	private static String kind(EClass kind) {
		List<EStructuralFeature> fields = kind.getEStructuralFeatures();
		String rows = fields.stream().map(ModelPage::row).collect(Collectors.joining());
		return "\n### " + kind.getName() + "\n\n*" + Labels.kind(kind) + above(kind) + ".* " + Documentation.of(kind)
				+ '\n' + (rows.isEmpty() ? "" : "\n| field | label | type | unit | meaning |\n|---|---|---|---|---|\n" + rows);
	}

	private static String above(EClass kind) {
		String above = kind.getESuperTypes().stream().map(EClass::getName).collect(Collectors.joining(", "));
		return (kind.isAbstract() ? ", in common" : "") + (above.isEmpty() ? "" : "; has the fields of " + above + ", too");
	}

	private static String row(EStructuralFeature field) {
		return "| `" + field.getName() + "` | " + Labels.field(field) + " | " + type(field) + " | "
				+ String.join(", ", Annotations.units(field)) + " | " + Documentation.of(field).replace("|", "\\|") + " |\n";
	}

	private static String type(EStructuralFeature field) {
		EClassifier type = field.getEType();
		String name = switch (type.getName()) {
			case "EString" -> "text";
			case "EBoolean" -> "yes or no";
			case "EIntegerObject", "ELongObject" -> "whole number";
			default -> type.getName();
		};
		boolean link = field instanceof EReference reference && !reference.isContainment();
		return (link ? "link to " : "") + name + (field.isMany() ? " *" : "");
	}

	private static String choices(EEnum choices) {
		return "* " + choices.getName() + ": " + choices.getELiterals().stream()
				.map(literal -> "`" + literal.getName() + "` (" + Labels.choice(literal) + ")")
				.collect(Collectors.joining(", ")) + "\n";
	}

	/** Writes the page. */
	public static void main(String[] arguments) throws IOException {
		Files.writeString(FILE, text());
	}
}
