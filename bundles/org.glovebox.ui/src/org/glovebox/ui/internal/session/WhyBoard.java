/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.glovebox.ui.Explanation;

/** The number that is being explained. Belongs to the UI thread. */
public final class WhyBoard {

	private final List<Consumer<Explanation>> listeners = new CopyOnWriteArrayList<>();
	private Optional<Explanation> current = Optional.empty();

	/** What is explained now. */
	public Optional<Explanation> current() {
		return current;
	}

	/** Explains a number in place of the one before. */
	public void show(Explanation explanation) {
		current = Optional.of(explanation);
		listeners.forEach(listener -> listener.accept(explanation));
	}

	public void addListener(Consumer<Explanation> listener) {
		listeners.add(listener);
	}

	public void removeListener(Consumer<Explanation> listener) {
		listeners.remove(listener);
	}
}
