/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glovebox.model.PackageFormat;
import org.glovebox.model.notebook.Record;

/** Which packages a record needs, and packages out of the descriptions that a notebook keeps. */
final class PackageDescription {

	private PackageDescription() {
	}

	/** The packages that the classes of a record and of its parts, and their supertypes, belong to. */
	static Set<EPackage> packages(Record record) {
		Set<EPackage> result = new LinkedHashSet<>();
		add(record.eClass(), result);
		for (Iterator<EObject> parts = EcoreUtil.getAllContents(record, false); parts.hasNext();) {
			add(parts.next().eClass(), result);
		}
		return result;
	}

	private static void add(EClass kind, Set<EPackage> result) {
		result.add(kind.getEPackage());
		kind.getEAllSuperTypes().forEach(s -> result.add(s.getEPackage()));
	}

	/**
	 * The packages of descriptions, which may build on each other in any order. One that builds on something that is
	 * nowhere is left out; its records then say that they cannot be read.
	 */
	static List<EPackage> read(List<byte[]> descriptions) {
		List<EPackage> known = new ArrayList<>();
		List<byte[]> waiting = new ArrayList<>(descriptions);
		boolean progress = true;
		while (progress) {
			progress = waiting.removeIf(description -> {
				Optional<EPackage> part = read(description, known);
				part.ifPresent(known::add);
				return part.isPresent();
			});
		}
		return known;
	}

	private static Optional<EPackage> read(byte[] description, List<EPackage> known) {
		try {
			return Optional.of(PackageFormat.read(description, known.toArray(EPackage[]::new)));
		} catch (IOException e) {
			return Optional.empty();
		}
	}
}
