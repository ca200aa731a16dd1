/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.glovebox.core.extension.RecordTypeRegistry;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.edit.KindIcons;
import org.glovebox.model.edit.KindIcons.Form;
import org.glovebox.model.notebook.NotebookPackage;

/** The icons of kinds of records and steps as pictures; to be used in the UI thread and never disposed of. */
public final class KindImages {

	private static final String PREFIX = "org.glovebox.kind.";

	private KindImages() {
	}

	/** The icon of a kind; that of a note where a plug-in brings none. */
	public static ImageDescriptor descriptor(EClass kind) {
		return KindIcons.of(kind, Form.SVG).or(() -> contributed(kind)).or(() -> above(kind))
				.map(ImageDescriptor::createFromURL).orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	private static Optional<URL> above(EClass kind) {
		Stream<EClass> above = kind.getEAllSuperTypes().reversed().stream();
		return Stream.concat(above, Stream.of(NotebookPackage.Literals.NOTE))
				.flatMap(type -> KindIcons.of(type, Form.SVG).stream()).findFirst();
	}

	/** The icon that a plug-in brings for a kind of its own. */
	private static Optional<URL> contributed(EClass kind) {
		return new RecordTypeRegistry(Platform.getExtensionRegistry()).icon(kind, ".svg").map(KindImages::existing);
	}

	private static @Nullable URL existing(String address) {
		try {
			return FileLocator.find(URI.create(address).toURL());
		} catch (MalformedURLException | IllegalArgumentException e) {
			return null;
		}
	}

	/** The icon of a kind as a picture of 16 by 16 pixels, sharp on dense screens. */
	public static Image image(EClass kind) {
		ImageRegistry registry = JFaceResources.getImageRegistry();
		String key = PREFIX + kind.getEPackage().getNsURI() + '#' + KindIcons.name(kind).orElse("");
		if (registry.getDescriptor(key) == null) {
			registry.put(key, descriptor(kind));
		}
		return registry.get(key);
	}

	/**
	 * The icon of a kind that is known by name.
	 *
	 * @param kind name of the class, such as "Batch"
	 */
	public static Image image(String kind) {
		Optional<EClass> known = ModelPackages.recordKind(kind);
		return image(known.orElse(NotebookPackage.Literals.NOTE));
	}
}
