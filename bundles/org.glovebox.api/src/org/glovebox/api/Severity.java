/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api;

/** How serious a {@link Message} is. */
public enum Severity {
	/** Something worth knowing that changes no number. */
	INFO,
	/** Something was repaired, skipped or looks wrong; the numbers may be affected. */
	WARNING,
	/** Something could not be done. */
	ERROR
}
