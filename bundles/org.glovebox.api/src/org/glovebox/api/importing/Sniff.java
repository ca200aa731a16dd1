/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.importing;

/**
 * How sure an importer is that a file is its own, from the first bytes and the name.
 *
 * @param confidence 0 (not mine) to 100 (the format's signature was found)
 * @param reason what was found, for people: "begins with BIO-LOGIC MODULAR FILE"
 */
public record Sniff(int confidence, String reason) {

	/** The format's own signature was found in the content. */
	public static final int SIGNATURE = 100;
	/** Content of a shape that hardly any other format has. */
	public static final int CONTENT = 70;
	/** The name fits and the content does not contradict. */
	public static final int NAME = 30;

	public Sniff {
		if (confidence < 0 || confidence > 100) {
			throw new IllegalArgumentException("confidence out of range: " + confidence);
		}
	}

	public static Sniff no(String reason) {
		return new Sniff(0, reason);
	}
}
