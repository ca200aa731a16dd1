/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.page;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.glovebox.api.Message;
import org.glovebox.core.exporting.ExportOutcome;
import org.glovebox.core.exporting.ExportRequest;
import org.glovebox.core.exporting.Exporter;
import org.glovebox.core.extension.Creation;
import org.glovebox.core.extension.ExporterRegistry;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.ui.PageContext;

/** Writes the record of an editor to a file, in the ways that are made for its kind. */
public final class RecordExport {

	private final ExporterRegistry exporters = new ExporterRegistry(Platform.getExtensionRegistry());
	private final PageContext context;

	public RecordExport(PageContext context) {
		this.context = context;
	}

	/** The ways that are made for the kind of the record, by id. */
	public List<ExporterRegistry.Entry> ways() {
		return exporters.all().stream().filter(e -> e.kinds().contains(context.record().eClass().getName())).toList();
	}

	/**
	 * Asks where to and writes the file in the background.
	 *
	 * @param options choices by name, as the exporter documents them
	 * @param said is told in the UI thread, in a sentence, what came of it
	 */
	public void save(Composite parent, ExporterRegistry.Entry way, Map<String, String> options, Consumer<String> said) {
		FileDialog dialog = new FileDialog(parent.getShell(), SWT.SAVE);
		dialog.setText(way.name());
		dialog.setFileName(RecordLabels.shortName(context.record()) + '.' + way.extension());
		dialog.setOverwrite(true);
		String target = dialog.open();
		if (target == null) {
			return;
		}
		switch (exporters.create(way)) {
		case Creation.Failed<Exporter>(var failure) -> said.accept(failure.message());
		case Creation.Created<Exporter>(var exporter) -> {
			UUID uuid = UUID.fromString(context.record().getUuid());
			context.run("Writing " + new File(target).getName(),
					(notebook, monitor) -> exporter.export(new ExportRequest(notebook, List.of(uuid), options),
							Path.of(target), monitor),
					outcome -> said.accept(sentence(outcome, target)));
		}
		}
	}

	private String sentence(ExportOutcome outcome, String target) {
		return switch (outcome) {
		case ExportOutcome.Written written -> "Saved " + target + (isEdited() ? ", without what is not saved yet" : "")
				+ (written.messages().isEmpty() ? "" : "; " + texts(written.messages()));
		case ExportOutcome.Refused refused -> "Not written: " + texts(refused.messages());
		};
	}

	private boolean isEdited() {
		return context.domain().getCommandStack() instanceof BasicCommandStack stack && stack.isSaveNeeded();
	}

	private static String texts(List<Message> messages) {
		return String.join("; ", messages.stream().map(Message::text).toList());
	}
}
