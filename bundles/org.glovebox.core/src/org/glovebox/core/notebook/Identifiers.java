/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.regex.Pattern;

/** Names of the model and of settings as words. */
final class Identifiers {

	private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

	private Identifiers() {
	}

	/** A name in camel case, with hyphens or underscores, as words: "ballMill" becomes "ball Mill". */
	static String words(String name) {
		return HUMP.matcher(name).replaceAll(" ").replace('_', ' ')
				.replace('-', ' ');
	}
}
