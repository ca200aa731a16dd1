/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.EdgeKind;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.FieldPath;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.material.Material;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Loss;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Sample;
import org.glovebox.model.synthesis.Use;
import org.glovebox.units.Quantity;

/**
 * An amount that was taken from a material.
 *
 * @param by the record that took it
 * @param at when it was taken; empty where nobody wrote it down
 * @param amount how much; empty where nobody wrote it down
 * @param planned whether that is the plan, since the actual amount is not known
 * @param remark what became of it: "weighed in", "layer of a cell", "split off"
 */
public record Withdrawal(RecordSummary by, Optional<Instant> at, Optional<Quantity> amount, boolean planned,
		String remark) {

	/** In time; those of an unknown time come last, in the order of the ids of those who took it. */
	private static final Comparator<Withdrawal> ORDER = Comparator
			.comparing((Withdrawal w) -> w.at().orElse(Instant.MAX)).thenComparing(w -> w.by().shortId());

	/** Reads all that was taken from a material, in the order of time; not in the UI thread. */
	public static List<Withdrawal> from(Notebook notebook, Material material) {
		UUID uuid = Ledger.uuid(material);
		List<Withdrawal> found = new ArrayList<>();
		for (Edge edge : notebook.edgesAt(uuid)) {
			if (edge.to().equals(uuid) && edge.kind() == EdgeKind.UPSTREAM) {
				Optional<Record> user = notebook.load(edge.from()).stored().map(Stored::record);
				Optional<RecordSummary> summary = notebook.summary(edge.from());
				user.flatMap(record -> FieldPath.find(record, parent(edge.feature())).or(() -> Optional.of(record)))
						.filter(Withdrawal::takes)
						.ifPresent(part -> summary.ifPresent(by -> found.add(of(by, part))));
			}
		}
		if (material instanceof Batch batch) {
			// what was lost in a step was never in the amount that came out
			notebook.summary(uuid).ifPresent(by -> batch.getLosses().stream().filter(l -> l.getStep() == null)
					.forEach(loss -> found.add(lost(by, loss))));
		}
		found.sort(ORDER);
		return List.copyOf(found);
	}

	/** The same with another amount. */
	Withdrawal in(Optional<Quantity> converted) {
		return new Withdrawal(by, at, converted, planned, remark);
	}

	private static String parent(String path) {
		int slash = path.lastIndexOf('/');
		return slash < 0 ? "" : path.substring(0, slash);
	}

	private static Withdrawal lost(RecordSummary by, Loss loss) {
		String reason = loss.getReason() == null ? "" : ", " + loss.getReason();
		return new Withdrawal(by, Optional.empty(), amount(loss.getAmount()), false, "lost" + reason);
	}

	private static boolean takes(Object part) {
		return part instanceof Use || part instanceof Layer || part instanceof Sample;
	}

	private static Withdrawal of(RecordSummary by, Object part) {
		return switch (part) {
		case Use use -> use.getActual() == null
				? new Withdrawal(by, at(use), amount(use.getPlanned()), true, "weighed in")
				: new Withdrawal(by, at(use), amount(use.getActual()), false, "weighed in");
		case Layer layer -> new Withdrawal(by, at(layer), amount(layer.getMass()), false, "layer of a cell");
		case Sample sample -> new Withdrawal(by, Optional.ofNullable(sample.getTakenAt()), amount(sample.getAmount()),
				false, "split off");
		default -> new Withdrawal(by, Optional.empty(), Optional.empty(), false, "");
		};
	}

	/** When the step began in which it was added; where that is not said, when the first one did. */
	private static Optional<Instant> at(Use use) {
		PerformedStep step = use.getStep();
		if (step != null && step.getStarted() != null) {
			return Optional.of(step.getStarted());
		}
		return use.eContainer() instanceof Batch batch ? batch.getSteps().stream().map(PerformedStep::getStarted)
				.filter(Objects::nonNull).findFirst() : Optional.empty();
	}

	private static Optional<Instant> at(Layer layer) {
		return layer.eContainer() instanceof CellBuild cell ? Optional.ofNullable(cell.getAssembled())
				: Optional.empty();
	}

	private static Optional<Quantity> amount(@Nullable Quantity quantity) {
		return Optional.ofNullable(quantity);
	}
}
