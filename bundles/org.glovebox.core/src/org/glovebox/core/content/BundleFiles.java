/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.content;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The files of the bundles of a running OSGi framework; starts none of them. */
public final class BundleFiles implements ContributedFiles {

	private final BundleContext context;

	public BundleFiles(BundleContext context) {
		this.context = context;
	}

	@Override
	public InputStream open(String plugin, String path) throws IOException {
		for (Bundle bundle : context.getBundles()) {
			URL entry = plugin.equals(bundle.getSymbolicName()) ? bundle.getEntry(path) : null;
			if (entry != null) {
				return entry.openStream();
			}
		}
		throw new FileNotFoundException("plugin " + plugin + " has no file " + path);
	}
}
