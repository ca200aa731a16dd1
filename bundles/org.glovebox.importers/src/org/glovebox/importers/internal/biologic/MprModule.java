/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import org.glovebox.importers.internal.LittleEndian;

/**
 * One module of a {@code .mpr} file.
 *
 * @param name short name without padding, such as "VMP data"
 * @param version version of the module's content; 10 and higher where the header has the longer form of EC-Lab 11.50
 * @param date date as in the header, "10/26/20" with the separators of the computer that wrote it
 * @param offset where the content begins in the file
 * @param data the content, shorter than {@code declared} where the file was cut off
 * @param declared length of the content as the header states it
 */
record MprModule(String name, int version, String date, int offset, LittleEndian data, long declared) {

	static final String SETTINGS = "VMP Set";
	static final String DATA = "VMP data";
	static final String LOG = "VMP LOG";
	static final String LOOP = "VMP loop";
	static final String EXTERNAL_DEVICE = "VMP ExtDev";

	/** Whether the file holds the whole content. */
	boolean complete() {
		return data.size() >= declared;
	}

	/** Whether EC-Lab 11.50 or later laid out the content. */
	boolean recent() {
		return version >= 10;
	}
}
