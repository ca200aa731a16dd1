/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.cell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.glovebox.core.cell.Stack;
import org.glovebox.core.cell.StackLayer;

/**
 * Where the layers of a cell stand in a drawing. Two columns: one strictly to scale, and one in which thin layers are
 * magnified so that each can be read. Layers whose thickness is not known stand in the second one only.
 *
 * @param blocks the layers from top to bottom
 */
public record StackLayout(List<Block> blocks) {

	public StackLayout {
		blocks = List.copyOf(blocks);
	}

	/**
	 * A layer in the drawing; lengths in the unit of the height that was asked for.
	 *
	 * @param layer the layer
	 * @param top upper edge in the column of readable layers
	 * @param height height there
	 * @param scaleTop upper edge in the column to scale
	 * @param scaleHeight height there, 0 where the thickness is not known
	 */
	public record Block(StackLayer layer, double top, double height, double scaleTop, double scaleHeight) {

		/** How many times thicker the layer is drawn than to scale; 1 for one that is to scale, 0 where not known. */
		public double magnification() {
			return scaleHeight <= 0 ? 0 : height / scaleHeight;
		}
	}

	/**
	 * Lays out the stack.
	 *
	 * @param stack the stack
	 * @param flipped whether the positive side is on top
	 * @param height height of the drawing
	 * @param least height that a layer needs to be read
	 */
	public static StackLayout of(Stack stack, boolean flipped, double height, double least) {
		double[] heights = stack.readableHeights(height, least);
		double[] scaled = stack.scaledHeights(height);
		List<StackLayer> layers = new ArrayList<>(stack.layers());
		if (flipped) {
			Collections.reverse(layers);
		}
		List<Block> blocks = new ArrayList<>();
		double top = 0;
		double scaleTop = 0;
		for (StackLayer layer : layers) {
			blocks.add(new Block(layer, top, heights[layer.index()], scaleTop, scaled[layer.index()]));
			top += heights[layer.index()];
			scaleTop += scaled[layer.index()];
		}
		return new StackLayout(blocks);
	}

	/** The layer drawn at a height; empty outside of the stack. */
	public Optional<Block> at(double y) {
		return blocks.stream().filter(block -> y >= block.top() && y < block.top() + block.height()).findFirst();
	}

	/**
	 * The gap between layers that is nearest to a height.
	 *
	 * @return how many layers are drawn above it
	 */
	public int gapAt(double y) {
		return (int) blocks.stream().filter(block -> y > block.top() + block.height() / 2).count();
	}

	/** Where a gap is, as a height. */
	public double gap(int above) {
		if (blocks.isEmpty()) {
			return 0;
		}
		return above < blocks.size() ? blocks.get(above).top()
				: blocks.get(blocks.size() - 1).top() + blocks.get(blocks.size() - 1).height();
	}

	/** The place in the record, from 0, of a layer that is put into a gap of the drawing. */
	public static int place(int above, int layers, boolean flipped) {
		return flipped ? layers - above : above;
	}

	/** Whether the drawing shows some thickness. */
	public boolean hasScale() {
		return blocks.stream().anyMatch(block -> block.scaleHeight() > 0);
	}
}
