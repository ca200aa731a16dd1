/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import java.util.HashMap;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.internal.RecordResource;

/**
 * Records that are open together. A reference from one of them to a record that is not open yet is followed by asking
 * the {@link RecordSource}; where that has nothing, the reference stays an unresolved proxy and no error is recorded.
 * <p>
 * Like everything in EMF it belongs to one thread at a time.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class RecordSet extends ResourceSetImpl {

	private final RecordSource source;

	/** Makes a set in which references are not followed. */
	public RecordSet() {
		this(uuid -> Optional.empty());
	}

	/**
	 * Makes a set.
	 *
	 * @param source where records are found
	 * @param more packages besides those of the product and of plug-ins, such as those stored in a notebook
	 */
	public RecordSet(RecordSource source, EPackage... more) {
		this.source = source;
		setPackageRegistry(ModelPackages.registry(more));
		setURIResourceMap(new HashMap<>());
	}

	@Override
	public @Nullable Resource getResource(URI uri, boolean loadOnDemand) {
		Optional<String> uuid = Records.uuid(uri);
		if (uuid.isEmpty()) {
			return super.getResource(uri, loadOnDemand);
		}
		Resource open = super.getResource(uri, false);
		return open != null || !loadOnDemand ? open : load(uuid.get());
	}

	private @Nullable Resource load(String uuid) {
		return source.newest(uuid)
				.map(bytes -> RecordFormat.read(bytes, this))
				.flatMap(RecordReading::opened)
				.map(record -> record.eResource())
				.orElse(null);
	}

	/** Puts a record that was just read into the set, in place of an older reading of it. */
	void replace(RecordResource resource) {
		Resource old = super.getResource(resource.getURI(), false);
		if (old != null) {
			getResources().remove(old);
			getURIResourceMap().remove(resource.getURI());
		}
		getResources().add(resource);
	}

	@Override
	public Resource createResource(URI uri) {
		return createResource(uri, null);
	}

	@Override
	public Resource createResource(URI uri, @Nullable String contentType) {
		Resource made = new RecordResource(uri);
		getResources().add(made);
		return made;
	}
}
