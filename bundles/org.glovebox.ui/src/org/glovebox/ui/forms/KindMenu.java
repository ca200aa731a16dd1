/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.glovebox.model.description.Documentation;
import org.glovebox.model.description.Labels;
import org.glovebox.ui.KindImages;

/** Lets the user say which kind of part is to be added, where there are several. */
final class KindMenu {

	private KindMenu() {
	}

	static void choose(Control at, List<EClass> kinds, Consumer<EClass> chosen) {
		if (kinds.size() == 1) {
			chosen.accept(kinds.get(0));
			return;
		}
		Menu menu = new Menu(at);
		for (EClass kind : kinds) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(Labels.kind(kind));
			item.setToolTipText(Documentation.of(kind));
			item.setImage(KindImages.image(kind));
			item.addListener(SWT.Selection, event -> chosen.accept(kind));
		}
		menu.addListener(SWT.Hide, event -> at.getDisplay().asyncExec(menu::dispose));
		menu.setLocation(at.toDisplay(0, at.getSize().y));
		menu.setVisible(true);
	}
}
