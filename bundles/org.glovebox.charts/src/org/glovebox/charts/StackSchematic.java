/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts;

import java.util.List;

/**
 * A stack of layers as a schematic in a paper: each layer with its texture and texts beside it and, where thicknesses are
 * known, the same stack strictly to scale in a narrow column with lines to what is magnified.
 *
 * @param title what it shows, for the properties of the file; plain text
 * @param slabs the layers from top to bottom
 * @param topSign what stands above the stack, such as a minus sign
 * @param bottomSign what stands below it
 * @param pressure text at the arrow that presses on the stack; "" for no arrow
 * @param remarks lines below the stack, in the markup of {@link org.glovebox.api.figure.RichText}
 */
public record StackSchematic(String title, List<Slab> slabs, String topSign, String bottomSign, String pressure,
		List<String> remarks) {

	public StackSchematic {
		slabs = List.copyOf(slabs);
		remarks = List.copyOf(remarks);
		if (slabs.isEmpty()) {
			throw new IllegalArgumentException("a stack without layers cannot be drawn");
		}
	}

	/**
	 * A layer.
	 *
	 * @param name what it is made of, in the markup of {@link org.glovebox.api.figure.RichText}
	 * @param facts mass, thickness and the like, in the same markup
	 * @param texture how it is filled
	 * @param height height in which it can be read, as a share of the whole stack
	 * @param scaled height strictly to scale as a share of the whole stack, 0 where it is not known
	 * @param width its width as a share of the widest layer's
	 * @param certain whether its thickness was measured; else its outline is dashed
	 */
	public record Slab(String name, String facts, Texture texture, double height, double scaled, double width,
			boolean certain) {
	}

	/** Textures, told apart without colour too; the tints are of the palette of Okabe and Ito (2008). */
	public enum Texture {
		HATCHED(0x0072b2), DOTTED(0x009e73), LINED(0xcc79a7), RINGED(0xd55e00), CROSSED(0x56b4e9), PLAIN(0x808080);

		private final int colour;

		Texture(int colour) {
			this.colour = colour;
		}

		/** The full colour, as 0xRRGGBB. */
		public int colour() {
			return colour;
		}
	}

	/** Whether some layer is drawn to scale. */
	public boolean hasScale() {
		return slabs.stream().anyMatch(slab -> slab.scaled() > 0);
	}
}
