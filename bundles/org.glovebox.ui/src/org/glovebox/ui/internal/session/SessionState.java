/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.session;

import java.util.Optional;

import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Subscription;

/** What the desktop holds open. */
public sealed interface SessionState {

	/**
	 * Nothing.
	 *
	 * @param location the notebook that was asked for, where it could not be opened
	 * @param trouble why not; "" where nothing was asked for
	 */
	record Closed(Optional<String> location, String trouble) implements SessionState {
	}

	/** A notebook, at a folder or an address, is being opened. */
	record Opening(String location) implements SessionState {
	}

	/** A notebook is open. */
	record Open(String location, Notebook notebook, Drafts drafts, Subscription subscription) implements SessionState {
	}
}
