/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.editor;

import java.util.function.Consumer;

import org.eclipse.core.runtime.ISafeRunnable;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** A call into a page of a plug-in: where it fails, the plug-in is named and the rest of the editor lives on. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
record PageCall(PageEntry entry, Body body, Consumer<String> failed) implements ISafeRunnable {

	/** What is called. */
	@FunctionalInterface
	interface Body {
		void run() throws Exception;
	}

	@Override
	public void run() throws Exception {
		body.run();
	}

	@Override
	public void handleException(Throwable exception) {
		failed.accept("The page " + entry.name() + " of the plug-in " + entry.plugin() + " failed: " + exception);
	}
}
