/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.Records;
import org.glovebox.model.description.Labels;
import org.glovebox.model.notebook.NotebookPackage;

/** The kinds of records and of parts that a text may speak of. */
public final class Kinds {

	private final List<EClass> classes;
	private final Names<EClass> records = new Names<>();

	private Kinds(Collection<EPackage> packages) {
		classes = packages.stream().flatMap(part -> part.getEClassifiers().stream())
				.filter(EClass.class::isInstance).map(EClass.class::cast).toList();
		classes.stream().filter(Records::isRecord).forEach(kind -> records.add(Labels.kind(kind), kind));
		classes.stream().filter(Records::isRecord).forEach(kind -> records.add(kind.getName(), kind));
	}

	/** The kinds of some packages. */
	public static Kinds of(Collection<EPackage> packages) {
		return new Kinds(packages);
	}

	/** The kinds of the product and of the plug-ins that have contributed theirs. */
	public static Kinds installed() {
		return new Kinds(Stream.concat(ModelPackages.all().stream(), ModelPackages.contributed().stream()).toList());
	}

	/** Kinds of records by name, those included of which there are only special ones. */
	Names<EClass> records() {
		return records;
	}

	/** The kinds of parts that may stand where one of a kind is asked for, by name. */
	Names<EClass> concrete(EClass base) {
		Names<EClass> names = new Names<>();
		List<EClass> fitting = classes.stream().filter(kind -> !kind.isAbstract() && base.isSuperTypeOf(kind)).toList();
		fitting.forEach(kind -> names.add(Labels.kind(kind), kind));
		fitting.forEach(kind -> names.add(kind.getName(), kind));
		return names;
	}

	/** The kind of record of a class name, the base of all where it is not known here. */
	EClass recordKind(String className) {
		return classes.stream().filter(kind -> kind.getName().equals(className) && Records.isRecord(kind)).findFirst()
				.orElse(NotebookPackage.Literals.RECORD);
	}

	/** How a text names a kind. */
	static String word(EClass kind) {
		return Labels.kind(kind).toLowerCase(Locale.ROOT);
	}
}
