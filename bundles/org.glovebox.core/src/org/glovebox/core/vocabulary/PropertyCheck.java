/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.vocabulary;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glovebox.api.vocabulary.Property;
import org.glovebox.api.vocabulary.PropertyVocabulary;
import org.glovebox.core.analysis.NearestName;
import org.glovebox.model.FieldPath;
import org.glovebox.model.check.Finding;
import org.glovebox.model.check.Finding.Severity;
import org.glovebox.model.description.Annotations;
import org.glovebox.model.description.Labels;
import org.glovebox.model.notebook.Record;
import org.glovebox.units.Quantity;

/**
 * Finds properties that no vocabulary knows, and values that do not have the dimension of their property. Neither
 * prevents anything from being written down.
 */
public final class PropertyCheck {

	private static final String VALUE = "value";

	private final PropertyVocabulary vocabulary;

	/** Makes a check against a vocabulary. */
	public PropertyCheck(PropertyVocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/**
	 * Checks a record and all its parts.
	 *
	 * @param record the record
	 * @return what was found, in the order of the record
	 */
	public List<Finding> of(Record record) {
		List<Finding> findings = new ArrayList<>();
		part(record, findings);
		for (Iterator<EObject> parts = EcoreUtil.getAllContents(record, false); parts.hasNext();) {
			part(parts.next(), findings);
		}
		return findings;
	}

	private void part(EObject part, List<Finding> findings) {
		for (EStructuralFeature field : part.eClass().getEAllAttributes()) {
			if (namesProperty(field) && part.eGet(field) instanceof String name && !name.isBlank()) {
				finding(part, field, name).ifPresent(findings::add);
			}
		}
	}

	private static boolean namesProperty(EStructuralFeature field) {
		return Annotations.detail(field, "vocabulary").filter("property"::equals).isPresent();
	}

	private Optional<Finding> finding(EObject part, EStructuralFeature field, String name) {
		Optional<Property> property = vocabulary.named(name);
		return property.isEmpty() ? Optional.of(finding(part, field, Severity.INFORMATION, unknown(field, name)))
				: dimension(part, property.get());
	}

	private String unknown(EStructuralFeature field, String name) {
		List<String> ids = vocabulary.properties().stream().map(Property::id).toList();
		return Labels.field(field) + ": \u201c" + name + "\u201d is not in the vocabulary."
				+ NearestName.of(name, ids).map(near -> " Is " + near + " meant?").orElse("");
	}

	private static Optional<Finding> dimension(EObject part, Property property) {
		EStructuralFeature field = part.eClass().getEStructuralFeature(VALUE);
		return field != null && part.eGet(field) instanceof Quantity value && !property.fits(value)
				? Optional.of(finding(part, field, Severity.WARNING,
						property.label() + ": " + value.text() + " is " + value.dimension().name() + "; expected is "
								+ String.join(" or ", property.dimensions()) + ", for example in " + property.unit()
								+ "."))
				: Optional.empty();
	}

	private static Finding finding(EObject part, EStructuralFeature field, Severity severity, String message) {
		return new Finding(severity, part, field, FieldPath.of(part, field), message);
	}
}
