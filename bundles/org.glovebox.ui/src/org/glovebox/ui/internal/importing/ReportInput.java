/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.importing;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.glovebox.ui.internal.Pictures;

/** What the page of reports shows: the imports of the open notebook. */
public record ReportInput() implements IEditorInput, IPersistableElement {

	@Override
	public boolean exists() {
		return false;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Pictures.IMPORT.descriptor();
	}

	@Override
	public String getName() {
		return "Imports";
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public String getFactoryId() {
		return ReportInputFactory.ID;
	}

	@Override
	public void saveState(@Nullable IMemento memento) {
		// the page comes back as it is
	}

	@Override
	public String getToolTipText() {
		return "What came of the last imports";
	}

	@Override
	@NonNullByDefault({})
	public <A> A getAdapter(Class<A> type) {
		return null;
	}
}
