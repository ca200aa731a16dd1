/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

/** Colours that people with any kind of colour vision can tell apart, in grey print too where they are a ramp. */
public enum Palette {

	/**
	 * Eight distinct colours for curves that differ in kind, in the order in which they are easiest to tell apart;
	 * M. Okabe and K. Ito, Color Universal Design, 2008.
	 */
	OKABE_ITO(false, 0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x000000, 0xF0E442),

	/**
	 * Ramp from dark violet to yellow for curves that differ by a number; S. van der Walt and N. Smith, 2015 (CC0),
	 * every 15th of its 256 colours, linear between.
	 */
	VIRIDIS(true, 0x440154, 0x481769, 0x472A7A, 0x433D84, 0x3D4E8A, 0x355E8D, 0x2E6D8E, 0x297B8E, 0x23898E, 0x1F978B,
			0x21A585, 0x2EB37C, 0x46C06F, 0x65CB5E, 0x89D548, 0xB0DD2F, 0xD8E219, 0xFDE725),

	/**
	 * Ramp from dark blue to yellow; J. R. Nuñez, C. R. Anderton and R. S. Renslow, PLoS ONE 13 (2018) e0199239, every
	 * 15th of its 256 colours, linear between.
	 */
	CIVIDIS(true, 0x00224E, 0x002D68, 0x163770, 0x2E416D, 0x3F4C6C, 0x4E566C, 0x5C616E, 0x696B71, 0x767676, 0x838179,
			0x928C78, 0xA09875, 0xAFA471, 0xBFB06B, 0xCFBD62, 0xDFCA57, 0xF0D846, 0xFEE838);

	private final boolean ramp;
	private final int[] anchors;

	Palette(boolean ramp, int... anchors) {
		this.ramp = ramp;
		this.anchors = anchors;
	}

	/** Whether the colours are a ramp for numbers, else they are a list for kinds. */
	public boolean isRamp() {
		return ramp;
	}

	/**
	 * A colour as 0xRRGGBB.
	 *
	 * @param position 0 to 1 along a ramp; on a list the whole number of the colour, which starts again after the last
	 */
	public int rgb(double position) {
		if (!ramp) {
			return anchors[Math.floorMod((int) Math.floor(position), anchors.length)];
		}
		double place = Math.max(0, Math.min(1, position)) * (anchors.length - 1);
		int low = Math.min((int) place, anchors.length - 2);
		double fraction = place - low;
		int rgb = 0;
		for (int shift = 16; shift >= 0; shift -= 8) {
			int a = anchors[low] >> shift & 0xFF;
			int b = anchors[low + 1] >> shift & 0xFF;
			rgb |= (int) Math.round(a + fraction * (b - a)) << shift;
		}
		return rgb;
	}
}
