/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Control;
import org.glovebox.core.extension.ImporterRegistry;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.model.check.Finding;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.RecordFinding;

/** Reads the logs at the steps again whenever other files are there, off the UI thread. */
final class LogOverlay {

	private static final String SOURCE = "furnace-log";

	private final PageContext context;
	private final Control control;
	private final Consumer<List<LogCourse>> shown;
	private List<LogFile> read = List.of();

	/**
	 * @param control what shows them; ends with it
	 * @param shown is given the courses in the UI thread
	 */
	LogOverlay(PageContext context, Control control, Consumer<List<LogCourse>> shown) {
		this.context = context;
		this.control = control;
		this.shown = shown;
	}

	/** Follows the files that are there now. */
	void follow(List<LogFile> files) {
		if (files.equals(read)) {
			return;
		}
		read = files;
		ImportRunner importer = new ImportRunner(new ImporterRegistry(Platform.getExtensionRegistry()));
		context.read("logs of furnaces", notebook -> files.stream()
				.map(file -> LogCourse.read(notebook.blobs(), importer, file)).toList(), outcomes -> {
					if (!control.isDisposed() && files.equals(read)) {
						show(outcomes);
					}
				});
	}

	private void show(List<LogCourse.Outcome> outcomes) {
		List<LogCourse> courses = new ArrayList<>();
		List<RecordFinding> findings = new ArrayList<>();
		for (LogCourse.Outcome outcome : outcomes) {
			switch (outcome) {
			case LogCourse.Outcome.Found(LogCourse course) -> courses.add(course);
			case LogCourse.Outcome.None(LogFile file, String reason) -> {
				// a photo or a certificate at the step is no log and says nothing of temperature
				if (file.log()) {
					findings.add(new RecordFinding(Finding.Severity.INFORMATION, reason + ".", file.field()));
				}
			}
			}
		}
		context.report(SOURCE, findings);
		shown.accept(courses);
	}
}
