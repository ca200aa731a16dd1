/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.ui.RecordInput;

/** The editors that came back with the window. The window does not know of which notebook their records are. */
final class ReturnedEditors {

	private ReturnedEditors() {
	}

	/**
	 * The editor that shows a record already. One that came back with the window and was not looked at yet is found too,
	 * which the workbench itself finds by the name of its tab only.
	 */
	static Optional<IEditorPart> showing(IWorkbenchPage page, RecordInput input) {
		return Stream.of(page.getEditorReferences()).filter(editor -> isOf(editor, input)).findFirst()
				.map(editor -> editor.getEditor(true));
	}

	private static boolean isOf(IEditorReference editor, RecordInput input) {
		try {
			return input.equals(editor.getEditorInput());
		} catch (PartInitException e) {
			return false;
		}
	}

	/** Closes those whose records are not in the notebook that is open now. */
	static void tidy(IWorkbenchPage page, DesktopSession session) {
		Map<IEditorReference, UUID> shown = new LinkedHashMap<>();
		for (IEditorReference editor : page.getEditorReferences()) {
			note(editor, shown);
		}
		if (!shown.isEmpty()) {
			List<UUID> wanted = List.copyOf(shown.values());
			session.read("records of the window", notebook -> notebook.summaries(wanted), found -> {
				Set<UUID> here = found.stream().map(RecordSummary::uuid).collect(Collectors.toSet());
				shown.values().removeIf(here::contains);
				page.closeEditors(shown.keySet().toArray(IEditorReference[]::new), false);
			});
		}
	}

	private static void note(IEditorReference editor, Map<IEditorReference, UUID> into) {
		try {
			if (editor.getEditorInput() instanceof RecordInput input) {
				into.put(editor, input.record());
			}
		} catch (PartInitException e) {
			// of an editor that cannot come back the workbench says why in its place
		}
	}
}
