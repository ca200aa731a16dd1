/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.lineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Lays a scene out in layers from left, where the lots are, to right, where the figures are. Works without a window. */
final class LayeredLayout {

	private static final double BOX_WIDTH = 152;
	private static final double BOX_HEIGHT = 44;
	private static final double BETWEEN_LAYERS = 44;
	private static final double BETWEEN_BOXES = 16;
	private static final double BETWEEN_ARROWS = 10;
	private static final double MARGIN = 24;

	private LayeredLayout() {
	}

	/** Lays a scene out; takes some tens of milliseconds, so not in the UI thread. */
	static Drawing of(Scene scene) {
		// makes the types of options known by which ELK copies them
		LayoutMetaDataService.getInstance();
		ElkNode root = ElkGraphUtil.createGraph();
		root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
		root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
		root.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_BOXES);
		root.setProperty(LayeredOptions.SPACING_EDGE_NODE, BETWEEN_ARROWS);
		root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BETWEEN_ARROWS);
		root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
		root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_EDGES);
		root.setProperty(LayeredOptions.PADDING, new ElkPadding(MARGIN));
		Map<String, ElkNode> nodes = new LinkedHashMap<>();
		for (Scene.Box box : scene.boxes()) {
			ElkNode node = ElkGraphUtil.createNode(root);
			node.setDimensions(BOX_WIDTH, BOX_HEIGHT);
			nodes.put(box.id(), node);
		}
		List<ElkEdge> edges = new ArrayList<>();
		for (Scene.Arrow arrow : scene.arrows()) {
			edges.add(ElkGraphUtil.createSimpleEdge(nodes.get(arrow.source()), nodes.get(arrow.target())));
		}
		new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
		Map<String, Drawing.Place> places = new LinkedHashMap<>();
		nodes.forEach((id, node) -> places.put(id,
				new Drawing.Place(node.getX(), node.getY(), node.getWidth(), node.getHeight())));
		return new Drawing(scene, places, edges.stream().map(LayeredLayout::corners).toList(), root.getWidth(),
				root.getHeight());
	}

	private static List<Drawing.Corner> corners(ElkEdge edge) {
		List<Drawing.Corner> corners = new ArrayList<>();
		for (ElkEdgeSection section : edge.getSections()) {
			corners.add(new Drawing.Corner(section.getStartX(), section.getStartY()));
			section.getBendPoints().forEach(bend -> corners.add(new Drawing.Corner(bend.getX(), bend.getY())));
			corners.add(new Drawing.Corner(section.getEndX(), section.getEndY()));
		}
		return corners;
	}
}
