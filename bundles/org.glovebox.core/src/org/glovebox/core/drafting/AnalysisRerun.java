/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.drafting;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.core.analysis.AnalysisRun;
import org.glovebox.core.analysis.AnalysisRunner;
import org.glovebox.core.analysis.AnalysisSource;
import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.derivation.TestGivens;
import org.glovebox.core.notebook.Difference;
import org.glovebox.core.notebook.Loading;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.core.reading.ReadResult;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.RecordReading;
import org.glovebox.model.Records;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.analysis.AnalysisInput;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.analysis.DerivedQuantity;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.description.RecordLabels;

/**
 * Runs an analysis of the notebook again: with what went into it then, to see whether the same comes out, or with what
 * the records say now. Reads files; not for the UI thread.
 */
public final class AnalysisRerun {

	/** What a kept diagnosis names in the place of an analyzer. */
	public static final String DIAGNOSIS = "diagnosis";

	private static final List<EStructuralFeature> FOUND = List.of(AnalysisPackage.Literals.ANALYSIS__ANALYZER_VERSION,
			AnalysisPackage.Literals.ANALYSIS__SETTINGS, AnalysisPackage.Literals.ANALYSIS__RESULTS,
			AnalysisPackage.Literals.ANALYSIS__TABLES, AnalysisPackage.Literals.ANALYSIS__MESSAGES);

	private final Notebook notebook;
	private final AnalysisRunner analyses;
	private final MeasurementData data;

	/**
	 * @param notebook holds the analyses and their inputs
	 * @param analyses runs analyzers
	 * @param imports reads the files of measurements
	 */
	public AnalysisRerun(Notebook notebook, AnalysisRunner analyses, ImportRunner imports) {
		this.notebook = notebook;
		this.analyses = analyses;
		this.data = new MeasurementData(notebook.blobs(), imports);
	}

	/** What came of running an analysis again. */
	public sealed interface Outcome {

		/**
		 * It was run with what went into it then.
		 *
		 * @param identical whether the record would have the same bytes
		 * @param differences what came out differently, field by field; empty where it is identical
		 */
		record Repeated(boolean identical, List<Difference> differences) implements Outcome {
			public Repeated {
				differences = List.copyOf(differences);
			}
		}

		/**
		 * It was run with what the records say now.
		 *
		 * @param save the record with the new run, to be saved by the caller
		 * @param differences what it changes, field by field, but for the time; empty where all stays as it is
		 */
		record Renewed(Save save, List<Difference> differences) implements Outcome {
			public Renewed {
				differences = List.copyOf(differences);
			}
		}

		/** It cannot be run; at least one message says why. */
		record Refused(List<Message> messages) implements Outcome {
			public Refused {
				messages = List.copyOf(messages);
			}
		}
	}

	/** What went into an analysis, or why that is not known any more. */
	public sealed interface Inputs {

		/**
		 * What went in then.
		 *
		 * @param name short name of the analysis
		 * @param analyzer id of the analyzer
		 * @param settings its settings, as they were kept
		 * @param sources data and numbers, in their order
		 */
		record Known(String name, String analyzer, Map<String, String> settings, List<AnalysisSource> sources)
				implements Inputs {
			public Known {
				settings = Map.copyOf(settings);
				sources = List.copyOf(sources);
			}
		}

		/** It cannot be found; at least one message says why. */
		record Unknown(List<Message> messages) implements Inputs {
			public Unknown {
				messages = List.copyOf(messages);
			}
		}
	}

	/**
	 * Reads what went into an analysis: the revisions, files and numbers of then.
	 *
	 * @throws CancellationException where the user asked to stop
	 */
	public Inputs inputs(UUID analysis, Monitor monitor) {
		try {
			Analysis kept = (Analysis) load(analysis).record();
			return new Inputs.Known(RecordLabels.shortName(kept), Objects.requireNonNull(kept.getAnalyzer()),
					SettingTexts.of(kept.getSettings()), then(kept, monitor).stream().map(Taken::source).toList());
		} catch (Unfit e) {
			return new Inputs.Unknown(e.messages);
		}
	}

