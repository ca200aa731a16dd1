/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui;

import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
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
		return KindIcons.of(kind, Form.SVG).or(() -> KindIcons.of(NotebookPackage.Literals.NOTE, Form.SVG))
				.map(ImageDescriptor::createFromURL).orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	/** The icon of a kind as a picture of 16 by 16 pixels, sharp on dense screens. */
	public static Image image(EClass kind) {
		ImageRegistry registry = JFaceResources.getImageRegistry();
		String key = PREFIX + KindIcons.name(kind).orElse("");
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
