/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.model.notebook.Attachment;
import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.ui.PageContext;

/** Puts files into the notebook and makes the parts that name them. */
final class AttachedFiles {

	private AttachedFiles() {
	}

	/**
	 * Lets the user choose files.
	 *
	 * @param attached is given a part for each file once it is in the notebook
	 */
	static void choose(Control at, PageContext context, Consumer<Attachment> attached) {
		FileDialog dialog = new FileDialog(at.getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setText("Attach files");
		if (dialog.open() == null) {
			return;
		}
		Path folder = Path.of(dialog.getFilterPath());
		List<Path> files = Stream.of(dialog.getFileNames()).map(folder::resolve).toList();
		context.run("Attaching " + files.size() + (files.size() == 1 ? " file" : " files"),
				(notebook, monitor) -> read(notebook, files), read -> {
					if (!at.isDisposed()) {
						read.forEach(attached);
					}
				});
	}

	private static List<Attachment> read(Notebook notebook, List<Path> files) throws IOException {
		List<Attachment> attachments = new ArrayList<>();
		for (Path file : files) {
			Attachment attachment = NotebookFactory.eINSTANCE.createAttachment();
			attachment.setFileName(String.valueOf(file.getFileName()));
			attachment.setBlob(notebook.addFile(file).toString());
			attachment.setSize(Files.size(file));
			Optional.ofNullable(Files.probeContentType(file)).ifPresent(attachment::setMediaType);
			attachments.add(attachment);
		}
		return attachments;
	}
}
