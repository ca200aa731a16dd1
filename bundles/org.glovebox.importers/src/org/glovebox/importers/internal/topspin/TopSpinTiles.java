/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.topspin;

import org.glovebox.api.Monitor;

/**
 * Where the numbers of a plane are: in tiles one after the other, row by row of tiles, each row by row.
 *
 * @param width numbers of a row of the plane
 * @param tileWidth numbers of a row of a tile
 * @param tileHeight rows of a tile
 */
record TopSpinTiles(int width, int tileWidth, int tileHeight) {

	/**
	 * @param tileWidth as the parameters state it; the plane is one tile where it does not divide the width
	 * @param tileHeight as the parameters state it
	 */
	static TopSpinTiles of(int width, int height, double tileWidth, double tileHeight) {
		boolean across = tileWidth >= 1 && width % tileWidth == 0;
		boolean down = tileHeight >= 1 && height % tileHeight == 0;
		return new TopSpinTiles(width, across ? (int) tileWidth : Math.max(1, width), down ? (int) tileHeight : Math.max(1, height));
	}

	/** Place of a number of a row. */
	private long at(int row, int column) {
		long tile = (long) (row / tileHeight) * (width / tileWidth) + column / tileWidth;
		return (tile * tileHeight + row % tileHeight) * tileWidth + column % tileWidth;
	}

	/** Place of the last number of a row. */
	long last(int row) {
		return at(row, Math.max(0, width - 1));
	}

	double[] row(int row, TopSpinNumbers numbers, double factor, Monitor monitor) {
		double[] values = new double[width];
		for (int from = 0; from < width; from += tileWidth) {
			double[] piece = numbers.values((int) at(row, from), 1, Math.min(tileWidth, width - from), factor, monitor);
			System.arraycopy(piece, 0, values, from, piece.length);
		}
		return values;
	}
}
