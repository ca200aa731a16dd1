/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.glovebox.api.data.Technique;

/** Remembers which view of the data of a technique was looked at last. */
final class ViewMemory {

	private static final String NODE = "org.glovebox.ui.editors";
	private static final String PREFIX = "chart.";

	private ViewMemory() {
	}

	/** Id of the view; "" where none was chosen yet. */
	static String recall(Technique technique) {
		return preferences().get(PREFIX + technique.id(), "");
	}

	static void remember(Technique technique, String kind) {
		preferences().put(PREFIX + technique.id(), kind);
	}

	private static IEclipsePreferences preferences() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}
}
