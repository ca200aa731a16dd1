/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.merge;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.description.Labels;

/**
 * A part as both sides have it.
 *
 * @param base how it was before both; null where it was not there
 * @param into the part of the merged record, so far as theirs
 * @param key as of {@link Conflict}; "" for the record
 * @param label in the words of the form; "" for the record
 */
record Sides(@Nullable EObject base, EObject mine, EObject theirs, EObject into, String key, String label) {

	String key(EStructuralFeature feature) {
		return key.isEmpty() ? feature.getName() : key + '/' + feature.getName();
	}

	String label(EStructuralFeature feature) {
		return label.isEmpty() ? Labels.field(feature) : label + " \u203a " + Labels.field(feature);
	}
}
