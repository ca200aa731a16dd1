/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.util.List;

import org.glovebox.api.Message;

/**
 * What an import of files would do; nothing is saved yet.
 *
 * @param files the files in their order
 * @param messages what concerns none of them alone
 */
public record ImportPlan(List<PlannedFile> files, List<Message> messages) {

	public ImportPlan {
		files = List.copyOf(files);
		messages = List.copyOf(messages);
	}

	/** The files that would be imported. */
	public List<PlannedFile> wanted() {
		return files.stream().filter(f -> f.content().isPresent()).toList();
	}

	/** The same with other files. */
	public ImportPlan with(List<PlannedFile> newFiles) {
		return new ImportPlan(newFiles, messages);
	}
}
