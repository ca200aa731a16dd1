/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.lineage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.store.RecordSummary;

/**
 * What the lineage view shows, before it is laid out.
 *
 * @param boxes the boxes
 * @param arrows the arrows between them
 * @param summarised whether records of one kind were put together since there were too many
 */
record Scene(List<Box> boxes, List<Arrow> arrows, boolean summarised) {

	/** Nothing is shown. */
	static final Scene EMPTY = new Scene(List.of(), List.of(), false);

	Scene {
		boxes = List.copyOf(boxes);
		arrows = List.copyOf(arrows);
	}

	/**
	 * A box: a record, or several of one kind in one box.
	 *
	 * @param id identity within the view, the same as long as the box stands for the same records
	 * @param kind name of the kind
	 * @param heading short id, or how many
	 * @param title title, or which
	 * @param members the records
	 * @param focus whether it is, or holds, the record that is selected in the window
	 * @param stale whether it, or one in it, rests on something that was changed since
	 * @param moreUp how many records upstream of it are not shown
	 * @param moreDown how many records downstream of it are not shown
	 */
	record Box(String id, String kind, String heading, String title, List<RecordSummary> members, boolean focus,
			boolean stale, int moreUp, int moreDown) {
		Box {
			members = List.copyOf(members);
		}

		boolean group() {
			return members.size() > 1;
		}

		UUID first() {
			return members.get(0).uuid();
		}
	}

	/**
	 * An arrow.
	 *
	 * @param source id of the box upstream
	 * @param target id of the box downstream
	 * @param meaning the reference in words, from target to source
	 */
	record Arrow(String source, String target, String meaning) {
	}

	Optional<Box> box(String id) {
		return boxes.stream().filter(box -> box.id().equals(id)).findFirst();
	}

	Optional<Box> focus() {
		return boxes.stream().filter(Box::focus).findFirst();
	}

	/** The boxes upstream or downstream of a box. */
	List<Box> neighbours(String id, boolean up) {
		return arrows.stream().filter(arrow -> (up ? arrow.target() : arrow.source()).equals(id))
				.flatMap(arrow -> box(up ? arrow.source() : arrow.target()).stream()).distinct().toList();
	}
}
