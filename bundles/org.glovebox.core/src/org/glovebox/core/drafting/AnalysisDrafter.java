/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.drafting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;

import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Table;
import org.glovebox.core.analysis.AnalysisRun;
import org.glovebox.core.derivation.Derived;
import org.glovebox.core.derivation.TestGivens;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.Records;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.analysis.AnalysisFactory;
import org.glovebox.model.analysis.AnalysisInput;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.analysis.DerivedQuantity;
import org.glovebox.model.analysis.Factor;
import org.glovebox.model.analysis.FactorBasis;
import org.glovebox.model.analysis.Message;
import org.glovebox.model.analysis.MessageSeverity;
import org.glovebox.model.analysis.Result;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.notebook.Attachment;
import org.glovebox.model.notebook.AttachmentRole;
import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;

/**
 * Makes the record of an analysis that was run: analyzer, version, settings, the exact revisions and files that went in,
 * the derived numbers with their chains, and what came out. With it anyone can run the analysis again and compare. Its
 * tables go into the notebook as CSV files; saving the record is up to the caller.
 */
public final class AnalysisDrafter {

	private static final AnalysisFactory FACTORY = AnalysisFactory.eINSTANCE;

	private final Notebook notebook;
	private final Files files;
	private final String author;
	private final Instant now;

	/** Where tables go. */
	interface Files {
		/** Takes the bytes of a file and returns their hash. */
		Sha256 keep(byte[] bytes) throws IOException;
	}

	/**
	 * @param notebook receives the tables
	 * @param author who runs the analysis
	 * @param now when it was run
	 */
	public AnalysisDrafter(Notebook notebook, String author, Instant now) {
		this(notebook, bytes -> notebook.blobs().write(new ByteArrayInputStream(bytes)), author, now);
	}

	/** A drafter whose tables may go elsewhere, such as nowhere. */
	AnalysisDrafter(Notebook notebook, Files files, String author, Instant now) {
		this.notebook = notebook;
		this.files = files;
		this.author = author;
		this.now = now;
	}

	/**
	 * A measurement that was analyzed.
	 *
	 * @param record the measurement, as it was loaded
	 * @param givens the numbers that the analyzer was given for it
	 */
	public record Input(Stored record, TestGivens givens) {
	}

	/**
	 * Makes the record.
	 *
	 * @param run what came of the analyzer
	 * @param title title of the record, such as the analyzer's name
	 * @param inputs what was analyzed, at least one; results of several belong to all of them
	 * @throws IOException where a table cannot be written
	 */
	public Analysis draft(AnalysisRun.Done run, String title, List<Input> inputs) throws IOException {
		Analysis analysis = Records.create(AnalysisPackage.Literals.ANALYSIS, Analysis.class, author, now);
		analysis.setTitle(title);
		analysis.setProject(inputs.get(0).record().record().getProject());
		analysis.setRanAt(now.truncatedTo(ChronoUnit.MILLIS));
		for (Input input : inputs) {
			analysis.getInputs().add(input(input.record()));
			derived(input).forEach(quantity -> {
				if (inputs.size() > 1) {
					quantity.setOf(input.record().record());
				}
				analysis.getDerived().add(quantity);
			});
		}
		fill(analysis, run);
		return analysis;
	}

	/** What a run says of itself: analyzer, version, settings, results, tables, messages. */
	void fill(Analysis analysis, AnalysisRun.Done run) throws IOException {
		analysis.setAnalyzer(run.analyzer());
		analysis.setAnalyzerVersion(run.version());
		analysis.getSettings().addAll(SettingTexts.kept(run.settings()));
		results(run.results(), analysis);
		for (Table table : run.results().tables().values()) {
			analysis.getTables().add(table(table));
		}
	}

	private static AnalysisInput input(Stored stored) {
		AnalysisInput input = FACTORY.createAnalysisInput();
		input.setRecord(stored.record());
		input.setRevision(stored.revision().id().hex());
		if (stored.record() instanceof Measurement measurement) {
			measurement.getRawFiles().stream().map(Attachment::getBlob).forEach(input.getBlobs()::add);
		}
		return input;
	}

