/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The icons of the window that are not those of kinds of records. To be used in the UI thread. */
public enum Pictures {
	NEW("commands/new"), IMPORT("commands/import"), SEARCH("commands/search"), COMMAND("commands/command"),
	RECENT("views/history"), STALE("views/stale"), ERROR("findings/error"), WARNING("findings/warning"),
	INFORMATION("findings/information"), FIT("commands/fit"), ZOOM_IN("commands/zoom-in"),
	ZOOM_OUT("commands/zoom-out"), OPEN("commands/open"), DEMO("commands/demo"), GROUP("commands/group"),
	NOTEBOOK("views/notebook");

	private static final String BUNDLE = "org.glovebox.ui";

	private final String path;

	Pictures(String name) {
		this.path = "icons/" + name + ".svg";
	}

	public ImageDescriptor descriptor() {
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, path)
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	/** The picture of 16 by 16 pixels, sharp on dense screens; never disposed of. */
	public Image image() {
		ImageRegistry registry = JFaceResources.getImageRegistry();
		String key = BUNDLE + '/' + path;
		if (registry.getDescriptor(key) == null) {
			registry.put(key, descriptor());
		}
		return registry.get(key);
	}
}
