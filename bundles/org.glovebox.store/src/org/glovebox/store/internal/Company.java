/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.Closeable;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.glovebox.core.store.Rights;

/** Those with whom one shares a notebook. */
interface Company {

	/** Nobody. */
	Company NONE = new Company() {
		@Override
		public Rights rights() {
			return Rights.MAINTAIN;
		}

		@Override
		public Closeable watch(Consumer<Set<UUID>> listener) {
			return () -> {
			};
		}
	};

	/** What oneself may do. */
	Rights rights();

	/** Tells of records that others save from now on, until it is closed. */
	Closeable watch(Consumer<Set<UUID>> listener);
}
