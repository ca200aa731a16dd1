/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.importing;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Brings the page of reports back with the window. */
public final class ReportInputFactory implements IElementFactory {

	/** Id under which the workbench finds this factory. */
	public static final String ID = "org.glovebox.ui.reportInputFactory";

	@Override
	public IAdaptable createElement(@Nullable IMemento memento) {
		return new ReportInput();
	}
}
