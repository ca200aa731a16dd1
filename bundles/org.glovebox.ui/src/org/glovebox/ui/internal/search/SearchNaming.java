/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.search;

import java.util.Optional;

import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.glovebox.core.search.KeptSearches;
import org.glovebox.ui.internal.session.DesktopSession;

/** Keeps searches of a notebook under names that the user gives, and gives them others. */
public final class SearchNaming {

	private SearchNaming() {
	}

	/** Asks for a name and keeps a search under it. */
	static void keep(DesktopSession session, String query) {
		ask("Keep a Search", "Name of the search, by which everybody in this notebook finds it:",
				KeptSearches.nameFor(query)).ifPresent(name -> session.read("kept searches", notebook -> {
					new KeptSearches(notebook).keep(name, query);
					return name;
				}, kept -> session.searchesChanged()));
	}

	/** Asks for another name of a search. */
	public static void rename(DesktopSession session, KeptSearches.Kept search) {
		ask("Rename a Search", "New name of the search:", search.name())
				.ifPresent(name -> session.read("kept searches", notebook -> new KeptSearches(notebook).rename(search.name(), name),
						renamed -> {
							if (!renamed) {
								session.announcements().trouble("Another search is kept as " + name + ".");
							}
							session.searchesChanged();
						}));
	}

	/** Keeps a search no longer. */
	public static void forget(DesktopSession session, KeptSearches.Kept search) {
		session.read("kept searches", notebook -> new KeptSearches(notebook).delete(search.name()),
				deleted -> session.searchesChanged());
	}

	private static Optional<String> ask(String title, String question, String suggested) {
		IInputValidator validator = name -> KeptSearches.problem(name).orElse(null);
		InputDialog dialog = new InputDialog(Display.getCurrent().getActiveShell(), title, question, suggested, validator);
		return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
	}
}
