/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.glovebox.model.ModelPackages;

/** The kinds of parts that can stand in a field, those of plug-ins included. */
public final class PartKinds {

	private PartKinds() {
	}

	/**
	 * Returns the concrete kinds of a class.
	 *
	 * @param kind the type of a field, often abstract
	 * @return the class itself, if it is concrete, and all below it, in the order of the model
	 */
	public static List<EClass> of(EClass kind) {
		List<EClass> found = new ArrayList<>();
		for (EPackage part : packages()) {
			part.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
					.filter(each -> !each.isAbstract() && kind.isSuperTypeOf(each)).forEach(found::add);
		}
		return List.copyOf(found);
	}

	private static Iterable<EPackage> packages() {
		Map<String, EPackage> packages = new LinkedHashMap<>();
		ModelPackages.all().forEach(part -> packages.put(part.getNsURI(), part));
		for (String uri : List.copyOf(EPackage.Registry.INSTANCE.keySet())) {
			EPackage contributed = EPackage.Registry.INSTANCE.getEPackage(uri);
			if (contributed != null) {
				packages.putIfAbsent(uri, contributed);
			}
		}
		return packages.values();
	}
}
