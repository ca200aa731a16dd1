/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.extension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.data.Technique;

/** Reads attributes that list techniques by their ids. */
final class Techniques {

	private Techniques() {
	}

	/** The techniques that an attribute names; an unknown one is reported as a failure and left out. */
	static List<Technique> read(Contributions<?> contributions, Contribution contribution, String attribute) {
		List<Technique> result = new ArrayList<>();
		for (String id : contribution.list(attribute)) {
			Optional<Technique> technique = Arrays.stream(Technique.values()).filter(t -> t.id().equals(id)).findFirst();
			technique.ifPresentOrElse(result::add,
					() -> contributions.report(contribution, attribute, "there is no technique " + id));
		}
		return result;
	}
}
