/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.util.List;
import java.util.Map;

/**
 * What a typed formula means.
 *
 * @param units the formula units, one unless it is an adduct
 * @param charge the charge number, 0 for a neutral formula
 * @param values the values of unknowns that were written after the formula
 */
public record ParsedFormula(List<FormulaNode> units, int charge, Map<String, Rational> values) {
}
