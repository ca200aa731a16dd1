/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** What a text says about one field. */
sealed interface Mention {

	/** The field. */
	EStructuralFeature feature();

	/** Where it is said. */
	Place place();

	/** The field has these values: one, or several where the field takes several. */
	record Values(EStructuralFeature feature, Place place, List<Object> values) implements Mention {
		public Values {
			values = List.copyOf(values);
		}
	}

	/** The field refers to these records or parts of records. */
	record Refers(EReference feature, Place place, List<Target> targets) implements Mention {
		public Refers {
			targets = List.copyOf(targets);
		}
	}

	/** The field holds these parts. */
	record Parts(EReference feature, Place place, List<Part> parts) implements Mention {
		public Parts {
			parts = List.copyOf(parts);
		}
	}

	/** The field is to be empty. */
	record Emptied(EStructuralFeature feature, Place place) implements Mention {
	}

	/**
	 * A record or a part of one by name.
	 *
	 * @param name the id of a record, the number or title of a part, or both with a slash between
	 */
	record Target(Place place, String name) {
	}

	/** A part of a record as the text has it. */
	record Part(EClass kind, Place place, List<Mention> mentions) {
		public Part {
			mentions = List.copyOf(mentions);
		}
	}
}
