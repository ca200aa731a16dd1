/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.microscopy;

/** Tags of TIFF fields, those of the makers of microscopes at the end. */
final class TiffTags {

	static final int WIDTH = 256;
	static final int HEIGHT = 257;
	static final int BITS = 258;
	static final int DESCRIPTION = 270;
	static final int MAKE = 271;
	static final int MODEL = 272;
	static final int STRIP_OFFSETS = 273;
	static final int STRIP_SIZES = 279;
	static final int X_RESOLUTION = 282;
	static final int Y_RESOLUTION = 283;
	static final int RESOLUTION_UNIT = 296;
	static final int SOFTWARE = 305;
	static final int DATE = 306;
	static final int ARTIST = 315;
	static final int TILE_OFFSETS = 324;
	static final int TILE_SIZES = 325;
	static final int OLYMPUS = 33560;
	static final int ZEISS = 34118;
	static final int FEI_OLD = 34680;
	static final int FEI = 34682;

	private TiffTags() {
	}
}
