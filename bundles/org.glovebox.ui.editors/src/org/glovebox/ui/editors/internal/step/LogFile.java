/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.FieldPath;
import org.glovebox.model.notebook.Attachment;
import org.glovebox.model.notebook.AttachmentRole;
import org.glovebox.model.notebook.EquipmentRun;
import org.glovebox.model.synthesis.Dry;
import org.glovebox.model.synthesis.Heat;
import org.glovebox.model.synthesis.Infiltrate;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Quench;
import org.glovebox.model.synthesis.Step;

/**
 * A file at a step that heats, which may be what the furnace wrote down.
 *
 * @param step number of the step, from 1
 * @param name name of the file
 * @param blob its bytes in the notebook
 * @param log whether it is said to be a log, so that it is worth telling where it cannot be read
 * @param field where it is in the record
 */
record LogFile(int step, String name, Sha256 blob, boolean log, String field) {

	/** The files of performed steps, those of the furnace runs they were part of included. */
	static List<LogFile> of(List<? extends PerformedStep> steps) {
		List<LogFile> files = new ArrayList<>();
		for (int i = 0; i < steps.size(); i++) {
			PerformedStep step = steps.get(i);
			if (heats(step.getActual()) || heats(step.getPlanned())) {
				int number = i + 1;
				EquipmentRun run = step.getEquipmentRun();
				boolean atHand = run != null && !run.eIsProxy();
				Stream<Attachment> shared = run != null && atHand ? run.getAttachments().stream() : Stream.empty();
				String field = FieldPath.of(step) + "/files";
				Stream.concat(step.getFiles().stream(), shared)
						.forEach(file -> of(file, number, field).ifPresent(files::add));
			}
		}
		return files;
	}

	private static boolean heats(@Nullable Step step) {
		return step instanceof Heat || step instanceof Dry || step instanceof Infiltrate || step instanceof Quench;
	}

	private static Optional<LogFile> of(Attachment file, int step, String field) {
		boolean possible = file.getRole() == AttachmentRole.LOG || file.getRole() == AttachmentRole.RAW_DATA
				|| file.getRole() == AttachmentRole.TABLE || file.getRole() == AttachmentRole.UNSPECIFIED;
		return Optional.ofNullable(file.getBlob()).filter(any -> possible).flatMap(Sha256::tryParse)
				.map(blob -> new LogFile(step, String.valueOf(file.getFileName()), blob,
						file.getRole() == AttachmentRole.LOG, field));
	}
}
