/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.circuit;

import java.util.List;

import org.glovebox.analysis.internal.impedance.PointSelection.Selected;
import org.glovebox.numeric.impedance.FitResult;

/**
 * A spectrum with its fit.
 *
 * @param selected the spectrum
 * @param fit the fit
 * @param arcs the arcs of the fit by falling frequency
 */
public record FittedSpectrum(Selected selected, FitResult fit, List<Arc> arcs) {

	public FittedSpectrum {
		arcs = List.copyOf(arcs);
	}

	static FittedSpectrum of(Selected selected, FitResult fit) {
		return new FittedSpectrum(selected, fit, Arc.of(fit));
	}
}
