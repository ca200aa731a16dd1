/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.cli.internal.Program;

import picocli.CommandLine.Option;

/** The flag that names the notebook. */
final class NotebookOption {

	@Option(names = "--notebook", paramLabel = "DIR",
			description = "Folder of the notebook; else $$GLOVEBOX_NOTEBOOK, else Glovebox/notebook at home.")
	private @Nullable Path folder;

	Path folder(Program program) {
		Path named = folder;
		return (named == null ? program.defaultNotebook() : named).toAbsolutePath().normalize();
	}
}
