/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.impl.EFactoryImpl;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.glovebox.model.characterization.CharacterizationPackage;
import org.glovebox.model.characterization.internal.MeasurementImpl;
import org.glovebox.model.characterization.internal.SpectralMeasurementImpl;
import org.glovebox.model.electrochemistry.ElectrochemistryPackage;
import org.glovebox.model.electrochemistry.internal.ElectrochemicalTestImpl;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.material.internal.MaterialImpl;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.notebook.internal.ActivityImpl;
import org.glovebox.model.notebook.internal.AnnotatedImpl;
import org.glovebox.model.notebook.internal.RecordImpl;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.model.synthesis.internal.StepImpl;

/**
 * Makes objects of kinds that are known only by their description in the notebook, because the plug-in that brought
 * them is gone. A kind of record is still a {@code Record} for the program, a kind of step still a {@code Step}.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class DynamicKinds extends EFactoryImpl {

	private static final Map<EClass, Supplier<InternalEObject>> ABSTRACT_KINDS = Map.of(
			NotebookPackage.Literals.ANNOTATED, () -> new AnnotatedImpl() { },
			NotebookPackage.Literals.ACTIVITY, () -> new ActivityImpl() { },
			NotebookPackage.Literals.RECORD, () -> new RecordImpl() { },
			MaterialPackage.Literals.MATERIAL, () -> new MaterialImpl() { },
			SynthesisPackage.Literals.STEP, () -> new StepImpl() { },
			CharacterizationPackage.Literals.MEASUREMENT, () -> new MeasurementImpl() { },
			CharacterizationPackage.Literals.SPECTRAL_MEASUREMENT, () -> new SpectralMeasurementImpl() { },
			ElectrochemistryPackage.Literals.ELECTROCHEMICAL_TEST, () -> new ElectrochemicalTestImpl() { });

	/**
	 * Lets the objects of a package be made by this factory, unless the package has one of its own.
	 *
	 * @param part the package
	 */
	public static void serve(EPackage part) {
		EFactory own = part.getEFactoryInstance();
		if (own == null || own.getClass() == EFactoryImpl.class) {
			part.setEFactoryInstance(new DynamicKinds());
		}
	}

	@Override
	public EObject create(EClass kind) {
		if (kind.isAbstract() || kind.isInterface()) {
			throw new IllegalArgumentException(kind.getName() + " is abstract");
		}
		Optional<InternalEObject> made = generated(kind).map(DynamicKinds::instance);
		made.ifPresent(object -> object.eSetClass(kind));
		return made.map(EObject.class::cast).orElseGet(() -> basicCreate(kind));
	}

	/** Finds the nearest generated class along the first superclasses, whose fields come first in the kind. */
	private static Optional<EClass> generated(EClass kind) {
		return kind.getESuperTypes().stream().findFirst()
				.flatMap(above -> above.getInstanceClass() == null ? generated(above) : Optional.of(above));
	}

	private static InternalEObject instance(EClass generated) {
		Supplier<InternalEObject> abstractKind = ABSTRACT_KINDS.get(generated);
		return abstractKind != null
				? abstractKind.get()
				: (InternalEObject) generated.getEPackage().getEFactoryInstance().create(generated);
	}
}
