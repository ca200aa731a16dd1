/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EClass;
import org.glovebox.model.description.Documentation;
import org.glovebox.model.description.Labels;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.ui.forms.PartKinds;

/** The kinds of steps there are, those of plug-ins included, found by typing. */
public final class StepKinds {

	private StepKinds() {
	}

	/** All kinds, in the order of the model, which is that of work at the bench. */
	public static List<EClass> all() {
		return PartKinds.of(SynthesisPackage.Literals.STEP);
	}

	/**
	 * The kinds whose name or description has what is typed; those whose name begins with it first.
	 *
	 * @param typed "" for all
	 */
	public static List<EClass> matching(String typed) {
		String wanted = typed.strip().toLowerCase(Locale.ROOT);
		return all().stream().filter(kind -> rank(kind, wanted) < Integer.MAX_VALUE)
				.sorted(Comparator.comparingInt(kind -> rank(kind, wanted))).toList();
	}

	private static int rank(EClass kind, String wanted) {
		String name = Labels.kind(kind).toLowerCase(Locale.ROOT);
		if (wanted.isEmpty() || name.startsWith(wanted)) {
			return 0;
		}
		return name.contains(" " + wanted) ? 1 : name.contains(wanted) ? 2
				: Documentation.of(kind).toLowerCase(Locale.ROOT).contains(wanted) ? 3 : Integer.MAX_VALUE;
	}
}
