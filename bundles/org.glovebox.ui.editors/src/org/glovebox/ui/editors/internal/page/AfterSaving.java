/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.page;

import java.util.Set;
import java.util.UUID;

import org.eclipse.swt.widgets.Control;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.SessionListener;

/** Reads again what was read from the notebook, after records were saved anywhere in the program. */
public final class AfterSaving {

	private AfterSaving() {
	}

	/**
	 * Begins.
	 *
	 * @param control what shows it; ends with it
	 * @param read reads again, in the UI thread
	 */
	public static void run(Control control, PageContext context, Runnable read) {
		SessionListener listener = new SessionListener() {
			@Override
			public void recordsChanged(Set<UUID> records) {
				read.run();
			}
		};
		context.session().addListener(listener);
		control.addDisposeListener(event -> context.session().removeListener(listener));
	}
}
