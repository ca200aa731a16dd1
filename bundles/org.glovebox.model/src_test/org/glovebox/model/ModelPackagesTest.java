/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.glovebox.model.check.ModelCheck;
import org.glovebox.model.description.Annotations;
import org.glovebox.model.description.Documentation;
import org.glovebox.model.description.Field;
import org.glovebox.model.description.Fields;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelPackagesTest {

	private static final int MOST_CLASSES = 30;

	private static final int SHORTEST_SENTENCE = 8;

	static Stream<EPackage> parts() {
		return ModelPackages.all().stream();
	}

	@ParameterizedTest
	@MethodSource("parts")
	void documentsAndLabelsEverything(EPackage part) {
		List<String> wanting = elements(part).filter(element -> {
			String text = Documentation.of(element);
			boolean sentence = text.length() >= SHORTEST_SENTENCE && text.endsWith(".");
			return !sentence || Annotations.detail(element, "label").isEmpty();
		}).map(ENamedElement::getName).toList();
		assertEquals(List.of(), wanting);
	}

	@ParameterizedTest
	@MethodSource("parts")
	void staysSmallEnoughToOversee(EPackage part) {
		assertTrue(part.getEClassifiers().stream().filter(EClass.class::isInstance).count() <= MOST_CLASSES);
	}

	@ParameterizedTest
	@MethodSource("parts")
	void givesUnitsThatAreKnownAndExamplesThatFit(EPackage part) {
		List<String> wrong = new ArrayList<>();
		features(part).filter(Fields::isQuantity).forEach(feature -> {
			Field field = Fields.of(feature);
			if (field.units().stream().anyMatch(unit -> !unit.equals("1") && Unit.tryParse(unit).isEmpty())) {
				wrong.add(name(feature) + " has units " + field.units());
			} else if (!field.hint().map(hint -> fits(feature, hint)).orElse(true)) {
				wrong.add(name(feature) + " has example " + field.hint());
			}
		});
		assertEquals(List.of(), wrong);
	}

	private static boolean fits(EStructuralFeature feature, String hint) {
		return Quantity.tryParse(hint).filter(quantity -> ModelCheck.fits(feature, quantity)).isPresent();
	}

	@ParameterizedTest
	@MethodSource("parts")
	void saysWhatEachReferenceMeans(EPackage part) {
		List<String> wanting = features(part).filter(EReference.class::isInstance).map(EReference.class::cast)
				.filter(reference -> !reference.isContainment() && !isExplained(reference))
				.map(ModelPackagesTest::name).toList();
		assertEquals(List.of(), wanting);
	}

	private static boolean isExplained(EReference reference) {
		return List.of("input", "context").contains(Annotations.detail(reference, "edge").orElse(""))
				&& Annotations.detail(reference, "meaning").isPresent()
				&& Annotations.pinnedBy(reference).stream()
						.allMatch(pin -> reference.getEContainingClass().getEStructuralFeature(pin) != null);
	}

	@ParameterizedTest
	@MethodSource("parts")
	void containsNoRecordInARecord(EPackage part) {
		List<String> wrong = features(part).filter(EReference.class::isInstance).map(EReference.class::cast)
				.filter(EReference::isContainment).filter(reference -> Records.isRecord(reference.getEReferenceType()))
				.map(ModelPackagesTest::name).toList();
		assertEquals(List.of(), wrong);
	}

	@Test
	void buildsOnlyOnPackagesNamedBefore() {
		List<EPackage> parts = ModelPackages.all();
		for (EPackage part : parts) {
			features(part).map(EStructuralFeature::getEType).map(EClassifier::getEPackage).filter(parts::contains)
					.forEach(used -> assertTrue(parts.indexOf(used) <= parts.indexOf(part),
							() -> part.getName() + " uses " + used.getName()));
		}
	}

	@Test
	void ordersFieldsAsAtTheBench() {
		List<String> mill = Fields.of(SynthesisPackage.Literals.BALL_MILL).stream()
				.map(field -> field.feature().getName()).toList();
		assertEquals(List.of("title", "equipment", "speed", "millingTime"), mill.subList(0, 4));
		assertEquals(List.of("atmosphere", "instructions", "annotations"), mill.subList(mill.size() - 3, mill.size()));
	}

	@Test
	void findsKindsOfRecordsByName() {
		assertEquals("CellBuild", ModelPackages.recordKind("cellbuild").orElseThrow().getName());
		assertTrue(ModelPackages.recordKind("Step").isEmpty());
		assertTrue(ModelPackages.recordKinds().stream().noneMatch(EClass::isAbstract));
	}

	private static Stream<ENamedElement> elements(EPackage part) {
		return Stream.concat(Stream.of(part), part.getEClassifiers().stream().flatMap(ModelPackagesTest::withParts));
	}

	private static Stream<ENamedElement> withParts(EClassifier classifier) {
		Stream<? extends ENamedElement> parts = switch (classifier) {
			case EClass kind -> kind.getEStructuralFeatures().stream();
			case EEnum choices -> choices.getELiterals().stream();
			default -> Stream.empty();
		};
		return Stream.concat(Stream.of(classifier), parts);
	}

	private static Stream<EStructuralFeature> features(EPackage part) {
		return part.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
				.flatMap(kind -> kind.getEStructuralFeatures().stream());
	}

	private static String name(EStructuralFeature feature) {
		return feature.getEContainingClass().getName() + "." + feature.getName();
	}
}
