/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The icons of what can be done with a chart; to be used in the UI thread. */
public enum ChartIcon {
	ZOOM_IN("commands/zoom-in"), ZOOM_OUT("commands/zoom-out"), ALL("commands/fit"), BACK("chart/back"),
	CHART("chart/chart"), MANY("chart/many"), COPY("chart/copy"), SAVE("chart/save"), KEEP("chart/keep"), HELP("chart/help"), RUN("chart/run"),
	REMOVE("chart/remove"), ADD("chart/add"), STALE("views/stale"), ERROR("findings/error"),
	WARNING("findings/warning"), INFORMATION("findings/information");

	private static final String BUNDLE = "org.glovebox.ui";

	private final String path;

	ChartIcon(String name) {
		this.path = "icons/" + name + ".svg";
	}

	/** The picture of 16 by 16 pixels, sharp on dense screens; never disposed of. */
	public Image image() {
		ImageRegistry registry = JFaceResources.getImageRegistry();
		String key = BUNDLE + '/' + path;
		if (registry.getDescriptor(key) == null) {
			registry.put(key, ResourceLocator.imageDescriptorFromBundle(BUNDLE, path)
					.orElseGet(ImageDescriptor::getMissingImageDescriptor));
		}
		return registry.get(key);
	}
}
