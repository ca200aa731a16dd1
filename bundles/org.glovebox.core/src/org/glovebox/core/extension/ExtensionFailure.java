/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.extension;

/**
 * A contribution that does not work. It is remembered and not tried again until the program is started anew.
 *
 * @param plugin symbolic name of the plugin
 * @param point id of the extension point
 * @param extension id of the contribution, "" where it has none
 * @param attribute attribute of the contribution that is at fault
 * @param reason what is wrong, in one sentence without full stop
 */
public record ExtensionFailure(String plugin, String point, String extension, String attribute, String reason) {

	/** One line for people that names plugin, extension and attribute. */
	public String message() {
		return "plugin " + plugin + ", extension " + (extension.isEmpty() ? "without id" : extension) + " of " + point
				+ ", attribute " + attribute + ": " + reason;
	}

	static ExtensionFailure of(Contribution contribution, String attribute, String reason) {
		return new ExtensionFailure(contribution.plugin(), contribution.point(), contribution.id(), attribute, reason);
	}
}
