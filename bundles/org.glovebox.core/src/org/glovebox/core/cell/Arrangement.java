/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.cell;

import java.util.List;

import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellFactory;
import org.glovebox.model.cell.CellType;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.cell.LayerRole;

/** Ways in which the layers of a cell are stacked, from the negative to the positive side, to begin a cell with. */
public enum Arrangement {
	/** Two different electrodes. */
	FULL("Full cell", "negative electrode, electrolyte, positive electrode", CellType.FULL,
			LayerRole.NEGATIVE_ELECTRODE, LayerRole.ELECTROLYTE, LayerRole.POSITIVE_ELECTRODE),
	/** A working electrode against one in excess. */
	HALF("Half cell", "electrode in excess, such as sodium or an alloy, electrolyte, working electrode", CellType.HALF,
			LayerRole.NEGATIVE_ELECTRODE, LayerRole.ELECTROLYTE, LayerRole.POSITIVE_ELECTRODE),
	/** The same electrode on both sides. */
	SYMMETRIC("Symmetric cell", "the same electrode on both sides of the electrolyte", CellType.SYMMETRIC,
			LayerRole.NEGATIVE_ELECTRODE, LayerRole.ELECTROLYTE, LayerRole.POSITIVE_ELECTRODE),
	/** An electrolyte between two interlayers that face the electrodes. */
	TRI_LAYER("Tri-layer cell", "the same electrode on both sides of an electrolyte between two interlayers",
			CellType.SYMMETRIC, LayerRole.NEGATIVE_ELECTRODE, LayerRole.INTERLAYER, LayerRole.ELECTROLYTE,
			LayerRole.INTERLAYER, LayerRole.POSITIVE_ELECTRODE),
	/** Films on current collectors. */
	FILM("Film cell", "films of electrodes and electrolyte between two current collectors", CellType.FULL,
			LayerRole.CURRENT_COLLECTOR, LayerRole.NEGATIVE_ELECTRODE, LayerRole.ELECTROLYTE,
			LayerRole.POSITIVE_ELECTRODE, LayerRole.CURRENT_COLLECTOR),
	/** For conductivity. */
	BLOCKING("Blocking cell", "electrolyte between two electrodes that block ions, for conductivity",
			CellType.BLOCKING, LayerRole.BLOCKING_ELECTRODE, LayerRole.ELECTROLYTE, LayerRole.BLOCKING_ELECTRODE),
	/** With a reference electrode in the electrolyte. */
	THREE_ELECTRODE("Three-electrode cell", "a reference electrode between two layers of electrolyte",
			CellType.THREE_ELECTRODE, LayerRole.NEGATIVE_ELECTRODE, LayerRole.ELECTROLYTE, LayerRole.REFERENCE,
			LayerRole.ELECTROLYTE, LayerRole.POSITIVE_ELECTRODE);

	private final String label;
	private final String description;
	private final CellType type;
	private final List<LayerRole> roles;

	Arrangement(String label, String description, CellType type, LayerRole... roles) {
		this.label = label;
		this.description = description;
		this.type = type;
		this.roles = List.of(roles);
	}

	/** Its name for people. */
	public String label() {
		return label;
	}

	/** Its layers in words. */
	public String description() {
		return description;
	}

	/** The type of a cell that is arranged so. */
	public CellType type() {
		return type;
	}

	/** The roles of its layers from the negative to the positive side. */
	public List<LayerRole> roles() {
		return roles;
	}

	/** New layers, of which only the role is known. */
	public List<Layer> layers() {
		return roles.stream().map(role -> {
			Layer layer = CellFactory.eINSTANCE.createLayer();
			layer.setRole(role);
			return layer;
		}).toList();
	}

	/** Arranges a cell that has no layers yet; a type that was said stays. */
	public void fill(CellBuild cell) {
		if (!cell.getLayers().isEmpty()) {
			throw new IllegalArgumentException("the cell has layers already");
		}
		if (cell.getCellType() == CellType.UNSPECIFIED) {
			cell.setCellType(type);
		}
		cell.getLayers().addAll(layers());
	}

	/**
	 * The role of a layer that is put into a stack: the first one of the usual order that is not taken, counted from
	 * where it is put.
	 *
	 * @param before roles of the layers on its negative side
	 * @param after roles of the layers on its positive side
	 */
	public static LayerRole proposed(List<LayerRole> before, List<LayerRole> after) {
		if (!before.contains(LayerRole.NEGATIVE_ELECTRODE) && !before.contains(LayerRole.ELECTROLYTE)
				&& !after.contains(LayerRole.NEGATIVE_ELECTRODE)) {
			return LayerRole.NEGATIVE_ELECTRODE;
		}
		if (!before.contains(LayerRole.ELECTROLYTE) && !after.contains(LayerRole.ELECTROLYTE)) {
			return LayerRole.ELECTROLYTE;
		}
		boolean last = before.contains(LayerRole.ELECTROLYTE) && after.isEmpty();
		return last && !before.contains(LayerRole.POSITIVE_ELECTRODE) ? LayerRole.POSITIVE_ELECTRODE
				: LayerRole.UNSPECIFIED;
	}
}
