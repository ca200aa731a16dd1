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
import java.util.OptionalDouble;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.cell.LayerRole;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.material.Material;
import org.glovebox.units.Quantity;

/**
 * Where the layers of a cell stand in a drawing. Two columns: one strictly to scale, and one in which thin layers are
 * magnified so that each can be read. Layers whose thickness nobody wrote down stand in the second one only.
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
	 * @param title what it is made of
	 * @param facts mass, thickness and the like, as typed
	 * @param micrometres thickness in µm; empty where it is not known
	 * @param top upper edge in the column of readable layers
	 * @param height height there
	 * @param scaleTop upper edge in the column to scale
	 * @param scaleHeight height there, 0 where the thickness is not known
	 * @param width diameter as a share of the widest layer's, from 0 to 1
	 */
	public record Block(Layer layer, String title, List<String> facts, OptionalDouble micrometres, double top,
			double height, double scaleTop, double scaleHeight, double width) {

		/** What the layer is in the stack. */
		public LayerRole role() {
			return layer.getRole();
		}

		/** How many times thicker the layer is drawn than to scale; 1 for one that is to scale, 0 where not known. */
		public double magnification() {
			return scaleHeight <= 0 ? 0 : height / scaleHeight;
		}
	}

	/**
	 * Lays out the stack.
	 *
	 * @param cell the cell
	 * @param flipped whether the positive side is on top
	 * @param height height of the drawing
	 * @param least height that a layer needs to be read
	 */
	public static StackLayout of(CellBuild cell, boolean flipped, double height, double least) {
		List<Layer> layers = new ArrayList<>(cell.getLayers());
		if (flipped) {
			Collections.reverse(layers);
		}
		List<OptionalDouble> thickness = layers.stream().map(layer -> length(layer.getThickness(), "µm")).toList();
		double total = thickness.stream().mapToDouble(t -> t.orElse(0)).sum();
		double[] heights = readable(thickness, total, height, least);
		double widest = layers.stream().mapToDouble(layer -> diameter(cell, layer)).max().orElse(1);
		List<Block> blocks = new ArrayList<>();
		double top = 0;
		double scaleTop = 0;
		for (int i = 0; i < heights.length; i++) {
			Layer layer = layers.get(i);
			double scaled = total > 0 ? thickness.get(i).orElse(0) / total * height : 0;
			double width = widest > 0 ? diameter(cell, layer) / widest : 1;
			blocks.add(new Block(layer, title(layer), facts(layer), thickness.get(i), top, heights[i], scaleTop, scaled,
					width > 0 ? width : 1));
			top += heights[i];
			scaleTop += scaled;
		}
		return new StackLayout(blocks);
	}

	/** Heights in proportion to the thickness, but none less than what can be read. */
	private static double[] readable(List<OptionalDouble> thickness, double total, double height, double least) {
		int n = thickness.size();
		double floor = n == 0 ? least : Math.min(least, height / n);
		double spare = height - n * floor;
		double[] heights = new double[n];
		for (int i = 0; i < n; i++) {
			heights[i] = floor + (total > 0 ? spare * thickness.get(i).orElse(0) / total : spare / n);
		}
		return heights;
	}

	private static double diameter(CellBuild cell, Layer layer) {
		Quantity own = layer.getDiameter();
		return length(own == null ? cell.getDiameter() : own, "mm").orElse(0);
	}

	private static OptionalDouble length(@Nullable Quantity quantity, String unit) {
		return quantity != null && quantity.dimension().name().equals("length")
				? OptionalDouble.of(quantity.in(unit))
				: OptionalDouble.empty();
	}

	private static String title(Layer layer) {
		String title = layer.getTitle();
		Material source = layer.getSource();
		return Optional.ofNullable(title).filter(t -> !t.isBlank())
				.orElseGet(() -> source == null ? "material not said" : RecordLabels.shortName(source));
	}

	private static List<String> facts(Layer layer) {
		List<String> facts = new ArrayList<>();
		add(facts, layer.getMass());
		if (layer.getThickness() == null) {
			facts.add("thickness ?");
		} else {
			add(facts, layer.getThickness());
		}
		return facts;
	}

	private static void add(List<String> facts, @Nullable Quantity quantity) {
		if (quantity != null) {
			facts.add(quantity.text());
		}
	}

	/** The layer drawn at a height; empty outside of the stack. */
	public Optional<Block> at(double y) {
		return blocks.stream().filter(block -> y >= block.top() && y < block.top() + block.height()).findFirst();
	}

	/** Whether the drawing shows some thickness. */
	public boolean hasScale() {
		return blocks.stream().anyMatch(block -> block.scaleHeight() > 0);
	}
}
