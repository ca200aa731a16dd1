/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui;

import java.io.IOException;
import java.util.concurrent.CancellationException;

import org.glovebox.api.Monitor;
import org.glovebox.core.notebook.Notebook;

/**
 * Something that takes time, done off the UI thread.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
public interface Work<T> {

	/**
	 * Does it.
	 *
	 * @param notebook the open notebook
	 * @param monitor tells the user how far it is and whether to stop
	 * @throws IOException where a file cannot be read or written; its message is shown to the user
	 * @throws CancellationException where the user asked to stop
	 */
	T run(Notebook notebook, Monitor monitor) throws IOException;
}
