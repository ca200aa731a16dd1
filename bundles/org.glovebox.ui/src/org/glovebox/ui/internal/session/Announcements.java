/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.session;

import java.util.Optional;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.swt.widgets.Display;

/** Tells the user in the status line what happened, for a while. Belongs to the UI thread. */
public final class Announcements {

	private static final int VISIBLE_MILLISECONDS = 8000;

	private Optional<IStatusLineManager> line = Optional.empty();
	private int shown;

	/** Says where the status line is. */
	public void on(IStatusLineManager statusLine) {
		line = Optional.of(statusLine);
	}

	/** Tells that something was done. */
	public void done(String text) {
		show(text, false);
	}

	/** Tells that something went wrong. */
	public void trouble(String text) {
		show(text, true);
	}

	private void show(String text, boolean error) {
		int number = ++shown;
		line.ifPresent(statusLine -> {
			statusLine.setErrorMessage(error ? text : null);
			statusLine.setMessage(error ? null : text);
			Display.getCurrent().timerExec(VISIBLE_MILLISECONDS, () -> fade(statusLine, number));
		});
	}

	private void fade(IStatusLineManager statusLine, int number) {
		if (number == shown) {
			statusLine.setErrorMessage(null);
			statusLine.setMessage(null);
		}
	}
}
