/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.characterization.CharacterizationPackage;
import org.glovebox.model.electrochemistry.ElectrochemistryPackage;
import org.glovebox.model.internal.DynamicKinds;
import org.glovebox.model.knowledge.KnowledgePackage;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.synthesis.SynthesisPackage;

/** The packages of the model, with and without a running platform. */
public final class ModelPackages {

	private ModelPackages() {
	}

	/**
	 * Returns the packages that are part of the product.
	 *
	 * @return the packages, each after those it builds on
	 */
	public static List<EPackage> all() {
		return List.of(NotebookPackage.eINSTANCE, MaterialPackage.eINSTANCE, SynthesisPackage.eINSTANCE,
				CellPackage.eINSTANCE, CharacterizationPackage.eINSTANCE, ElectrochemistryPackage.eINSTANCE,
				AnalysisPackage.eINSTANCE, KnowledgePackage.eINSTANCE);
	}

	/**
	 * Returns a registry that knows the packages of the product, those that plug-ins have contributed, and the given
	 * ones.
	 *
	 * @param more further packages, such as those stored in a notebook whose plug-in is gone
	 * @return a new registry
	 */
	public static EPackage.Registry registry(EPackage... more) {
		EPackage.Registry registry = new EPackageRegistryImpl(EPackage.Registry.INSTANCE);
		Stream.concat(all().stream(), Stream.of(more)).forEach(part -> registry.put(part.getNsURI(), part));
		return registry;
	}

	/**
	 * Makes a package of a plug-in known. From then on its kinds are offered and its records can be read and written.
	 *
	 * @param part the package; without Java classes of its own, its objects are made of those of the product
	 */
	public static void contribute(EPackage part) {
		DynamicKinds.serve(part);
		EPackage.Registry.INSTANCE.put(part.getNsURI(), part);
	}

	/**
	 * Returns the packages of plug-ins that have kinds of records or of steps.
	 *
	 * @return the packages that are loaded, in the order of their namespaces
	 */
	public static List<EPackage> contributed() {
		List<EPackage> own = all();
		return List.copyOf(EPackage.Registry.INSTANCE.values()).stream().filter(EPackage.class::isInstance)
				.map(EPackage.class::cast).filter(part -> !own.contains(part))
				.filter(part -> classes(part).anyMatch(ModelPackages::isOurs))
				.sorted(Comparator.comparing(EPackage::getNsURI)).toList();
	}

	/**
	 * Tells whether the package of a class is part of the product or of a plug-in that is installed.
	 *
	 * @param kind a class
	 * @return false for a class that is known only from the description that a notebook keeps
	 */
	public static boolean isKnown(EClass kind) {
		return registry().getEPackage(kind.getEPackage().getNsURI()) != null;
	}

	private static boolean isOurs(EClass kind) {
		return NotebookPackage.Literals.RECORD.isSuperTypeOf(kind) || SynthesisPackage.Literals.STEP.isSuperTypeOf(kind);
	}

	/**
	 * Returns the kinds of records of which there can be entries in a notebook.
	 *
	 * @return the concrete classes below {@code Record}, in the order of the packages, those of plug-ins last
	 */
	public static List<EClass> recordKinds() {
		return Stream.concat(all().stream(), contributed().stream()).flatMap(ModelPackages::classes)
				.filter(ModelPackages::isRecordKind).toList();
	}

	/**
	 * Finds a kind of record by its name.
	 *
	 * @param name the name of the class, such as "Batch", in any case
	 * @return the kind, or empty if there is none of that name
	 */
	public static Optional<EClass> recordKind(String name) {
		return recordKinds().stream().filter(kind -> kind.getName().equalsIgnoreCase(name)).findFirst();
	}

	private static Stream<EClass> classes(EPackage part) {
		return part.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast);
	}

	private static boolean isRecordKind(EClass kind) {
		return !kind.isAbstract() && NotebookPackage.Literals.RECORD.isSuperTypeOf(kind);
	}
}