	private List<Taken> then(Analysis kept, Monitor monitor) throws Unfit {
		List<Taken> inputs = new ArrayList<>();
		for (AnalysisInput input : kept.getInputs()) {
			Stored then = then(input);
			inputs.add(taken(then, new TestGivens(TestGivens.asKept(derived(kept, then)), List.of(), List.of()), monitor));
		}
		return inputs;
	}

	/** Why it cannot be run. */
	private static final class Unfit extends Exception {
		private static final long serialVersionUID = 1L;
		private final transient List<Message> messages;

		Unfit(List<Message> messages) {
			this.messages = List.copyOf(messages);
		}

		Unfit(String reason) {
			this(List.of(Message.error(reason)));
		}
	}

	/** A measurement that goes in, with its data. */
	private record Taken(Stored record, AnalysisSource source, TestGivens givens) {
	}

	/**
	 * Runs an analysis with the revisions, files, numbers and settings that went into it then, and compares what comes
	 * out with what the notebook holds. Nothing is saved.
	 *
	 * @throws CancellationException where the user asked to stop
	 */
	public Outcome repeat(UUID analysis, Monitor monitor) {
		return attempt(() -> {
			Analysis kept = (Analysis) load(analysis).record();
			return repeated(kept, run(kept, then(kept, monitor), monitor));
		});
	}

	/** A way to run an analysis that may find that it cannot be run. */
	private interface Attempt {
		Outcome run() throws Unfit, IOException;
	}

	private static Outcome attempt(Attempt attempt) {
		try {
			return attempt.run();
		} catch (Unfit e) {
			return new Outcome.Refused(e.messages);
		} catch (IOException e) {
			return new Outcome.Refused(List.of(Message.error(String.valueOf(e.getMessage()))));
		}
	}

	private Outcome repeated(Analysis kept, AnalysisRun.Done done) throws IOException, Unfit {
		byte[] before = RecordFormat.write(kept);
		Analysis again = copy(before);
		Analysis fresh = Records.create(AnalysisPackage.Literals.ANALYSIS, Analysis.class, "", Instant.EPOCH);
		kept.getInputs().forEach(i -> fresh.getInputs().add(org.eclipse.emf.ecore.util.EcoreUtil.copy(i)));
		new AnalysisDrafter(notebook, Sha256::of, "", Instant.EPOCH).fill(fresh, done);
		AnalysisRenewal.replace(again, fresh, FOUND);
		boolean identical = Arrays.equals(before, RecordFormat.write(again));
		return new Outcome.Repeated(identical, identical ? List.of() : Notebook.diff(kept, again));
	}

	/**
	 * Runs an analysis with the newest revisions of its inputs and the numbers that follow from the records now, with the
	 * same settings. The caller saves what comes of it.
	 *
	 * @param author who runs it
	 * @param now when it is run
	 * @throws CancellationException where the user asked to stop
	 */
	public Outcome renew(UUID analysis, String author, Instant now, Monitor monitor) {
		return attempt(() -> {
			Stored stored = load(analysis);
			Analysis kept = (Analysis) stored.record();
			List<Taken> inputs = new ArrayList<>();
			for (AnalysisInput input : kept.getInputs()) {
				Stored newest = newest(input);
				inputs.add(taken(newest, new Derivations(notebook).givens((Measurement) newest.record()), monitor));
			}
			AnalysisRun.Done done = run(kept, inputs, monitor);
			Analysis fresh = new AnalysisDrafter(notebook, author, now).draft(done, String.valueOf(kept.getTitle()),
					inputs.stream().map(t -> new AnalysisDrafter.Input(t.record(), t.givens())).toList());
			Analysis before = copy(RecordFormat.write(kept));
			AnalysisRenewal.renew(kept, fresh);
			return new Outcome.Renewed(Save.edited(stored), Notebook.diff(before, kept).stream()
					.filter(d -> !d.feature().equals(AnalysisPackage.Literals.ANALYSIS__RAN_AT.getName())).toList());
		});
	}

