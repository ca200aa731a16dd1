/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.glovebox.model.internal.DynamicKinds;

/**
 * The stored form of a package: its {@code .ecore}. A notebook keeps it for every package whose records it holds, so
 * that a record can be read when the plug-in that wrote it is gone.
 */
public final class PackageFormat {

	private static final Map<String, Object> SAVE_OPTIONS = Map.of(
			XMLResource.OPTION_ENCODING, StandardCharsets.UTF_8.name(),
			Resource.OPTION_LINE_DELIMITER, "\n");

	private static final Map<String, Object> LOAD_OPTIONS = Map.of(XMLResource.OPTION_PARSER_FEATURES,
			Map.of("http://apache.org/xml/features/disallow-doctype-decl", true));

	/** A relative name, against which no other package is named relatively. */
	private static final URI STORED = URI.createURI("stored.ecore");

	private PackageFormat() {
	}

	/**
	 * Writes the description of a package.
	 *
	 * @param part the package; other packages are named by their namespace
	 * @return the bytes, the same each time
	 */
	public static byte[] write(EPackage part) {
		Resource resource = new EcoreResourceFactoryImpl().createResource(STORED);
		resource.getContents().add(EcoreUtil.copy(part));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			resource.save(bytes, SAVE_OPTIONS);
		} catch (IOException e) {
			throw new UncheckedIOException("The package " + part.getNsURI() + " cannot be written", e);
		}
		return bytes.toByteArray();
	}

	/**
	 * Reads the description of a package that has no Java classes here.
	 *
	 * @param bytes the stored bytes
	 * @param others packages it builds on, besides those of the product and of plug-ins
	 * @return the package, to be given to a {@link RecordSet}
	 * @throws IOException if the bytes are not the description of a package, or build on one that is not there; the
	 *        message says which
	 */
	public static EPackage read(byte[] bytes, EPackage... others) throws IOException {
		ResourceSet set = new ResourceSetImpl();
		set.setPackageRegistry(ModelPackages.registry(others));
		set.getPackageRegistry().put(EcorePackage.eNS_URI, EcorePackage.eINSTANCE);
		Resource resource = new EcoreResourceFactoryImpl().createResource(STORED);
		set.getResources().add(resource);
		resource.load(new ByteArrayInputStream(bytes), LOAD_OPTIONS);
		if (resource.getContents().size() != 1 || !(resource.getContents().get(0) instanceof EPackage part)) {
			throw new IOException("This is not the description of a package");
		}
		Set<EObject> missing = EcoreUtil.UnresolvedProxyCrossReferencer.find(resource).keySet();
		if (!missing.isEmpty()) {
			throw new IOException("The package " + part.getNsURI() + " builds on "
					+ EcoreUtil.getURI(missing.iterator().next()) + ", which is not there");
		}
		resource.setURI(URI.createURI(part.getNsURI()));
		DynamicKinds.serve(part);
		return part;
	}
}
