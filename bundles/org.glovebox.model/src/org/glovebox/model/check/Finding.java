/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.check;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Something that can be said against a record.
 *
 * @param severity how serious it is
 * @param part the record or the part of it that is concerned
 * @param feature the field that is concerned
 * @param path where that field stands in the record, as a {@link org.glovebox.model.FieldPath}
 * @param message what is wrong, in a sentence for the person at the desk
 */
public record Finding(Severity severity, EObject part, EStructuralFeature feature, String path, String message) {

	/** How serious a finding is. None prevents writing down what happened. */
	public enum Severity {
		/** Something may have been forgotten. */
		INFORMATION,
		/** Something is probably wrong. */
		WARNING,
		/** Something cannot be right. */
		ERROR
	}
}
