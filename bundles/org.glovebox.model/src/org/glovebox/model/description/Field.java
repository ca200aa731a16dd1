/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.description;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * A field of a record or of a part of one, as a form shows it.
 *
 * @param feature the field in the model
 * @param label its name on a form
 * @param documentation what it is, for a tooltip
 * @param units the usual units of a quantity, the most usual first, "1" for a plain number; empty if any is right or
 *        if it is no quantity
 * @param hint an example of what to type
 * @param group the heading it stands under; empty for none
 * @param order its place among the fields of its class, smallest first
 * @param readOnly whether the program sets it
 * @param hidden whether it does not stand on forms
 * @param multiline whether it is a longer text
 */
public record Field(EStructuralFeature feature, String label, String documentation, List<String> units,
		Optional<String> hint, String group, int order, boolean readOnly, boolean hidden, boolean multiline) {
}
