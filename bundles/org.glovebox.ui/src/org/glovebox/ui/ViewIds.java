/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui;

/** Ids of the views of the window, for plug-ins that open them or stack their own beside them. */
public final class ViewIds {

	/** All records by project and kind. */
	public static final String NAVIGATOR = "org.glovebox.ui.navigator";
	/** Where the selected record came from and what came of it. */
	public static final String LINEAGE = "org.glovebox.ui.lineage";
	/** The revisions of the selected record with what changed in each. */
	public static final String HISTORY = "org.glovebox.ui.history";
	/** Why a number is what it is. */
	public static final String WHY = "org.glovebox.ui.why";
	/** What the checks found. */
	public static final String FINDINGS = "org.glovebox.ui.findings";
	/** Work under way. */
	public static final String JOBS = "org.eclipse.ui.views.ProgressView";

	private ViewIds() {
	}
}
