/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.util.Optional;

/** Knows the passwords of places where notebooks are kept and one must log in. */
@FunctionalInterface
public interface Passwords {

	/** Knows none, so that the place uses what the system knows: an environment variable, a file, a certificate. */
	Passwords NONE = location -> Optional.empty();

	/** The password for a location, where it is known. */
	Optional<String> password(String location);
}
