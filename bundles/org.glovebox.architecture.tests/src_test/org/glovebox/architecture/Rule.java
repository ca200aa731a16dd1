/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.architecture;

import java.io.IOException;
import java.util.List;

/** Something that must hold for the whole source tree. */
interface Rule {
	/** What does not hold, one sentence each with the place; empty when all is well. */
	List<String> findings(Project project) throws IOException;
}
