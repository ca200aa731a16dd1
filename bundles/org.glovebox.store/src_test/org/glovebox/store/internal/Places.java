/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.nio.file.Path;

/** Where a test keeps its notebooks, so that the same tests hold for all ways to keep them. */
interface Places {

	/** Each notebook in the folder of its name. */
	Places FOLDERS = new Places() {
		@Override
		public OpenNotebook create(Path folder) {
			return OpenNotebook.create(folder);
		}

		@Override
		public OpenNotebook open(Path folder) {
			return OpenNotebook.open(folder);
		}
	};

	/** Makes the notebook that a folder stands for. */
	OpenNotebook create(Path folder);

	/** Opens it again. */
	OpenNotebook open(Path folder);
}
