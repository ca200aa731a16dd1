/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.nio.file.Path;

/**
 * A file that was named or lies in a folder that was named.
 *
 * @param path where it lies
 * @param place its path from the named folder on, that folder included, with {@code /} between; its name where it was
 *            named itself
 * @param named whether it was named itself
 */
public record GatheredFile(Path path, String place, boolean named) {

	/** Its name without folders. */
	public String name() {
		return place.substring(place.lastIndexOf('/') + 1);
	}
}
