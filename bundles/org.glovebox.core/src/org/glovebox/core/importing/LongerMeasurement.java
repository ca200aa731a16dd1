/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.core.drafting.RawFile;
import org.glovebox.core.notebook.Loading;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.reading.StatedTime;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.notebook.Attachment;
import org.glovebox.model.notebook.AttachmentRole;

/**
 * Gives the record of a measurement that went on a new revision with the longer file. What people wrote into the record
 * stays; the file before stays with the revision before.
 */
final class LongerMeasurement {

	/** Somebody may save the record in between; then it is tried on top of that. */
	private static final int ATTEMPTS = 3;

	private final Notebook notebook;
	private final String author;

	LongerMeasurement(Notebook notebook, String author) {
		this.notebook = notebook;
		this.author = author;
	}

	/**
	 * Saves the new revision.
	 *
	 * @param earlier name of the file that has become longer
	 * @param file the file as it is now
	 * @param metadata what the longer file states; empty where only its new rows were looked at
	 * @return why it could not be saved; empty where it was
	 */
	Optional<String> save(UUID record, String earlier, RawFile file, Optional<Metadata> metadata, String message) {
		String problem = "";
		for (int i = 0; i < ATTEMPTS; i++) {
			Loading loading = notebook.load(record);
			if (!(loading instanceof Loading.Loaded(Stored stored)) || !(stored.record() instanceof Measurement measurement)) {
				return Optional.of("the record cannot be changed: " + loading);
			}
			replace(measurement, earlier, file);
			metadata.flatMap(m -> m.text(Keys.ENDED)).flatMap(StatedTime::of).map(StatedTime::instant).ifPresent(measurement::setEnded);
			switch (notebook.save(Save.edited(stored), message, author)) {
			case SaveOutcome.Saved saved -> {
				return Optional.empty();
			}
			case SaveOutcome.Conflict conflict -> problem = conflict.message();
			case SaveOutcome.Invalid invalid -> {
				return Optional.of(invalid.message());
			}
			}
		}
		return Optional.of(problem);
	}

	private static void replace(Measurement measurement, String earlier, RawFile file) {
		Attachment longer = file.attachment(AttachmentRole.RAW_DATA);
		List<Attachment> files = measurement.getRawFiles();
		for (int i = 0; i < files.size(); i++) {
			if (earlier.equals(files.get(i).getFileName())) {
				longer.setDescription(files.get(i).getDescription());
				longer.setRole(files.get(i).getRole());
				files.set(i, longer);
				return;
			}
		}
		files.add(longer);
	}
}