	/** Whether an analysis names an analyzer by which it can be run again; a diagnosis is made by rules. */
	public static boolean canRun(Analysis kept) {
		String analyzer = kept.getAnalyzer();
		return analyzer != null && !analyzer.isBlank() && !analyzer.equals(DIAGNOSIS);
	}

	private Stored load(UUID analysis) throws Unfit {
		Stored stored = stored(notebook.load(analysis));
		String name = RecordLabels.shortName(stored.record());
		if (!(stored.record() instanceof Analysis kept)) {
			throw new Unfit(name + " is no analysis");
		}
		if (kept.getAnalyzer() == null || kept.getAnalyzer().isBlank()) {
			throw new Unfit(name + " was worked out by hand or in another program; no analyzer can run it again");
		}
		if (!canRun(kept)) {
			throw new Unfit(name + " is a diagnosis; diagnosing the cell applies the rules again");
		}
		if (kept.getInputs().isEmpty()) {
			throw new Unfit(name + " does not say what it was made from");
		}
		return stored;
	}

	private static Stored stored(Loading loading) throws Unfit {
		return switch (loading) {
		case Loading.Loaded(Stored stored) -> stored;
		case Loading.Missing(String reason) -> throw new Unfit(reason);
		case Loading.Unreadable(String reason) -> throw new Unfit(reason);
		};
	}

	private Stored then(AnalysisInput input) throws Unfit {
		Optional<Sha256> revision = Optional.ofNullable(input.getRevision()).flatMap(Sha256::tryParse);
		if (revision.isEmpty()) {
			throw new Unfit("it is not known which revision of "
					+ Optional.ofNullable(input.getRecord()).map(RecordLabels::shortName).orElse("its input") + " was used");
		}
		return measurement(stored(notebook.loadRevision(revision.get())));
	}

	private Stored newest(AnalysisInput input) throws Unfit {
		Optional<UUID> uuid = Optional.ofNullable(input.getRecord()).flatMap(Records::uuid).map(UUID::fromString);
		if (uuid.isEmpty()) {
			throw new Unfit("one of its inputs names no record");
		}
		return measurement(stored(notebook.load(uuid.get())));
	}

	private static Stored measurement(Stored stored) throws Unfit {
		if (!(stored.record() instanceof Measurement)) {
			throw new Unfit(RecordLabels.shortName(stored.record()) + " is no measurement");
		}
		return stored;
	}

	/** The numbers that belong to one of the inputs; with one input all of them. */
	private static List<DerivedQuantity> derived(Analysis analysis, Stored input) {
		return analysis.getDerived().stream().filter(d -> analysis.getInputs().size() == 1
				|| Optional.ofNullable(d.getOf()).flatMap(Records::uuid).filter(input.record().getUuid()::equals).isPresent())
				.toList();
	}

	private Taken taken(Stored stored, TestGivens givens, Monitor monitor) throws Unfit {
		String name = RecordLabels.shortName(stored.record());
		return switch (data.read((Measurement) stored.record(), monitor)) {
		case ReadResult.Read read -> new Taken(stored, new AnalysisSource(name, read.dataset(), givens.givens()), givens);
		case ReadResult.Unreadable unreadable -> throw new Unfit(unreadable.messages().stream()
				.map(m -> new Message(m.severity(), name + ": " + m.text(), m.position(), m.count())).toList());
		};
	}

	private AnalysisRun.Done run(Analysis kept, List<Taken> inputs, Monitor monitor) throws Unfit {
		Map<String, String> settings = SettingTexts.of(kept.getSettings());
		return switch (analyses.run(Objects.requireNonNull(kept.getAnalyzer()),
				inputs.stream().map(Taken::source).toList(), settings, monitor)) {
		case AnalysisRun.Done done -> done;
		case AnalysisRun.Refused(var messages) -> throw new Unfit(messages);
		};
	}

	private static Analysis copy(byte[] bytes) throws Unfit {
		if (RecordFormat.read(bytes) instanceof RecordReading.Read(var record, var unread, var version)
				&& record instanceof Analysis analysis) {
			return analysis;
		}
		throw new Unfit("the record cannot be read again");
	}
}
