/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.Optional;

import org.glovebox.api.vocabulary.Property;
import org.glovebox.api.vocabulary.PropertyVocabulary;

/**
 * The name of a property. Its id is stored, its label is shown; id, label and synonyms are understood. A name that the
 * vocabulary does not know is stored as typed, since a check speaks of it.
 */
record PropertyReader(PropertyVocabulary vocabulary) implements FieldReader {

	@Override
	public FieldReading read(String typed) {
		return typed.isBlank() ? new FieldReading.Empty()
				: new FieldReading.Understood(vocabulary.named(typed).map(Property::id).orElse(typed.strip()), "");
	}

	@Override
	public String write(Object value) {
		Optional<Property> known = vocabulary.find(value.toString());
		// a label that is the name of another property too would not read back
		return known.map(Property::label).filter(label -> vocabulary.named(label).equals(known))
				.orElse(value.toString());
	}
}
