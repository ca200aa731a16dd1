/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import org.glovebox.api.Monitor;

/**
 * The progress of a part of the work.
 *
 * @param outer the progress of all
 * @param from where the part begins, 0 to 1
 * @param to where it ends
 */
record Slice(Monitor outer, double from, double to) implements Monitor {

	@Override
	public void progress(double fraction, String what) {
		outer.progress(fraction < 0 ? fraction : from + fraction * (to - from), what);
	}

	@Override
	public boolean isCancelled() {
		return outer.isCancelled();
	}
}
