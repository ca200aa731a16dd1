/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.EdgeKind;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.FieldPath;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.material.Material;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Sample;
import org.glovebox.model.synthesis.Use;
import org.glovebox.units.Quantity;

/**
 * An amount that was taken from a material.
 *
 * @param by the record that took it
 * @param amount how much; empty where nobody wrote it down
 * @param planned whether that is the plan, since the actual amount is not known
 */
public record Withdrawal(RecordSummary by, Optional<Quantity> amount, boolean planned) {

	/** Reads all that was taken from a material, in the order of the records' ids; not in the UI thread. */
	public static List<Withdrawal> from(Notebook notebook, UUID material) {
		List<Withdrawal> found = new ArrayList<>();
		for (Edge edge : notebook.edgesAt(material)) {
			if (edge.to().equals(material) && edge.kind() == EdgeKind.UPSTREAM) {
				Optional<Record> user = notebook.load(edge.from()).stored().map(Stored::record);
				Optional<RecordSummary> summary = notebook.summary(edge.from());
				user.flatMap(record -> FieldPath.find(record, parent(edge.feature())).or(() -> Optional.of(record)))
						.filter(Withdrawal::takes)
						.ifPresent(part -> summary.ifPresent(by -> found.add(of(by, part))));
			}
		}
		return found.stream().sorted(java.util.Comparator.comparing(w -> w.by().shortId())).toList();
	}

	private static String parent(String path) {
		int slash = path.lastIndexOf('/');
		return slash < 0 ? "" : path.substring(0, slash);
	}

	private static boolean takes(Object part) {
		return part instanceof Use || part instanceof Layer || part instanceof Sample;
	}

	private static Withdrawal of(RecordSummary by, Object part) {
		return switch (part) {
		case Use use -> use.getActual() == null ? new Withdrawal(by, amount(use.getPlanned()), true)
				: new Withdrawal(by, amount(use.getActual()), false);
		case Layer layer -> new Withdrawal(by, amount(layer.getMass()), false);
		case Material sample -> new Withdrawal(by, amount(sample.getAmount()), false);
		default -> new Withdrawal(by, Optional.empty(), false);
		};
	}

	private static Optional<Quantity> amount(@Nullable Quantity quantity) {
		return Optional.ofNullable(quantity);
	}
}
