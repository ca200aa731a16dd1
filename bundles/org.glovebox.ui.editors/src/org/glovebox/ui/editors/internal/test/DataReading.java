/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.Severity;
import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.derivation.TestGivens;
import org.glovebox.core.drafting.MeasurementData;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.reading.ReadResult;
import org.glovebox.core.store.Journal;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.check.Finding;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.RecordFinding;

/**
 * Reads the data behind the measurement that an editor shows, once for all its pages, off the UI thread. Hangs on the
 * record, and goes with it. All methods are called in the UI thread.
 */
final class DataReading extends AdapterImpl {

	private static final String SOURCE = "data";

	private final PageContext context;
	private final Measurement measurement;
	private final Tools tools = Tools.of(Platform.getExtensionRegistry());
	private final List<Runnable> listeners = new ArrayList<>();
	private State state = new State.Reading("");

	/** How far it is. */
	sealed interface State {
		/** The file is being read. */
		record Reading(String file) implements State {
		}

		/** There are no data, for a reason in a sentence or a few. */
		record Absent(String reason) implements State {
		}

		/** The user stopped it. */
		record Stopped() implements State {
		}

		/** The data are there. */
		record Ready(MeasuredData data) implements State {
		}
	}

	private DataReading(PageContext context, Measurement measurement) {
		this.context = context;
		this.measurement = measurement;
	}

	/** The reading of the record that a page shows; begins with the first page that asks. */
	static DataReading of(PageContext context) {
		Measurement measurement = (Measurement) context.record();
		return measurement.eAdapters().stream().filter(DataReading.class::isInstance).map(DataReading.class::cast)
				.findFirst().orElseGet(() -> {
					DataReading made = new DataReading(context, measurement);
					measurement.eAdapters().add(made);
					made.read();
					return made;
				});
	}

	State state() {
		return state;
	}

	/** The data, once they are there. */
	Optional<MeasuredData> data() {
		return state instanceof State.Ready(MeasuredData data) ? Optional.of(data) : Optional.empty();
	}

	Tools tools() {
		return tools;
	}

	/** Tells of every change of the state. */
	void onChange(Runnable listener) {
		listeners.add(listener);
	}

	private void become(State next) {
		state = next;
		List.copyOf(listeners).forEach(Runnable::run);
	}

	/** Reads the file, again where that was done before. */
	void read() {
		Optional<String> file = MeasurementData.rawFile(measurement).map(f -> String.valueOf(f.getFileName()));
		if (file.isEmpty()) {
			become(new State.Absent("This measurement has no data file yet.\n"
					+ "Drop an instrument file on the sample or cell that was measured, and it becomes a measurement of it."));
			return;
		}
		become(new State.Reading(file.get()));
		Journal.Draft draft = draft();
		context.run("Reading " + file.get(), (notebook, monitor) -> read(notebook, draft, monitor), this::arrived);
	}

	/** The record as it is edited, for another thread. */
	private Journal.Draft draft() {
		return new Journal.Draft(UUID.fromString(measurement.getUuid()), Optional.of(context.revision().id()),
				Clock.systemUTC().instant(), RecordFormat.write(measurement));
	}

	private static Optional<Measurement> copy(Notebook notebook, Journal.Draft draft) {
		return notebook.loadDraft(draft).stored().map(Stored::record).filter(Measurement.class::isInstance)
				.map(Measurement.class::cast);
	}

	/** What came of reading: a state, and what the user should know. */
	private record Outcome(State state, List<RecordFinding> findings) {
	}

	private Outcome read(Notebook notebook, Journal.Draft draft, Monitor monitor) {
		try {
			return copy(notebook, draft).map(m -> read(notebook, m, monitor)).orElseGet(
					() -> new Outcome(new State.Absent("The record cannot be read."), List.of()));
		} catch (CancellationException e) {
			return new Outcome(new State.Stopped(), List.of());
		}
	}

	private Outcome read(Notebook notebook, Measurement record, Monitor monitor) {
		return switch (new MeasurementData(notebook.blobs(), tools.importer()).read(record, monitor)) {
		case ReadResult.Unreadable unreadable -> new Outcome(new State.Absent(unreadable.reason()),
				findings(unreadable.file(), unreadable.messages()));
		case ReadResult.Read read -> {
			TestGivens givens = new Derivations(notebook).givens(record);
			MeasuredData data = MeasuredData.of(read.file(), read.dataset(), read.messages(), record, givens, tools);
			yield new Outcome(new State.Ready(data), findings(read.file(), data.messages()));
		}
		};
	}

	private static List<RecordFinding> findings(String file, List<Message> messages) {
		return messages.stream().filter(m -> m.severity() != Severity.INFO)
				.map(m -> new RecordFinding(m.severity() == Severity.ERROR ? Finding.Severity.ERROR
						: Finding.Severity.WARNING, file + ": " + MessageText.of(m), "rawFiles"))
				.toList();
	}

	private void arrived(Outcome outcome) {
		context.report(SOURCE, outcome.findings());
		become(outcome.state());
	}

	/** Derives the numbers again that follow from the records; tells listeners where they are others than before. */
	void deriveAgain() {
		if (state instanceof State.Ready) {
			Journal.Draft draft = draft();
			context.read("derived numbers", notebook -> copy(notebook, draft).map(
					m -> new Derived(new Derivations(notebook).givens(m), MeasuredData.note(m))), this::derived);
		}
	}

	private record Derived(TestGivens givens, String note) {
	}

	private void derived(Optional<Derived> found) {
		found.ifPresent(d -> data().filter(data -> !d.note().equals(data.note()) || !same(d.givens(), data.givens()))
				.ifPresent(data -> become(new State.Ready(data.with(d.givens(), d.note())))));
	}

	private static boolean same(TestGivens a, TestGivens b) {
		return a.derived().equals(b.derived()) && a.missing().equals(b.missing());
	}
}
