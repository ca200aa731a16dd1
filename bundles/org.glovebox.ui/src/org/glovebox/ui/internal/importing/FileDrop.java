/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.importing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.glovebox.ui.NotebookSession;

/** Takes files that are dropped from the file manager and imports them. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class FileDrop extends DropTargetAdapter {

	private final NotebookSession session;
	private final Function<DropTargetEvent, Optional<UUID>> subject;

	/** Files dropped anywhere. */
	public FileDrop(NotebookSession session) {
		this(session, event -> Optional.empty());
	}

	/**
	 * Files dropped on something.
	 *
	 * @param subject the record that a file is dropped on
	 */
	public FileDrop(NotebookSession session, Function<DropTargetEvent, Optional<UUID>> subject) {
		this.session = session;
		this.subject = subject;
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		if (FileTransfer.getInstance().isSupportedType(event.currentDataType)) {
			event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : DND.DROP_NONE;
		}
	}

	@Override
	public void drop(DropTargetEvent event) {
		if (event.data instanceof String[] names) {
			List<Path> files = Arrays.stream(names).map(Path::of).toList();
			Optional<UUID> record = subject.apply(event);
			// the file manager waits until this returns, so that the dialog comes afterwards
			event.display.asyncExec(() -> session.importFiles(files, record));
		}
	}
}
