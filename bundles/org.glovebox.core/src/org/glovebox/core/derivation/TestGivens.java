/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import java.util.List;

import org.glovebox.api.analysis.Givens;

/**
 * The numbers that the records behind a measurement give to an analyzer.
 *
 * @param givens the numbers
 * @param derived the same with their whole chains, for storing and showing
 * @param missing what does not follow and why, one sentence each
 */
public record TestGivens(Givens givens, List<Derived> derived, List<String> missing) {
	public TestGivens {
		derived = List.copyOf(derived);
		missing = List.copyOf(missing);
	}
}
