/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.internal.check;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.check.Check;
import org.glovebox.core.check.Findings;
import org.glovebox.core.derivation.Derived;
import org.glovebox.core.derivation.NamedDerivation;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Activity;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Sample;
import org.glovebox.model.synthesis.Use;

/** Times that cannot be: an end before its start, steps out of order, a batch that uses what was made later. */
public final class TimeCheck implements Check<Record> {

	/** Watches in a lab differ by this much, in seconds. */
	private static final long CLOCKS = 120;

	@Override
	public void check(Record record, Findings findings) {
		startAndEnd(record, findings);
		for (Iterator<EObject> parts = EcoreUtil.getAllContents(record, false); parts.hasNext();) {
			startAndEnd(parts.next(), findings);
		}
		if (record instanceof Batch batch) {
			order(batch.getSteps(), findings);
			List<NamedDerivation> numbers = findings.derivations().of(batch);
			batch.getSteps().forEach(step -> duration(batch, step, numbers, findings));
			batch.getInputs().forEach(use -> madeLater(batch, use, findings));
		} else if (record instanceof Sample sample) {
			order(sample.getTreatment(), findings);
		}
	}

	private static void startAndEnd(EObject part, Findings findings) {
		EStructuralFeature started = part.eClass().getEStructuralFeature("started");
		EStructuralFeature ended = part.eClass().getEStructuralFeature("ended");
		if (started != null && ended != null && part.eGet(started) instanceof Comparable<?> from
				&& part.eGet(ended) instanceof Comparable<?> to && from.getClass() == to.getClass()
				&& after(from, to)) {
			findings.error(part, ended, "It ended, " + shown(to) + ", before it began, " + shown(from) + ".");
		}
	}

	@SuppressWarnings("unchecked")
	private static boolean after(Comparable<?> from, Comparable<?> to) {
		return ((Comparable<Object>) from).compareTo(to) > 0;
	}

	private static String shown(Object time) {
		return time.toString().replace('T', ' ').replaceFirst(":\\d\\d(\\.\\d+)?Z$", " UTC");
	}

	private static void order(List<? extends PerformedStep> steps, Findings findings) {
		@Nullable PerformedStep before = null;
		for (PerformedStep step : steps) {
			Instant from = step.getStarted();
			if (from != null && before != null) {
				Instant previous = end(before);
				if (previous != null && from.plusSeconds(CLOCKS).isBefore(previous)) {
					findings.warning(step, NotebookPackage.Literals.ACTIVITY__STARTED, "Step "
							+ (steps.indexOf(step) + 1) + " began at " + shown(from) + ", before step "
							+ (steps.indexOf(before) + 1) + (before.getEnded() == null ? " began" : " ended") + " at "
							+ shown(previous) + ".");
				}
			}
			before = end(step) == null ? before : step;
		}
	}

	private static @Nullable Instant end(Activity step) {
		return step.getEnded() == null ? step.getStarted() : step.getEnded();
	}

	/** A mill cannot have run longer than from start to end of the step, nor a furnace. */
	private static void duration(Batch batch, PerformedStep step, List<NamedDerivation> numbers, Findings findings) {
		Instant from = step.getStarted();
		Instant to = step.getEnded();
		Optional<Derived> stated = numbers.stream().filter(n -> n.part() == step)
				.filter(n -> n.name().equals("totalMillingTime") || n.name().equals("programDuration"))
				.flatMap(n -> n.derivation().derived().stream()).findFirst();
		if (from == null || to == null || stated.isEmpty() || !to.isAfter(from)) {
			return;
		}
		double hours = (to.getEpochSecond() - from.getEpochSecond()) / 3600.0;
		double needed = stated.get().value().in("h");
		if (needed * 3600 > hours * 3600 + CLOCKS && needed > 1.02 * hours) {
			findings.warning(step, NotebookPackage.Literals.ACTIVITY__ENDED, "Step "
					+ (batch.getSteps().indexOf(step) + 1) + " lasted " + Rounded.text(hours, "h")
					+ ", but its settings need " + Rounded.text(needed, "h") + ".");
		}
	}

	private static void madeLater(Batch batch, Use use, Findings findings) {
		Optional<Instant> begun = first(batch);
		if (use.getSource() instanceof Batch source && begun.isPresent()) {
			Optional<Instant> made = first(source);
			if (made.isPresent() && made.get().isAfter(begun.get().plusSeconds(CLOCKS))) {
				findings.warning(use, org.glovebox.model.synthesis.SynthesisPackage.Literals.USE__SOURCE,
						RecordLabels.shortName(source) + " was begun on " + shown(made.get())
								+ ", after it had been used here on " + shown(begun.get()) + ".");
			}
		}
	}

	private static Optional<Instant> first(Batch batch) {
		return batch.getSteps().stream().map(PerformedStep::getStarted).filter(java.util.Objects::nonNull)
				.min(Instant::compareTo);
	}
}
