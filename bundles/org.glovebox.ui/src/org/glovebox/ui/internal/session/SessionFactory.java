/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.session;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.glovebox.ui.NotebookSession;

/** Makes the one session of the workbench, when a part first asks for it. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class SessionFactory extends AbstractServiceFactory {

	@Override
	public @Nullable Object create(Class serviceInterface, IServiceLocator parentLocator, IServiceLocator locator) {
		Object ofParent = parentLocator.getService(serviceInterface);
		if (ofParent != null) {
			return ofParent;
		}
		if (serviceInterface == DesktopSession.class) {
			NotebookSession session = locator.getService(NotebookSession.class);
			return session;
		}
		return new DesktopSession(PlatformUI.getWorkbench());
	}
}
