/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.edit;

import java.net.URL;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.glovebox.model.description.Annotations;

/**
 * The icons of the kinds of records and steps: drawings of 16 by 16 units in two tones that stand out on light and dark
 * ground. A class names its icon in the model, or has that of the class above it.
 */
public final class KindIcons {

	private static final String FOLDER = "kinds/";

	private KindIcons() {
	}

	/** The forms in which an icon is there. */
	public enum Form {
		/** Scalable drawing. */
		SVG(".svg"),
		/** Picture of 16 by 16 pixels. */
		PNG(".png"),
		/** Picture of 32 by 32 pixels, for screens of twice the density. */
		PNG_DOUBLE("@2x.png");

		private final String ending;

		Form(String ending) {
			this.ending = ending;
		}
	}

	/**
	 * Returns the name of the icon of a kind.
	 *
	 * @param kind the class of a record or part
	 * @return the name, such as "ball-mill"; empty if neither the class nor one above it names an icon
	 */
	public static Optional<String> name(EClass kind) {
		Stream<EClass> above = kind.getEAllSuperTypes().reversed().stream();
		return Stream.concat(Stream.of(kind), above).flatMap(type -> Annotations.detail(type, "icon").stream())
				.findFirst();
	}

	/**
	 * Returns where the icon of a kind is.
	 *
	 * @param kind the class of a record or part
	 * @param form the form
	 * @return the address, or empty if there is no icon, as for kinds of plug-ins that bring their own
	 */
	public static Optional<URL> of(EClass kind, Form form) {
		return name(kind).map(name -> KindIcons.class.getResource(FOLDER + name + form.ending));
	}
}
