/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.content;

import java.io.IOException;
import java.io.InputStream;

/** Opens files that plugins bring along. */
@FunctionalInterface
public interface ContributedFiles {

	/**
	 * A stream over a file of a plugin; the caller closes it.
	 *
	 * @param plugin symbolic name of the plugin
	 * @param path path inside the plugin, with slashes
	 * @throws java.io.FileNotFoundException where the plugin has no such file
	 */
	InputStream open(String plugin, String path) throws IOException;
}