	/** Numbers with their chains, then those that follow from a choice, such as how efficiency is counted. */
	private List<DerivedQuantity> derived(Input input) {
		TestGivens givens = input.givens();
		List<DerivedQuantity> quantities = new ArrayList<>();
		givens.derived().forEach(d -> quantities.add(derived(d)));
		givens.givens().all().stream().filter(g -> givens.derived().stream().noneMatch(d -> d.name().equals(g.name())))
				.sorted(Comparator.comparing(Given::name)).forEach(g -> quantities.add(chosen(g, input.record())));
		return quantities;
	}

	private static DerivedQuantity chosen(Given given, Stored input) {
		DerivedQuantity quantity = FACTORY.createDerivedQuantity();
		quantity.setName(given.name());
		quantity.setValue(Quantity.of(given.value(), given.unit().isEmpty() ? Unit.ONE : Unit.parse(given.unit())));
		quantity.setExpression(given.factors().stream().map(Given.Factor::label).collect(Collectors.joining("; ")));
		given.factors().forEach(f -> quantity.getFactors().add(factor(f, input)));
		return quantity;
	}

	private static Factor factor(Given.Factor from, Stored input) {
		Factor factor = FACTORY.createFactor();
		factor.setLabel(from.label());
		Quantity.tryParse(from.value()).ifPresent(factor::setValue);
		Optional.ofNullable(FactorBasis.getByName(from.basis())).ifPresent(factor::setBasis);
		factor.setRecord(input.record());
		factor.setRevision(input.revision().id().hex());
		return factor;
	}

	private DerivedQuantity derived(Derived value) {
		DerivedQuantity quantity = FACTORY.createDerivedQuantity();
		quantity.setName(value.name());
		quantity.setValue(value.value());
		quantity.setExpression(value.expression());
		value.factors().forEach(f -> quantity.getFactors().add(factor(f)));
		return quantity;
	}

	private Factor factor(org.glovebox.core.derivation.Factor from) {
		Factor factor = FACTORY.createFactor();
		factor.setLabel(from.label());
		factor.setValue(from.value());
		factor.setBasis(from.basis());
		factor.setFeature(from.feature());
		proxy(from.record()).ifPresent(factor::setRecord);
		from.revision().map(Sha256::hex).ifPresent(factor::setRevision);
		return factor;
	}

	private Optional<org.glovebox.model.notebook.Record> proxy(UUID uuid) {
		return notebook.summary(uuid).map(RecordSummary::kind).flatMap(ModelPackages::recordKind)
				.map(kind -> Records.proxy(kind, uuid.toString()));
	}

	private static void results(Results results, Analysis analysis) {
		for (Map.Entry<String, Results.Value> entry : results.quantities().entrySet()) {
			Results.Value value = entry.getValue();
			Result result = FACTORY.createResult();
			result.setProperty(entry.getKey());
			quantity(value).ifPresent(result::setValue);
			if (analysis.getInputs().size() == 1) {
				result.setOf(analysis.getInputs().get(0).getRecord());
			}
			result.setRemarks(value.explanation());
			analysis.getResults().add(result);
		}
		results.messages().forEach(m -> analysis.getMessages().add(message(m)));
	}

	/** A number that could not be given stays empty; the explanation says why. */
	private static Optional<Quantity> quantity(Results.Value value) {
		if (!Double.isFinite(value.value())) {
			return Optional.empty();
		}
		Unit unit = Unit.parse(value.unit());
		return Optional.of(Double.isFinite(value.uncertainty())
				? Quantity.of(value.value(), value.uncertainty(), unit)
				: Quantity.of(value.value(), unit));
	}

	private static Message message(org.glovebox.api.Message from) {
		Message message = FACTORY.createMessage();
		message.setSeverity(switch (from.severity()) {
		case INFO -> MessageSeverity.INFORMATION;
		case WARNING -> MessageSeverity.WARNING;
		case ERROR -> MessageSeverity.ERROR;
		});
		message.setText(from.count() > 1 ? from.text() + " (" + from.count() + " times)" : from.text());
		OptionalLong where = from.where();
		if (where.isPresent()) {
			message.setPosition(Long.toString(where.getAsLong()));
		}
		return message;
	}

	private Attachment table(Table table) throws IOException {
		byte[] csv = TableText.csv(table).getBytes(StandardCharsets.UTF_8);
		Sha256 blob = files.keep(csv);
		Attachment attachment = new RawFile(table.name() + ".csv", blob, csv.length).attachment(AttachmentRole.TABLE);
		attachment.setDescription(table.name());
		return attachment;
	}
}
