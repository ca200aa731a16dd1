/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.notebook.Record;

/** The {@code .ecore} of the packages of a record, as bytes. */
final class PackageDescription {

	private PackageDescription() {
	}

	/** The packages that the classes of a record and of its parts, and their supertypes, belong to. */
	static Set<EPackage> packages(Record record) {
		Set<EPackage> result = new LinkedHashSet<>();
		add(record.eClass(), result);
		for (var parts = EcoreUtil.<EObject>getAllContents(record, false); parts.hasNext();) {
			add(parts.next().eClass(), result);
		}
		return result;
	}

	private static void add(EClass kind, Set<EPackage> result) {
		result.add(kind.getEPackage());
		kind.getEAllSuperTypes().forEach(s -> result.add(s.getEPackage()));
	}

	static byte[] write(EPackage part) {
		Resource resource = new EcoreResourceFactoryImpl().createResource(URI.createURI(part.getNsURI()));
		resource.getContents().add(EcoreUtil.copy(part));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			resource.save(bytes, Map.of());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	/** The packages of descriptions, which may refer to each other and to those of the product. */
	static List<EPackage> read(List<byte[]> descriptions) {
		ResourceSet set = new ResourceSetImpl();
		set.setPackageRegistry(ModelPackages.registry());
		List<EPackage> result = new ArrayList<>();
		for (byte[] description : descriptions) {
			Resource resource = new EcoreResourceFactoryImpl().createResource(URI.createURI("glovebox-package:/"
					+ result.size()));
			set.getResources().add(resource);
			try {
				resource.load(new ByteArrayInputStream(description), Map.of());
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			resource.getContents().stream().filter(EPackage.class::isInstance).map(EPackage.class::cast)
					.forEach(part -> {
						resource.setURI(URI.createURI(part.getNsURI()));
						set.getPackageRegistry().put(part.getNsURI(), part);
						result.add(part);
					});
		}
		return result;
	}
}
