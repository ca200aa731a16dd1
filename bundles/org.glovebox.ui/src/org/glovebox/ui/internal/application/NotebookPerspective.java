/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.application;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.glovebox.ui.ViewIds;

/** The one layout of the window: find on the left, do in the middle, understand on the right. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class NotebookPerspective implements IPerspectiveFactory {

	static final String ID = "org.glovebox.ui.notebookPerspective";

	private static final float FIND = 0.2f;
	private static final float UNDERSTAND = 0.66f;
	private static final float BELOW = 0.80f;
	private static final float WHY = 0.60f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		layout.setEditorAreaVisible(true);
		layout.addView(ViewIds.NAVIGATOR, IPageLayout.LEFT, FIND, editors);
		IFolderLayout right = layout.createFolder("understand", IPageLayout.RIGHT, UNDERSTAND, editors);
		right.addView(ViewIds.LINEAGE);
		right.addView(ViewIds.HISTORY);
		IFolderLayout why = layout.createFolder("why", IPageLayout.BOTTOM, WHY, "understand");
		why.addView(ViewIds.WHY);
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, BELOW, editors);
		below.addView(ViewIds.FINDINGS);
		below.addView(ViewIds.JOBS);
		layout.getViewLayout(ViewIds.NAVIGATOR).setCloseable(false);
	}
}
